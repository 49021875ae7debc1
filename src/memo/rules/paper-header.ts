import { shortDay } from '../../kernel/day-words.ts'
import type { MemoHeader, MemoKind } from '../model/memos.ts'
import type { HeaderChange } from '../model/redline.ts'
import type { FrozenAnnex } from '../model/versions.ts'

/** What a memo says above and beside its text. Memos are written in Dutch, whoever prints them. */

export const memoKindWords = {
  decision: 'Ter beslissing',
  signature: 'Ter ondertekening',
  information: 'Ter informatie',
  preparation: 'Ter voorbereiding',
  annotation: 'Annotatie',
  discussion: 'Bespreeknotitie',
} as const satisfies Readonly<Record<MemoKind, string>>

/** A field as a paper has it: addressees who decide apart from those who get the memo for information. */
export type HeaderField = keyof MemoHeader | 'copies' | 'annexes'

export const fieldLabels = {
  kind: 'Soort',
  subject: 'Onderwerp',
  addressees: 'Aan',
  copies: 'Ter informatie aan',
  fromUnit: 'Van',
  contact: 'Contactpersoon',
  memoDate: 'Datum',
  reference: 'Kenmerk',
  decideBy: 'Uiterlijk besluiten op',
  annexes: 'Bijlagen',
  notPublic: 'Niet openbaar',
} as const satisfies Readonly<Record<HeaderField, string>>

/** Labels of the parts of decision points and agenda items. */
export const partLabels = {
  explanation: 'Toelichting',
  advice: 'Advies',
  speaking: 'Spreekpunten',
  others: 'Inbreng van anderen',
} as const

/** The names of those who decide, and of those who get the memo for information. */
export function addresseesOf({ addressees }: Pick<MemoHeader, 'addressees'>): { readonly to: string[]; readonly copies: string[] } {
  const names = (decides: boolean) => addressees.filter((one) => one.decides === decides).map(({ name }) => name)
  return { to: names(true), copies: names(false) }
}

export function annexWords({ number, title }: Pick<FrozenAnnex, 'number' | 'title'>): string {
  return `${number}. ${title}`
}

/** What a field says, one line each; none where it says nothing. */
type Said = { readonly field: HeaderField; readonly label: string; readonly lines: readonly string[] }

/** The fields under kind and subject, in the order of Dutch memos. */
export function headerFields(header: MemoHeader, annexes: readonly Pick<FrozenAnnex, 'number' | 'title'>[] = []): Said[] {
  const { to, copies } = addresseesOf(header)
  const said: readonly (readonly [HeaderField, readonly string[]])[] = [
    ['addressees', to],
    ['copies', copies],
    ['fromUnit', [header.fromUnit]],
    ['contact', [header.contact]],
    ['memoDate', [fieldWords('memoDate', header.memoDate ?? '')]],
    ['reference', [header.reference]],
    ['decideBy', [fieldWords('decideBy', header.decideBy ?? '')]],
    ['annexes', annexes.map(annexWords)],
    ['notPublic', header.notPublic.split('\n')],
  ]
  return said.map(([field, lines]) => ({ field, label: fieldLabels[field], lines: lines.filter((line) => line.trim() !== '') }))
}

/** The value of a field as it is printed: kinds and days in words. */
function fieldWords(field: HeaderField, value: string): string {
  if (field === 'kind') return memoKindWords[value as MemoKind] ?? value
  return (field === 'memoDate' || field === 'decideBy') && value !== '' ? shortDay(value, 'nl') : value
}

/** What a printed field said and says. */
export type FieldChange = { readonly field: HeaderField; readonly before: string; readonly after: string }

/** Changes of a header as a paper shows them: addressees and copies are fields of their own there, one name a line. */
export function printedChanges(changes: readonly HeaderChange[]): FieldChange[] {
  return changes.flatMap(({ field, before, after }): FieldChange[] => {
    if (field !== 'addressees') return [{ field, before: fieldWords(field, before), after: fieldWords(field, after) }]
    const both = (['addressees', 'copies'] as const).map((side) => ({
      field: side,
      before: namesOn(side, before),
      after: namesOn(side, after),
    }))
    return both.filter((change) => change.before !== change.after)
  })
}

const copyMark = 'cc '

function namesOn(side: 'addressees' | 'copies', lines: string): string {
  const names = lines.split('\n').filter((line) => line.startsWith(copyMark) === (side === 'copies'))
  return names.map((line) => (side === 'copies' ? line.slice(copyMark.length) : line)).join('\n')
}
