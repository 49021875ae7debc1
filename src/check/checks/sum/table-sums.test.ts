import { describe, expect, test } from 'vitest'
import { loadCalendars } from '../../../calendar/load-calendars.ts'
import { checkReadings } from '../../check-readings.ts'
import { linesOf, readLines } from '../../invented-memo.ts'

const top = ['TER BESLISSING', 'Datum', '5 december 2023', 'Aanleiding']

/** The lines of the sums that do not fit, counted from the first line of the text. */
const sums = (...text: readonly string[]) =>
  linesOf('sum', readLines([...top, ...text])).map((lines) => lines.map((line) => line - top.length))

describe('a total of a table', () => {
  const stacked = (total: string) => ['Dekking (x € 1 mln)', 'Fonds', '4,2', 'klaar', 'Vrijval', '5,3', 'Restant', '1,0', 'Totaal', total]

  test('is compared with the cells above it, wherever they stand', () => {
    expect(sums(...stacked('10,0'))).toEqual([[10, 3, 6, 8]])
    expect(sums(...stacked('10,5'))).toEqual([])
  })

  test('is compared in each column', () => {
    expect(sums('Kosten (x € 1.000)', '2024 2025', 'Dijken 1.100 1.200', 'Sluizen 900 950', 'Totaal 2.000 2.250')).toEqual([[5, 3, 4]])
  })

  test('at the end of a row is compared with the row', () => {
    const table = (total: string) => ['Kosten (x € 1 mln)', '2024 2025 Totaal', `Dijken 1,1 1,2 ${total}`, 'Sluizen 2,0 3,0 5,0']
    expect(sums(...table('2,5'))).toEqual([[3]])
    expect(sums(...table('2,3'))).toEqual([])
  })

  test('is only pointed out when the text was recognised from a scan', () => {
    const read = readLines([...top, ...stacked('10,0')])
    const found = checkReadings([{ ...read, source: { ...read.source, origin: 'ocr' } }], loadCalendars()).flat()
    expect(found.filter(({ check }) => check === 'sum').map(({ severity }) => severity)).toEqual(['hint'])
  })

  test('may differ as far as its parts are rounded', () => {
    expect(sums('Kosten (x € 1 mln)', 'Dijken 4,2', 'Sluizen 5,3', 'Bruggen 1,4', 'Totaal 11,0')).toEqual([])
  })

  test('leaves out rows that are part of others', () => {
    const rows = ['Dijken 14,2', 'waarvan onderhoud 2,0', 'Sluizen 5,3', 'w.v. deuren 1,1']
    expect(sums('Kosten (x € 1 mln)', ...rows, 'Totaal 19,5')).toEqual([])
    expect(sums('Kosten (x € 1 mln)', ...rows, 'Totaal 18,5')).toEqual([[6, 2, 4]])
  })

  test('may add up subtotals, or rows under the row that heads them', () => {
    const first = ['Dijken 14,2', 'Sluizen 5,3', 'Subtotaal 19,5']
    expect(sums('Kosten (x € 1 mln)', ...first, 'Bruggen 2,0', 'Totaal 21,5')).toEqual([])
    const headed = ['Water 19,5', 'Dijken 14,2', 'Sluizen 5,3', 'Wegen 5,0', 'Bruggen 2,0', 'Tunnels 3,0', 'Parken 90,0']
    expect(sums('Kosten (x € 1 mln)', ...headed, 'Totaal 114,5')).toEqual([])
  })

  test('is not compared when a row is taken off', () => {
    expect(sums('Kosten (x € 1 mln)', 'Dijken 14,2', 'Sluizen 5,3', 'Vrijval 1,0', 'Totaal 18,5')).toEqual([])
  })
})

describe('an amount of a table', () => {
  const table = ['Tabel 1. Dekking (x € 1 mln)', 'Bijdrage waterschap 4,2', 'Restproblematiek 5,3', 'Totaal 9,5', '']

  test('has the same size in the text', () => {
    expect(sums(...table, 'De restproblematiek van € 5,1 mln wordt aangemeld.')).toEqual([[6, 3]])
    expect(sums(...table, 'De restproblematiek van € 5,3 mln wordt aangemeld.')).toEqual([])
  })

  test('may be told in round figures, for a part or at another time', () => {
    const told = ['ruim € 5 mln wordt', '€ 5,1 mln in 2025 wordt', '€ 5 mln wordt']
    for (const words of told) expect(sums(...table, `De restproblematiek van ${words} aangemeld.`)).toEqual([])
    expect(sums(...table, 'De eerdere restproblematiek van € 5,1 mln is aangemeld.')).toEqual([])
  })

  test('is also the total, by what the caption calls it', () => {
    expect(sums(...table, 'Dat is een dekking van € 9,2 mln in totaal.')).toEqual([[6, 4]])
    expect(sums(...table.slice(0, 3), '', 'Dat is een dekking van € 9,2 mln in totaal.')).toEqual([[5, 2, 3]])
    expect(sums(...table, 'Dat is een dekking van € 4,2 mln door het waterschap.')).toEqual([])
  })
})

describe('parts that are counted', () => {
  test('come to the number of which they are said to be', () => {
    expect(sums('Van de 40 sluizen zijn er 21 klaar. Aan 12 sluizen wordt gewerkt en 5 sluizen wachten nog.')).toEqual([[1]])
    expect(sums('Van de 40 sluizen zijn er 21 klaar. Aan 12 sluizen wordt gewerkt en 7 sluizen wachten nog.')).toEqual([])
  })

  test('may be some of them', () => {
    expect(sums('Van de 40 sluizen zijn er 21 klaar. Aan 12 sluizen wordt gewerkt.')).toEqual([])
    expect(sums('Van de ruim 40 sluizen zijn er 21 klaar. Aan 12 sluizen wordt gewerkt en 5 sluizen wachten nog.')).toEqual([])
  })
})
