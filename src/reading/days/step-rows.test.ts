import { describe, expect, test } from 'vitest'
import { contextOf } from '../invented-text.ts'
import { eventsOf } from './events.ts'

const rows = (...cells: string[]) =>
  eventsOf(contextOf('De stappen zijn als volgt.', ...cells.flatMap((cell) => ['', cell]))).map(({ start, label }) => `${start} ${label}`)

describe('a table of steps with its cells on lines of their own', () => {
  test('is read with the date first', () => {
    expect(rows('Wanneer', 'Wat', '3 april', 'Proefvaart', 'eind mei', 'Keuring', 'najaar 2024', 'Eerste pont')).toEqual([
      '2024-04-03 Proefvaart',
      '2024-05-21 Keuring',
      '2024-09-01 Eerste pont',
    ])
  })

  test('is read with the label first, also without a head', () => {
    const cells = ['Proefvaart', '3 april', 'Keuring', '8 mei (onder voorbehoud)', 'Eerste pont', 'najaar 2024']
    const expected = ['2024-04-03 Proefvaart', '2024-05-08 Keuring', '2024-09-01 Eerste pont']
    expect(rows(...cells)).toEqual(expected)
    expect(rows('Stap', 'Datum', ...cells)).toEqual(expected)
  })

  test('may write its dates with a word before them, or without a month', () => {
    const cells = ['per oktober', 'Proefvaart', 'in het eerste kwartaal', 'Keuring', 'uiterlijk eind mei', 'Eerste pont']
    expect(rows('Wanneer', 'Wat', ...cells).map((row) => row.replace(/^\S+ /, ''))).toEqual(['Proefvaart', 'Keuring', 'Eerste pont'])
  })

  test('is not seen where a date is only a part of a line', () => {
    const cells = ['De brug in april', 'Proefvaart', 'De kade in mei', 'Keuring', 'De pont in juni', 'Eerste pont']
    expect(rows(...cells)).not.toContain('2024-04-01 Proefvaart')
  })

  test('goes on in the next year where a month would go back', () => {
    expect(rows('Stap', 'Datum', 'Proefvaart', 'december 2024', 'Keuring', 'februari', 'Eerste pont', 'mei')).toEqual([
      '2024-12-01 Proefvaart',
      '2025-02-01 Keuring',
      '2025-05-01 Eerste pont',
    ])
  })

  test('goes on where a page ends in the middle of it', () => {
    const margin = ['Pagina 1 van 2', 'Directie Veren', 'Veerkade', 'Datum', '14 maart 2024', 'Kenmerk', 'V-2024-0001']
    const first = ['Wanneer', 'Stap', '3 april', 'Proefvaart', '8 mei', 'Keuring']
    const rest = ['5 juni', 'Doop', '3 juli', 'Eerste vaart']
    const parted = (cells: readonly string[]) => cells.flatMap((cell) => ['', cell])
    const lines = [...margin.slice(1, 3), 'De stappen zijn:', ...parted(first), ...margin, ...parted(rest)]
    const read = eventsOf(contextOf(...lines))
    expect(read.map(({ start, label }) => `${start} ${label}`)).toEqual([
      '2024-04-03 Proefvaart',
      '2024-05-08 Keuring',
      '2024-06-05 Doop',
      '2024-07-03 Eerste vaart',
    ])
  })

  test('is not seen in dates that stand apart', () => {
    const [first, ...more] = rows('Op 3 april vaart de pont.', 'Op 4 april rust de schipper.', '8 mei', 'De keuring volgt daarna.')
    expect(first).toBe('2024-04-03 Vaart de pont')
    expect(more).toHaveLength(2)
  })
})
