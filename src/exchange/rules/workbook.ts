import type { BookColumn, BookSheet } from '../../kernel/write-book.ts'
import type { ProgrammeState, SheetColumn, SheetForm, SheetKind, Thing } from '../model/sheets.ts'
import { fileCell, type Language } from './cell-text.ts'
import { type Names, namesOf } from './names.ts'
import { formsInOrder, sheetForms } from './sheets/forms.ts'

const columnKinds: Readonly<Record<SheetColumn['kind'], BookColumn['kind']>> = {
  text: 'text',
  word: 'text',
  yesNo: 'text',
  ref: 'text',
  refs: 'text',
  list: 'text',
  shares: 'text',
  mark: 'text',
  day: 'day',
  cents: 'cents',
  year: 'number',
  number: 'number',
}

const longText = 300

/** A column of a sheet as a file has it; a star marks one that must be filled. */
export function bookColumn(column: SheetColumn, language: Language): BookColumn {
  const { kind, longest = 0, words, required, explain } = column
  const list = kind === 'yesNo' ? yesNo[language] : Object.values(words ?? {}).map((word) => word[language])
  return {
    head: required ? `${column[language]}*` : column[language],
    kind: kind === 'text' && longest > longText ? 'long' : columnKinds[kind],
    ...(list.length > 0 && { list }),
    note: explain[language],
  }
}

const yesNo = { nl: ['ja', 'nee'], en: ['yes', 'no'] } as const

export function sheetOf(form: SheetForm, things: readonly Thing[], { names, language }: { names: Names; language: Language }): BookSheet {
  return {
    name: form[language],
    columns: form.columns.map((column) => bookColumn(column, language)),
    rows: things.map(({ values }) => form.columns.map((column) => fileCell(column, values[column.key], { names, language }))),
  }
}

/** The whole programme in the form of the template, so that taking it in again changes nothing. */
export function programmeBook(state: ProgrammeState, language: Language): BookSheet[] {
  const names = namesOf(state)
  return [...formsInOrder.map((form) => sheetOf(form, state.things[form.kind], { names, language })), explanation(language)]
}

const emptyRows = 200

/** The empty workbook: one row that shows how it is done, lists of what is allowed, and a sheet that explains. */
export function templateBook(language: Language): BookSheet[] {
  return [...formsInOrder.map((form) => ({ ...templateSheet(form.kind, language), emptyRows })), explanation(language)]
}

export function templateSheet(kind: SheetKind, language: Language): BookSheet {
  const form = sheetForms[kind]
  const columns = form.columns.map((column) => bookColumn(column, language))
  const [first = '', ...others] = form.columns.map(({ example }) => example)
  const mark = language === 'nl' ? 'Voorbeeld' : 'Example'
  return { name: form[language], columns, rows: [[`${mark}: ${first}`, ...others]] }
}

const head = {
  nl: ['Blad', 'Kolom', 'Verplicht', 'Wat erin hoort', 'Toegestaan', 'Voorbeeld'],
  en: ['Sheet', 'Column', 'Required', 'What belongs in it', 'Allowed', 'Example'],
} as const

const general = {
  nl: [
    'Vul per blad één rij per onderdeel in. Bladen en kolommen die je niet gebruikt mag je weglaten; alleen kolommen met een ster zijn verplicht.',
    'Een rij die begint met ‘Voorbeeld:’ wordt overgeslagen. Staat het nummer al in het programma, dan wordt dat onderdeel gewijzigd; anders komt het erbij.',
    'Een lege cel maakt leeg wat er stond; een kolom die er niet is laat staan wat er stond. Er wordt nooit iets verwijderd.',
    'Er wordt niets opgeslagen zolang er een fout in staat of je niet hebt bevestigd.',
  ],
  en: [
    'Fill in one row for each part. Sheets and columns that you do not use may be left out; only columns with a star are required.',
    'A row that begins with ‘Example:’ is skipped. If the programme has the number already, that part is changed; else it is added.',
    'An empty cell empties what was there; a column that is not there leaves what was there. Nothing is ever removed.',
    'Nothing is saved as long as there is a mistake in it or you have not confirmed.',
  ],
} as const

function explanation(language: Language): BookSheet {
  const columns = head[language].map((text, at): BookColumn => ({ head: text, kind: at === 3 || at === 4 ? 'long' : 'text' }))
  const rows = formsInOrder.flatMap((form) =>
    form.columns.map((column) => [
      form[language],
      column[language],
      (column.required ? yesNo[language][0] : yesNo[language][1]) ?? '',
      column.explain[language],
      allowed(column, language),
      column.example,
    ]),
  )
  return {
    name: language === 'nl' ? 'Uitleg' : 'Explanation',
    columns,
    rows: [...general[language].map((text) => ['', '', '', text]), ...rows],
  }
}

function allowed({ kind, words, longest }: SheetColumn, language: Language): string {
  const nl = language === 'nl'
  if (kind === 'word') {
    return Object.values(words ?? {})
      .map((word) => word[language])
      .join(', ')
  }
  if (kind === 'yesNo') return yesNo[language].join(', ')
  if (kind === 'day') return nl ? 'dag-maand-jaar, van 1990 tot en met 2100' : 'day-month-year, from 1990 through 2100'
  if (kind === 'year') return nl ? '1990 tot en met 2100' : '1990 through 2100'
  if (kind === 'cents') return nl ? 'bedrag in euro, hooguit twee cijfers achter de komma' : 'amount in euro, at most two decimals'
  return longest === undefined ? '' : nl ? `hooguit ${longest} tekens` : `at most ${longest} characters`
}
