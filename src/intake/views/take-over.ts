import type { Source } from '../../dossier/model.ts'
import { getDossier } from '../../dossier/views/dossiers.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { readsProgramme } from '../../programme/views/names.ts'
import { getProgrammeName, rolesInProgramme } from '../../programme/views/programmes.ts'
import { listTakenOfDossier, type Taken } from '../../programme/views/taken-over.ts'
import type { Known, KnownFact } from '../model/known-programme.ts'
import { type Candidate, TakeableValue, type TakenOver, type TakeOverView, type ThingName, takeableKinds } from '../model/take-over.ts'
import { suggestionsFor } from '../rules/take-over.ts'
import { guessOf } from '../rules/take-over-amount.ts'
import { earlierOf } from '../rules/taken-before.ts'
import { type ConfirmedRow, listConfirmedRows } from '../store/confirmed.ts'
import { countProposals } from '../store/proposals.ts'
import { listKnownMoney, listKnownThings, organisationFinder } from './known-programme.ts'
import { isTakenThing, thingNames } from './thing-names.ts'

const most = 200
const parseValue = parserOf(TakeableValue)
/** A body that meets, a minister or Parliament takes no part as an organisation does. */
const noParties = ['body', 'minister', 'parliament', 'international']

/** What of a dossier awaits being taken over into its programme, with suggestions, and what was taken over. */
export async function listTakeOver(tx: Tx, actor: Actor, dossier: string): Promise<TakeOverView | Refusal<'dossier.unknown'>> {
  const found = await getDossier(tx, actor, dossier)
  if (isRefusal(found)) return found
  const { programme } = found.dossier
  const unconfirmed = await countUnconfirmed(tx, dossier)
  const taken = programme === null ? [] : await listTakenOfDossier(tx, programme, dossier)
  const facts = await factsOf(tx, { dossier, taken })
  const waiting = facts.filter((fact) => fact.withdrawn === null && !taken.some((one) => one.fact === fact.fact) && isParty(fact.value))
  const counts = { waiting: waiting.length, done: taken.length, unconfirmed }
  if (programme === null) return { programme: null, ...counts, candidates: waiting.slice(0, most).map(withoutSuggestions), taken: [] }
  const names = await thingNames(tx, actor, { programme, taken })
  const reads = readsProgramme(actor, programme)
  const shown = waiting.slice(0, most)
  const known = reads ? await knownFor(tx, actor, { programme, facts, shown, taken, names }) : null
  return {
    programme: {
      id: programme,
      name: await getProgrammeName(tx, programme),
      reads,
      writes: rolesInProgramme(actor, programme).some((role) => role === 'coordinator' || role === 'author'),
    },
    ...counts,
    candidates: shown.map((fact) => ({ ...withoutSuggestions(fact), suggestions: known ? suggestionsFor(fact, known) : [] })),
    taken: taken.slice(0, most).flatMap((one) => takenOver(one, { facts, names })),
  }
}

async function countUnconfirmed(tx: Tx, dossier: string): Promise<number> {
  const counts = (await countProposals(tx, dossier)).filter(
    ({ kind, status }) => status === 'proposed' && takeableKinds.some((one) => one === kind),
  )
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** A fact of the dossier that is or was confirmed. */
export type DossierFact = KnownFact & { readonly withdrawn: string | null }

async function factsOf(tx: Tx, { dossier, taken }: { readonly dossier: string; readonly taken: readonly Taken[] }): Promise<DossierFact[]> {
  const rows = await listConfirmedRows(tx, { dossier, kinds: takeableKinds, taken: taken.map(({ fact }) => fact) })
  const facts = rows.map((row) => ({ row, value: parseValue(row.value) }))
  const organisation = await organisationFinder(
    tx,
    facts.flatMap(({ value }) => namesIn(value)),
  )
  return facts.map(({ row, value }) => ({
    fact: row.id,
    value,
    organisation: namesIn(value).reduce<KnownFact['organisation']>((one, name) => one ?? organisation(name), null),
    source: sourceOf(row),
    sentence: row.sentence,
    withdrawn: row.withdrawn_at?.toISOString() ?? null,
  }))
}

function namesIn(value: TakeableValue): string[] {
  const names = value.kind === 'amount' ? [value.organisation] : value.kind === 'organisation' ? [value.abbreviation, value.name] : []
  return names.filter((name) => name !== null)
}

function sourceOf({ version_id, document_name, page, first_line, last_line }: ConfirmedRow): Source {
  return { version: version_id, documentName: document_name, page, firstLine: first_line, lastLine: last_line }
}

function isParty(value: TakeableValue): boolean {
  return value.kind !== 'organisation' || !noParties.includes(value.organisationKind)
}

function withoutSuggestions(fact: DossierFact): Candidate {
  const { value, withdrawn: _, ...rest } = fact
  return { ...rest, value, suggestions: [], guess: value.kind === 'amount' ? guessOf({ ...rest, value }) : null }
}

type OfDossier = {
  readonly programme: string
  readonly facts: readonly DossierFact[]
  readonly shown: readonly DossierFact[]
  readonly taken: readonly Taken[]
  readonly names: ReadonlyMap<string, ThingName>
}

async function knownFor(tx: Tx, actor: Actor, { programme, facts, shown, taken, names }: OfDossier): Promise<Known> {
  const amounts = shown.flatMap(({ value, organisation }) =>
    value.kind === 'amount' ? [{ cents: value.cents, years: value.years, organisation: organisation?.id ?? null }] : [],
  )
  const things = await listKnownThings(tx, actor, programme)
  const versionOf = new Map(facts.map(({ fact, source }) => [fact, source.version]))
  const versions = (risk: string) => taken.filter(({ ids }) => ids.includes(risk)).flatMap(({ fact }) => versionOf.get(fact) ?? [])
  return {
    ...things,
    risks: things.risks.map((risk) => ({ ...risk, versions: versions(risk.id) })),
    money: await listKnownMoney(tx, actor, { programme, amounts, ids: [] }),
    before: new Map(
      [...earlierOf(shown, { facts, taken })].flatMap(([fact, { thing, ids }]) => {
        const name = names.get(ids[0] ?? '')
        return isTakenThing(thing) && name && !name.ended ? [[fact, { thing, ids, name: name.name }] as const] : []
      }),
    ),
  }
}

type Shown = { readonly facts: readonly DossierFact[]; readonly names: ReadonlyMap<string, ThingName> }

function takenOver({ fact, by, at, ids }: Taken, { facts, names }: Shown): TakenOver[] {
  const found = facts.find((one) => one.fact === fact)
  if (!found) return []
  const { value, source, sentence, withdrawn } = found
  return [{ fact, value, source, sentence, by, at, withdrawn, things: ids.flatMap((id) => names.get(id) ?? []) }]
}
