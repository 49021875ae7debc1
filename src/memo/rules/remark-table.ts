import type { Column } from '../../kernel/columns.ts'
import type { BookSheet } from '../../kernel/write-book.ts'
import type { CoordinatedWith, Remark } from '../model/coordination.ts'
import { remarkWords } from './remark-words.ts'

export type Language = keyof typeof remarkWords

/** Where a remark stands in the memo, in words. */
export function placeText({ pointNumber, quote }: Pick<Remark, 'pointNumber' | 'quote'>, language: Language): string {
  const words = remarkWords[language]
  const place = pointNumber === null ? '' : words.point(pointNumber)
  const shown = quote.length > 80 ? `${quote.slice(0, 79)}…` : quote
  const at = quote === '' ? '' : words.at(shown)
  return [place, at].filter((part) => part !== '').join(', ') || words.whole
}

/** What was remarked, with what should stand there instead and whether it is a condition or an objection. */
export function remarkText({ kind, body, instead }: Pick<Remark, 'kind' | 'body' | 'instead'>, language: Language): string {
  const words = remarkWords[language]
  const said = kind === 'comment' ? body : `${capital(words.kinds[kind])}: ${body}`
  return instead === '' ? said : `${said}\n${words.instead(instead)}`
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1)
}

/** The columns of the table, to filter and sort by on the screen and in a file. */
export function remarkColumns(language: Language): readonly Column<Remark>[] {
  return [
    { name: 'number', kind: 'number', value: ({ number }) => number },
    { name: 'round', kind: 'word', value: ({ round }) => String(round) },
    { name: 'organisation', kind: 'word', value: ({ organisation }) => organisation },
    { name: 'place', kind: 'text', value: (remark) => placeText(remark, language) },
    { name: 'body', kind: 'text', value: (remark) => remarkText(remark, language) },
    { name: 'state', kind: 'word', value: ({ state }) => state },
    { name: 'why', kind: 'text', value: ({ why }) => (why === '' ? null : why) },
  ]
}

/** How a value of the table reads. */
export function sayRemark(language: Language): (column: Pick<Column<Remark>, 'name'>, value: string | number) => string {
  const states: Readonly<Record<string, string>> = remarkWords[language].states
  return ({ name }, value) => (name === 'state' ? (states[String(value)] ?? String(value)) : String(value))
}

/** The table as a sheet of a workbook. */
export function remarkSheet(remarks: readonly Remark[], language: Language): BookSheet {
  const { heads, sheet, states, roundOf } = remarkWords[language]
  return {
    name: sheet,
    columns: [
      { head: heads.number, kind: 'number' },
      { head: heads.round, kind: 'text' },
      { head: heads.organisation, kind: 'text' },
      { head: heads.place, kind: 'text' },
      { head: heads.body, kind: 'long' },
      { head: heads.state, kind: 'text' },
      { head: heads.why, kind: 'long' },
    ],
    rows: remarks.map((remark) => [
      remark.number,
      roundOf(remark.round, remark.version),
      remark.organisation,
      placeText(remark, language),
      remarkText(remark, language),
      states[remark.state],
      remark.why,
    ]),
  }
}

/** What a printed table tells; all of it plain text. */
export type RemarkPrint = {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly asOf: string
  readonly date: { readonly year: number; readonly month: number; readonly day: number }
  readonly demo: string
  readonly counts: string
  readonly none: string
  readonly words: { readonly page: string; readonly of: string; readonly with: string }
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly with: readonly (readonly [string, string])[]
}

export type Printed = {
  readonly subject: string
  readonly demo: boolean
  readonly remarks: readonly Remark[]
  readonly coordinatedWith: readonly CoordinatedWith[]
  readonly today: string
}

export function remarkPrint({ subject, demo, remarks, coordinatedWith, today }: Printed, language: Language): RemarkPrint {
  const words = remarkWords[language]
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const sheet = remarkSheet(remarks, language)
  const answered = remarks.filter(({ state }) => state !== 'open').length
  return {
    language,
    title: words.title,
    subtitle: words.of(subject),
    asOf: `${words.asOf} ${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`,
    date: { year, month, day },
    demo: demo ? words.demo : '',
    counts: words.counts(answered, remarks.length),
    none: words.none,
    words: { page: words.page, of: words.pageOf, with: words.with },
    heads: sheet.columns.map(({ head }) => head),
    rows: sheet.rows.map((row) => row.map(String)),
    with: coordinatedWith.map((one) => [one.abbreviation, withText(one, language)] as const),
  }
}

/** What an organisation thinks of the memo, in words: `akkoord mits: …, op versie 2`. */
export function withText({ opinion, condition, version }: CoordinatedWith, language: Language): string {
  const { opinions, onVersion } = remarkWords[language]
  const said = condition === '' ? opinions[opinion ?? 'silent'] : `${opinions[opinion ?? 'silent']}: ${condition}`
  return version === null ? said : `${said} (${onVersion(version)})`
}
