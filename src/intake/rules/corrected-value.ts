import { parseEuro, plainEuro } from '../../kernel/money.ts'
import { memoKinds, organisationKinds, type Precision, precisions } from '../../reading/model.ts'
import type { ProposalValue } from '../model.ts'

/** What stands in the fields of a correction form, by field. */
export type Draft = Readonly<Record<string, string>>
type Of<Kind extends ProposalValue['kind']> = Extract<ProposalValue, { readonly kind: Kind }>

/** A value as the form shows it: lists with semicolons, annexes one a line. */
export function draftOf(value: ProposalValue): Draft {
  const plain = Object.entries(value).map(([name, is]) => [name, Array.isArray(is) ? is.join('; ') : String(is ?? '')])
  return { ...Object.fromEntries(plain), ...ownFields(value) }
}

function ownFields(value: ProposalValue): Draft {
  switch (value.kind) {
    case 'amount':
      return { cents: plainEuro(value.cents) }
    case 'memo':
      return { annexes: value.annexes.map(({ number, title }) => (number === null ? title : `${number}. ${title}`)).join('\n') }
    case 'commitment':
      return { start: value.due?.start ?? '', end: value.due?.end ?? '', precision: value.due?.precision ?? 'day' }
    default:
      return {}
  }
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim()
}

function listOf(text: string | undefined, between: string): string[] {
  const parts = (text ?? '').split(between).map((part) => part.trim())
  return parts.filter((part) => part !== '')
}

function wordOf<Word extends string>(words: readonly Word[], text: string | undefined, otherwise: Word): Word {
  return words.find((word) => word === text) ?? otherwise
}

function annexOf(line: string): Of<'memo'>['annexes'][number] {
  const [, number, title] = /^(\d{1,3})[.):]?\s+(.+)$/.exec(line) ?? []
  return number === undefined || title === undefined ? { number: null, title: line } : { number: Number(number), title }
}

function memo(value: Of<'memo'>, draft: Draft): ProposalValue {
  return {
    ...value,
    memoKind: wordOf(memoKinds, draft['memoKind'], value.memoKind),
    title: orNull(draft['title']),
    from: orNull(draft['from']),
    to: listOf(draft['to'], ';'),
    date: orNull(draft['date']),
    reference: orNull(draft['reference']),
    coordinatedWith: listOf(draft['coordinatedWith'], ';'),
    annexes: listOf(draft['annexes'], '\n').map(annexOf),
  }
}

/** Of one day the end is that day, whatever the form still holds. */
function periodOf(draft: Draft, otherwise: Precision): { start: string | null; end: string | null; precision: Precision } {
  const start = orNull(draft['start'])
  const precision = wordOf(precisions, draft['precision'], otherwise)
  return { start, end: precision === 'day' ? start : (orNull(draft['end']) ?? start), precision }
}

function event(value: Of<'event'>, draft: Draft): ProposalValue {
  return {
    ...value,
    ...periodOf(draft, value.precision),
    label: draft['label'] ?? '',
    body: orNull(draft['body']),
    yearInferred: draft['yearInferred'] === 'true',
  }
}

function amount(value: Of<'amount'>, draft: Draft): ProposalValue | null {
  const cents = parseEuro(draft['cents'] ?? '')
  if (cents === null) return null
  const years = listOf(draft['years'], ';').map(Number).filter(Number.isInteger)
  const approximate = draft['approximate'] === 'true'
  return { ...value, cents, years, approximate, organisation: orNull(draft['organisation']), purpose: orNull(draft['purpose']) }
}

function commitment(value: Of<'commitment'>, draft: Draft): ProposalValue {
  const { start, end, precision } = periodOf(draft, 'day')
  const due = start === null || end === null ? null : { start, end, precision }
  return { ...value, text: draft['text'] ?? '', to: orNull(draft['to']), due }
}

function organisation(value: Of<'organisation'>, draft: Draft): ProposalValue {
  const organisationKind = wordOf(organisationKinds, draft['organisationKind'], value.organisationKind)
  return { ...value, abbreviation: draft['abbreviation'] ?? '', name: orNull(draft['name']), organisationKind }
}

/** What the form says, as a value of the same kind; null when an amount cannot be read. */
export function correctedValue(value: ProposalValue, draft: Draft): ProposalValue | null {
  switch (value.kind) {
    case 'memo':
      return memo(value, draft)
    case 'event':
      return event(value, draft)
    case 'amount':
      return amount(value, draft)
    case 'organisation':
      return organisation(value, draft)
    case 'commitment':
      return commitment(value, draft)
    case 'decisionPoint': {
      const number = orNull(draft['number'])
      return { ...value, number: number === null ? null : Number(number), text: draft['text'] ?? '' }
    }
    case 'risk':
    case 'mitigation':
      return { ...value, text: draft['text'] ?? '' }
  }
}
