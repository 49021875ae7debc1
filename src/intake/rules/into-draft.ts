import type { LineState } from '../../budget/model/lines.ts'
import type { HolderOption } from '../../identity/model/directory.ts'
import type { Candidate, Into, Spread, TakeableValue } from '../model/take-over.ts'
import { yearsOfSpread } from './money-words.ts'
import { titleOf } from './take-over.ts'

/** The forms that a fact of a kind can be taken over with, the usual one first. */
export const formsOfKind = {
  amount: ['budgetLine', 'measureCost', 'statedTotal', 'existingLine'],
  risk: ['risk', 'existingRisk'],
  mitigation: ['mitigation', 'measure', 'existingMeasure'],
  organisation: ['organisation'],
} as const satisfies Readonly<Record<TakeableValue['kind'], readonly [string, ...string[]]>>
export type FormWord = (typeof formsOfKind)[keyof typeof formsOfKind][number]

/** What stands in the fields, of all forms together, so that nothing is lost when another form is chosen. */
export type Draft = {
  readonly organisation: HolderOption | null
  readonly way: Spread['way']
  readonly year: string
  readonly years: string
  readonly firstYear: string
  readonly lastYear: string
  readonly state: LineState
  readonly source: string
  readonly purpose: string
  readonly about: 'cover' | 'need'
  readonly statedIn: string
  readonly title: string
  readonly text: string
  readonly measure: string
  readonly line: string
  readonly risk: string
  readonly parent: string
  readonly due: string
}

/** What was read of a fact, as the fields begin. */
export function beginningOf({ value, guess, organisation, source }: Candidate): Draft {
  const spread = guess?.spread ?? null
  const years = spread ? yearsOfSpread(spread) : []
  const text = value.kind === 'risk' || value.kind === 'mitigation' ? value.text : ''
  const [first = '', last = ''] = [years[0], years.at(-1)].map((year) => (year === undefined ? '' : String(year)))
  return {
    organisation: organisation && { kind: 'organisation', id: organisation.id, name: organisation.name, detail: organisation.abbreviation },
    way: spread?.way ?? 'one',
    year: first,
    years: years.join(', '),
    firstYear: first,
    lastYear: last,
    state: guess?.state ?? 'requested',
    source: guess?.source ?? '',
    purpose: value.kind === 'amount' ? (value.purpose ?? '') : '',
    about: 'cover',
    statedIn: `${source.documentName}, regel ${source.firstLine}`,
    title: titleOf(text),
    text,
    measure: '',
    line: '',
    risk: '',
    parent: '',
    due: '',
  }
}

const yearIn = (text: string): number | null => (/^\d{4}$/.test(text.trim()) ? Number(text) : null)

function spreadIn({ way, year, years }: Draft): Spread | null {
  if (way !== 'each') {
    const one = yearIn(year)
    return one === null ? null : { way, year: one }
  }
  const all = years.split(/[,;\s]+/).filter((text) => text !== '')
  const known = all.flatMap((text) => yearIn(text) ?? [])
  return known.length === 0 || known.length < all.length || new Set(known).size < known.length ? null : { way, years: known }
}

/** What the fields say that a fact becomes; null while something is lacking. */
export function intoOf(form: FormWord, draft: Draft): Into | null {
  switch (form) {
    case 'budgetLine':
    case 'measureCost':
    case 'statedTotal':
      return moneyOf(form, draft)
    case 'existingLine':
      return existing('budgetLine', draft.line)
    case 'existingRisk':
      return existing('risk', draft.risk)
    case 'existingMeasure':
      return existing('measure', draft.measure)
    default:
      return otherOf(form, draft)
  }
}

function existing(thing: 'budgetLine' | 'risk' | 'measure', id: string): Into | null {
  return id === '' ? null : { as: 'existing', thing, ids: [id] }
}

function moneyOf(form: 'budgetLine' | 'measureCost' | 'statedTotal', draft: Draft): Into | null {
  const { organisation, measure, purpose, source, state, about, statedIn } = draft
  const spread = spreadIn(draft)
  if (form === 'statedTotal') {
    const [firstYear, lastYear] = [yearIn(draft.firstYear), yearIn(draft.lastYear)]
    if (firstYear === null || lastYear === null) return null
    return { as: form, about, organisation: organisation?.id ?? null, item: null, firstYear, lastYear, statedIn }
  }
  if (spread === null) return null
  if (form === 'measureCost') return measure === '' ? null : { as: form, measure, spread, priceLevel: null, explanation: purpose }
  if (organisation === null || purpose.trim() === '') return null
  return { as: form, organisation: organisation.id, purpose, source, state, spread, priceLevel: null, measure: measure || null }
}

function otherOf(form: 'risk' | 'mitigation' | 'measure' | 'organisation', draft: Draft): Into | null {
  const { organisation, title, text, measure } = draft
  if (form === 'organisation') return organisation && { as: form, organisation: organisation.id }
  if (form === 'mitigation') return mitigationOf(draft)
  if (title.trim() === '') return null
  if (form === 'risk') return { as: form, title, event: text === title ? '' : text, raisedBy: null, items: measure === '' ? [] : [measure] }
  return draft.parent === '' || organisation === null
    ? null
    : { as: form, parent: draft.parent, title, description: text, lead: organisation.id }
}

function mitigationOf({ risk, text, organisation, due }: Draft): Into | null {
  return risk === '' || text.trim() === ''
    ? null
    : { as: 'mitigation', risk, action: text, owner: organisation?.id ?? null, dueOn: due || null }
}
