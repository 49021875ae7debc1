import type { TSchema } from 'typebox'
import type { Endpoint } from '../src/kernel/endpoint.ts'
import { embargoEnds, type Place } from './access-world.ts'
import { budgetInput } from './budget-probes.ts'
import { memoInput } from './memo-probes.ts'
import { routeInput } from './route-probes.ts'
import { takeOverInput } from './take-over-probes.ts'

const nobody = '00000000-0000-4000-8000-00000000dead'

/** Input that changes nothing although it is valid, where a plain sample would. */
const harmless = ({ closing }: Place): Readonly<Record<string, Readonly<Record<string, unknown>>>> => ({
  classifyDossier: { classification: closing.dossier, embargoUntil: closing.embargo === 'dossier' ? embargoEnds : null },
  classifyDocument: { classification: closing.document, embargoUntil: closing.embargo === 'document' ? embargoEnds : null },
  decideProposal: { act: 'accept', revision: -1 },
  decideFinding: { act: 'settle', revision: -1 },
  withdrawDocument: { reason: ' ' },
  acceptCertain: { count: 1_000_000 },
  undoTogether: { proposals: [{ proposal: nobody, revision: 1 }] },
  dismissFile: { file: nobody },
  endDossierMember: { membership: nobody },
  endProgrammeMember: { membership: nobody },
  openRound: { name: ' ' },
  ...budgetInput,
  ...memoInput,
  ...routeInput,
  ...takeOverInput,
  changeRisk: { revision: 2_000_000_000 },
  linkRisk: { revision: 2_000_000_000 },
  changeMitigation: { revision: 2_000_000_000 },
  changeTest: { revision: 2_000_000_000 },
  addTest: { scenario: '' },
  changeIndicator: { revision: 2_000_000_000 },
  correctObservation: { revision: 2_000_000_000 },
  changeItem: { item: nobody },
  moveItem: { item: nobody },
  renumberItems: { line: nobody },
  withdrawItem: { item: nobody },
  splitItem: { item: nobody, parts: [{ title: 'een' }, { title: 'twee' }] },
  mergeItems: { items: [1, 2].map(() => ({ item: nobody, revision: 1 })) },
  promoteIdea: { item: nobody },
  changeMilestone: { milestone: nobody },
  decideMilestone: { milestone: nobody },
  withdrawComment: { comment: nobody },
  addComment: { item: nobody },
})

/** A valid input for an endpoint; ids of things come from `place`, other fields from their schema. */
export function inputFor(endpoint: Endpoint, place: Place): Record<string, unknown> {
  const ids: Readonly<Record<string, string>> = place.ids
  const required = new Set<string>(endpoint.input.required ?? [])
  const fields = Object.entries(endpoint.input.properties).filter(([name]) => required.has(name))
  const plain = fields.map(([name, schema]) => [name, ids[name] ?? sampleOf(schema)] as const)
  return { ...Object.fromEntries(plain), ...harmless(place)[endpoint.name] }
}

function sampleOf(schema: TSchema): unknown {
  const { type, enum: words, format, anyOf, minimum } = schema as Partial<Record<string, unknown>>
  if (Array.isArray(words)) return words[0]
  if (Array.isArray(anyOf)) return anyOf.some((one: { type?: string }) => one.type === 'null') ? null : sampleOf(anyOf[0] as TSchema)
  if (Array.isArray(type)) return null
  if (format === 'uuid') return nobody
  if (format === 'date') return '2031-01-01'
  if (format === 'date-time') return '2031-01-01T00:00:00.000Z'
  if (type === 'integer' || type === 'number') return minimum ?? 1
  if (type === 'boolean') return false
  if (type === 'array') return []
  if (Array.isArray(type)) return null
  return 'proef'
}
