import { expect, test } from 'vitest'
import { type Day, parseDay } from '../../kernel/day.ts'
import { datesIn } from './dates.ts'

function written(day: string): Day {
  const parsed = parseDay(day)
  if (!parsed) throw new Error(`no such day: ${day}`)
  return parsed
}
const spring = written('2024-03-14')
const autumn = written('2023-10-05')
const periods = (text: string, reference = spring) => datesIn(text, reference).map(({ start, end }) => `${start}/${end}`)

test('reads days with and without a year, in words and in figures', () => {
  expect(periods('Het overleg is op 9 april 2024.')).toEqual(['2024-04-09/2024-04-09'])
  expect(periods('Uiterlijk 12-04-2024 bij de minister')).toEqual(['2024-04-12/2024-04-12'])
  expect(periods('Het gesprek van 3 mei a.s. gaat door')).toEqual(['2024-05-03/2024-05-03'])
})

test('reads a month that is misspelt, also where no other month is named', () => {
  expect(periods('Het debat is op 3 agustus 2024.')).toEqual(['2024-08-03/2024-08-03'])
  expect(periods('De agenda is vol.')).toEqual([])
})

test('takes the last such day before the memo when the text says jl.', () => {
  expect(periods('De brief van 20 november jl. over wolven')).toEqual(['2023-11-20/2023-11-20'])
})

test('takes the year that lies nearest when nothing else is said', () => {
  expect(periods('De behandeling in januari', autumn)).toEqual(['2024-01-01/2024-01-31'])
})

test('reads ranges over one and over two months', () => {
  expect(periods('Veldbezoek 6-9 mei')).toEqual(['2024-05-06/2024-05-09'])
  expect(periods('Van 28 mei tot en met 3 juni loopt de consultatie')).toEqual(['2024-05-28/2024-06-03'])
  expect(periods('Tussen 28 december en 4 januari', autumn)).toEqual(['2023-12-28/2024-01-04'])
})

test('reads several days of one month', () => {
  expect(periods('De sessies zijn op 3, 10 en 17 mei 2024')).toEqual([
    '2024-05-03/2024-05-03',
    '2024-05-10/2024-05-10',
    '2024-05-17/2024-05-17',
  ])
})

test('counts weeks from Monday to Sunday', () => {
  expect(periods('in de week van 16 april')).toEqual(['2024-04-15/2024-04-21'])
  expect(periods('begin volgende week')).toEqual(['2024-03-18/2024-03-24'])
})

test('reads parts of months, quarters, seasons and years', () => {
  expect(periods('begin april, medio mei en eind juni')).toEqual([
    '2024-04-01/2024-04-10',
    '2024-05-11/2024-05-20',
    '2024-06-21/2024-06-30',
  ])
  expect(periods('het derde kwartaal van 2024')).toEqual(['2024-07-01/2024-09-30'])
  expect(periods('in het najaar van 2024')).toEqual(['2024-09-01/2024-11-30'])
  expect(periods('de eerste helft van 2025')).toEqual(['2025-01-01/2025-06-30'])
  expect(periods('eind dit jaar')).toEqual(['2024-10-01/2024-12-31'])
})

test('sees no date in phone numbers, references and days that do not exist', () => {
  expect(periods('Bel 070-1234567 over dossier 2024Z01234')).toEqual([])
  expect(periods('op 31 februari 2024')).not.toContain('2024-02-31/2024-02-31')
})

test('keeps the weekday and the words of the text', () => {
  const [date] = datesIn('op dinsdag 9 april', spring)
  expect(date).toMatchObject({ weekday: 2, written: 'dinsdag 9 april', yearInferred: true })
})

test('reads days, months and years as lists and tables cut them short', () => {
  expect(periods('Uiterlijk 1/12 moet de kaart klaar zijn', autumn)).toEqual(['2023-12-01/2023-12-01'])
  expect(periods('nov-dec: uitwerking', autumn)).toEqual(['2023-11-01/2023-12-31'])
  expect(periods('2025: de pont vaart')).toEqual(['2025-01-01/2025-12-31'])
  expect(periods("De keuring in najaar '24 en wk 49")).toEqual(['2024-09-01/2024-11-30', '2024-12-02/2024-12-08'])
  expect(periods('Halverwege november en eind deze maand', autumn)).toEqual(['2023-11-11/2023-11-20', '2023-10-21/2023-10-31'])
})

test('does not take the month of a day that does not exist, nor a fraction, for a date', () => {
  expect(periods('Het antwoord komt op 31 november')).toEqual([])
  expect(periods('Voor 1/3 van de boten')).toEqual([])
})

test('counts a year that is named from the memo on', () => {
  expect(periods('Uiterlijk 31 december van dit jaar is de pont klaar')).toEqual(['2024-12-31/2024-12-31'])
  expect(periods('In maart volgend jaar wordt gestemd')).toEqual(['2025-03-01/2025-03-31'])
})

test('takes a term that is not told of in the past for one to come', () => {
  expect(periods('Tot 1 oktober kan men reageren')).toEqual(['2024-10-01/2024-10-01'])
  expect(periods('De pont was tot 1 oktober dicht')).toEqual(['2023-10-01/2023-10-01'])
})

test('reads a range of years', () => {
  expect(periods('Tussen 2025 en 2030 dalen de kosten')).toEqual(['2025-01-01/2030-12-31'])
})
