import { type BookSheet, bookOf } from '../src/kernel/write-book.ts'

/** An invented workbook of a whole programme with so many measures, and for each a milestone, a cost and a budget line that pays it. */
export function largeProgramme(measures: number): Promise<Buffer> {
  const text = (head: string) => ({ head, kind: 'text' }) as const
  const sheet = (name: string, heads: readonly string[], rows: BookSheet['rows']): BookSheet => ({ name, columns: heads.map(text), rows })
  const each = <Row>(of: (number: string, at: number) => Row) => Array.from({ length: measures }, (_, at) => of(`9.${at % 20}.${at}`, at))
  const leads = ['OCW', 'SZW', 'VWS', 'BZK']
  return bookOf([
    sheet('Actielijnen', ['Nummer', 'Titel'], [['9', 'Verzonnen actielijn']]),
    sheet(
      'Subdoelen',
      ['Actielijn', 'Nummer', 'Titel'],
      Array.from({ length: 20 }, (_, at) => ['9', `9.${at}`, `Verzonnen subdoel ${at}`]),
    ),
    sheet(
      'Maatregelen',
      ['Subdoel', 'Nummer', 'Titel', 'Omschrijving', 'Trekker', 'Partners', 'Begin', 'Einde', 'Verkeerslicht'],
      each((number, at) => [
        `9.${at % 20}`,
        number,
        `Verzonnen maatregel ${at}`,
        'Wat er gebeurt, in een zin of twee. Dit is verzonnen.',
        leads[at % 4] ?? '',
        leads[(at + 1) % 4] ?? '',
        { day: '2026-01-01' },
        { day: '2029-12-31' },
        'groen: op schema',
      ]),
    ),
    sheet(
      'Mijlpalen',
      ['Maatregel', 'Mijlpaal', 'Datum'],
      each((number, at) => [number, `Stap ${at}`, { day: '2027-06-30' }]),
    ),
    sheet(
      'Kosten',
      ['Maatregel', 'Jaar', 'Kosten'],
      each((number, at) => [number, 2026 + (at % 4), { cents: String(100_000 * (1 + (at % 9))) }]),
    ),
    sheet(
      'Begroting',
      ['Organisatie', 'Jaar', 'Bedrag', 'Doel', 'Stand', 'Betaalt voor'],
      each((number, at) => [
        leads[at % 4] ?? '',
        2026 + (at % 4),
        { cents: '900000' },
        `Verzonnen doel ${at}`,
        'besloten',
        `${number}: 1000`,
      ]),
    ),
  ])
}
