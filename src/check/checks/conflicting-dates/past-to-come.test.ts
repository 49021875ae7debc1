import { describe, expect, test } from 'vitest'
import { linesOf, readLines } from '../../invented-memo.ts'

const dated = (day: string, ...text: readonly string[]) => readLines(['TER BESLISSING', 'Datum', day, 'Aanleiding', ...text])
const found = (day: string, ...text: readonly string[]) => linesOf('conflictingDates', dated(day, ...text))

describe('a day that is called past and is to come', () => {
  test.each([
    ['7 mei 2024', 'De veerdienst is in het debat van 15 mei jl. besproken.'],
    ['7 mei 2024', 'De veerdienst is op 9 mei jongstleden stilgelegd.'],
    ['7 mei 2024', 'Bij brief van 3 juni laatstleden vroeg de schipper om hulp.'],
    ['7 mei 2024', 'Op afgelopen 21 mei voer de pont voor het laatst.'],
    ['7 mei 2024', 'Afgelopen woensdag 8 mei voer de pont voor het laatst.'],
    ['7 mei 2024', 'De brief (d.d. 10 mei jl.) noemt de pont.'],
    ['2 oktober 2023', 'Op 27 december jl. lag de pont stil.'],
  ])('memo of %s: %s', (day, text) => expect(found(day, text)).toEqual([[5, 3]]))

  test('is told once for a line', () => {
    expect(found('7 mei 2024', 'Op 15 en 16 mei jl. lag de pont stil.')).toEqual([[5, 3]])
  })

  test('is told by one check alone', () => {
    const reading = dated('7 mei 2024', 'Op 15 mei jl. heeft een overleg plaatsgevonden met de schippers.')
    expect(linesOf('conflictingDates', reading)).toEqual([[5, 3]])
    expect(linesOf('order', reading)).toEqual([])
  })

  test('counts as a day of the year of the memo', () => {
    const [event] = dated('7 mei 2024', 'Op 15 mei jl. lag de pont stil.').events
    expect(event).toMatchObject({ start: '2024-05-15', yearInferred: true })
  })
})

describe('keeps silent', () => {
  test.each([
    ['a day before the memo', '7 mei 2024', 'De veerdienst is in het debat van 24 april jl. besproken.'],
    ['the day of the memo', '7 mei 2024', 'Hedenochtend, 7 mei jl., lag de pont stil.'],
    ['a day of the year before, across the change of the year', '9 januari 2024', 'Op 19 december jl. lag de pont stil.'],
    ['a day too far ahead to be a slip', '7 mei 2024', 'Op 20 november jl. lag de pont stil.'],
    ['a written year', '7 mei 2024', 'Op 15 mei 2023 jl. lag de pont stil.'],
    ['a day to come that is not called past', '7 mei 2024', 'Op 15 mei a.s. ligt de pont stil.'],
    ['a month', '7 mei 2024', 'Afgelopen juni lag de pont stil.'],
    ['a weekday that fits another year', '9 januari 2024', 'Op vrijdag 20 januari jl. lag de pont stil.'],
  ])('of %s', (_, day, text) => expect(found(day, text)).toEqual([]))

  test('of the weekday of that other year as well', () => {
    expect(linesOf('weekday', dated('9 januari 2024', 'Op vrijdag 20 januari jl. lag de pont stil.'))).toEqual([])
  })

  test('of a memo without a date', () => {
    expect(linesOf('conflictingDates', readLines(['TER BESLISSING', 'Aanleiding', 'Op 15 mei jl. lag de pont stil.']))).toEqual([])
  })

  test('and takes a day that lies farther off for one of the year before', () => {
    expect(dated('7 mei 2024', 'Op 20 november jl. lag de pont stil.').events[0]).toMatchObject({ start: '2023-11-20' })
  })
})
