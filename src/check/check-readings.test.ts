import { describe, expect, test } from 'vitest'
import { loadCalendars } from '../calendar/load-calendars.ts'
import type { Reading } from '../reading/model.ts'
import { checkReadings } from './check-readings.ts'
import { amount, day, event, linesOf, memo, reading } from './invented-memo.ts'
import type { CheckName } from './model.ts'

const weekdayNamed = (weekday: number) =>
  reading(['Overleg op 13 maart.'], { events: [event(1, '13 maart', { start: day(3, 13), weekday })] })
const planned = (year: number) =>
  reading(['Het symposium is gepland op 4 mei.'.replace('is ', '')], {
    events: [event(1, '4 mei', { start: day(5, 4, year), yearInferred: false })],
  })
const symposium = (third: number) => {
  const months = [6, 6, third]
  const names = ['', '', '', '', '', '', 'juni', '', '', 'september']
  return reading(
    months.map((month) => `Dit bleek op het voorjaarssymposium van 12 ${names[month]}.`),
    { events: months.map((month, at) => event(at + 1, `12 ${names[month]}`, { start: day(month, 12) })) },
  )
}
const budget = (last: number) =>
  reading(['', '', ''], {
    amounts: [amount(1, 900), amount(2, 500, { purpose: 'onderzoek' }), amount(3, last, { purpose: 'voorlichting' })],
  })
const annexes = [
  { number: 1, title: 'Plan', line: 3 },
  { number: 2, title: 'Brief', line: 4 },
]
const withAnnexes = (text: string) =>
  reading(['1 maart 2024', 'A-1', 'Bijlage 1: Plan', 'Bijlage 2: Brief', text], { memos: [memo({ annexes, endLine: 5 })] })
const twoMemos = (reference: string) =>
  reading(['', '', '', ''], { memos: [memo({ endLine: 2 }), memo({ id: 'm2', startLine: 3, endLine: 4, reference, referenceLine: 4 })] })
const repeated = (dayOfMonth: number) => reading([''], { memos: [memo({ repeatedDates: [{ date: day(3, dayOfMonth), line: 8 }] })] })
const points = (second: number) =>
  reading(['', ''], { decisionPoints: [1, second].map((number, at) => ({ memo: 'm1', line: at + 1, endLine: at + 1, text: '', number })) })
const told = (text: string) => reading(['', '', text], { events: [event(3, '6 maart', { start: day(3, 6) })] })
const promise = (plan: number) =>
  reading(['Toegezegd is het PLV in het voorjaar te zenden.', 'Het PLV gaat naar de Kamer; het wordt dan verzonden op 9 juli.'], {
    events: [event(1, 'voorjaar', { start: day(3, 1), end: day(5, 31), precision: 'season' }), event(2, '9 juli', { start: day(plan, 9) })],
  })
const debate = (month: number, dayOfMonth: number) =>
  reading(['Commissiedebat op 10 juli.'], { events: [event(1, '10 juli', { start: day(month, dayOfMonth), label: 'commissiedebat' })] })

const routeOf = (second: number) =>
  reading(['De brief gaat langs de CFL en de RFL.'], {
    events: [event(1, '', { start: day(4, 9), body: 'CFL' }), event(1, '', { start: day(4, second), body: 'RFL' })],
  })
const everyYear = (total: number) =>
  reading(['', ''], {
    amounts: [
      amount(1, 100, { years: [2024, 2025, 2026], yearly: true, purpose: 'dijken' }),
      amount(2, total, { years: [2024, 2025, 2026], organisation: 'OCW' }),
    ],
  })
const dated = (line: string) => reading([line, 'A-1'])
const sumTable = (total: string) => reading(['Bedragen x € 1 mln', '2024 2025', 'Dijken 10 20', 'Sluizen 30 40', `Totaal 40 ${total}`])
const sumList = (last: number) =>
  reading(['De kosten van 100 bestaan uit:', 'dijken 60', 'sluizen 40'], {
    amounts: [100, 60, last].map((euro, at) =>
      amount(at + 1, euro, { purpose: 'x', written: ['100', '60', '40'][at] ?? '', organisation: null }),
    ),
    sentences: ['De kosten van 100 bestaan uit:', 'dijken 60', 'sluizen 40'].map((text, at) => ({
      memo: 'm1',
      line: at + 1,
      endLine: at + 1,
      text,
      offsets: [{ line: at + 1, at: 0 }],
      bullet: at > 0,
    })),
  })
const letters = (named: string) =>
  reading(['1 maart 2024', 'A-1', 'A. Kaart', `Zie bijlage ${named}.`], {
    memos: [memo({ annexes: [{ number: null, title: 'Kaart', line: 3 }], endLine: 4 })],
  })
const counted = (count: string) =>
  reading(['1 maart 2024', 'Bijlagen', count, '1. Plan', '2. Brief'], {
    memos: [memo({ annexes: annexes.map((one, at) => ({ ...one, line: at + 4 })), endLine: 5 })],
  })
const notBefore = (year: number) =>
  reading(['De dijk is niet op 1 mei klaar maar pas op 1 juni.'], {
    events: [event(1, '1 mei', { start: day(5, 1, year) }), event(1, '1 juni', { start: day(6, 1) })],
  })
const slipping = (month: number) =>
  reading(['Toegezegd is een kaart in mei.', 'De kaart komt niet eerder dan later.'], {
    commitments: [{ memo: 'm1', line: 1, endLine: 1, text: '', to: null, due: { start: day(5, 1), end: day(5, 31), precision: 'month' } }],
    events: [event(2, 'later', { start: day(month, 1) })],
  })
const published = (opening: number) =>
  reading(['1 mei openstelling van het loket', '15 mei publicatie in de Staatscourant'], {
    events: [event(1, '1 mei', { start: day(opening, 1) }), event(2, '15 mei', { start: day(5, 15) })],
  })

const cases: readonly (readonly [CheckName, Reading, readonly number[], Reading])[] = [
  ['weekday', weekdayNamed(2), [1], weekdayNamed(3)],
  ['weekday', dated('woensdag 1 maart 2024'), [1], dated('vrijdag 1 maart 2024')],
  ['impossibleDay', reading(['Het antwoord komt op 31 april.']), [1], reading(['Het antwoord komt op 30 april.'])],
  ['impossibleDay', reading(['Dat was op 29 februari 2023.']), [1], reading(['Dat was op 29 februari 2024.'])],
  ['year', planned(2023), [1], planned(2025)],
  ['year', notBefore(2027), [1], notBefore(2024)],
  ['conflictingDates', symposium(9), [3, 1], symposium(6)],
  ['sum', budget(300), [1, 2, 3], budget(400)],
  ['sum', everyYear(320), [2, 1], everyYear(300)],
  ['sum', sumTable('66'), [5, 3, 4], sumTable('60')],
  ['sum', sumList(30), [1, 2, 3], sumList(40)],
  ['amountFormat', reading([''], { amounts: [amount(1, 600, { malformed: true })] }), [1], reading([''], { amounts: [amount(1, 600)] })],
  ['annex', withAnnexes('Zie bijlage 1 voor het plan.'), [4], withAnnexes('Zie bijlagen 1 en 2.')],
  ['annex', withAnnexes('Zie bijlagen 1 t/m 3.'), [5, 3], withAnnexes('Zie bijlagen 1 t/m 2.')],
  [
    'annex',
    reading(['Bijlagen', '', 'Datum', 'U vindt bijgevoegd de brief.']),
    [4, 1],
    reading(['Bijlagen', '2', 'Datum', 'U vindt bijgevoegd de brief.']),
  ],
  ['annex', letters('C'), [4, 3], letters('A')],
  ['annex', counted('3'), [2, 4], counted('2')],
  ['reference', twoMemos('A-1'), [4, 2], twoMemos('A-2')],
  [
    'reference',
    reading(['Kamerstuk 30 111, nr. 1420', 'Kamerstuk 30 111, nr. 142']),
    [1, 2],
    reading(['Kamerstuk 30 111, nr. 1420', 'Kamerstuk 30 111, nr. 1402']),
  ],
  ['pageHeader', repeated(4), [8, 1], repeated(1)],
  ['numbering', points(3), [2, 1], points(2)],
  ['order', told('Op 6 maart heeft een gesprek plaatsgevonden.'), [3, 1], told('Op 6 maart vindt een gesprek plaats.')],
  ['order', routeOf(2), [1], routeOf(16)],
  ['order', published(4), [1, 2], published(6)],
  ['deadline', promise(7), [1, 2], promise(5)],
  ['deadline', slipping(9), [1, 2], slipping(5)],
  ['deadline', reading(['De termijn van de motie is niet gehaald.']), [1], reading(['De termijn van de motie is gehaald.'])],
  ['recess', debate(7, 10), [1], debate(6, 12)],
  [
    'count',
    reading(['Het plan kent vijf pijlers.', 'De 6 pijlers staan hieronder.']),
    [2, 1],
    reading(['Het plan kent vijf pijlers.', 'De 5 pijlers staan hieronder.', 'Twee van de vijf pijlers zijn af.']),
  ],
  [
    'count',
    reading(['Er zijn drie soorten vis:', '- haring', '- kabeljauw']),
    [1, 3],
    reading(['Er zijn drie soorten vis:', '- haring', '- kabeljauw', '- schol']),
  ],
  ['abbreviation', reading(['MinFEZ en MFEZ', 'M.FEZ schrijft MFEZ']), [2, 1], reading(['MFEZ en MVRO', 'MFEZ schrijft'])],
  ['brokenSentence', reading(['Dat gaat via van van de gemeente.']), [1], reading(['Dat gaat via de gemeente.'])],
  [
    'brokenSentence',
    reading(['De raad stemt met het voorstel in.', 'over de voorwaarden van de nieuwe regeling en de termijn.']),
    [2, 1],
    reading(['De raad stemt in met het voorstel', 'over de voorwaarden van de nieuwe regeling en de termijn.']),
  ],
  ['missingPage', reading(['Pagina 2 van 4', 'De raad stemt in.']), [1], reading(['Aanleiding', 'De raad stemt in.'])],
  ['heading', reading(['1 maart 2024', '7654321']), [2], reading(['1 maart 2024', 'Kenmerk', '7654321'])],
]

for (const [check, wrong, lines, right] of cases) {
  describe(check, () => {
    test('finds', () => expect(linesOf(check, wrong)).toEqual([lines]))
    test('keeps silent', () => expect(linesOf(check, right)).toEqual([]))
  })
}

describe('across files', () => {
  type Part = { readonly lines: readonly string[]; readonly part?: Partial<Reading> }
  const file = (name: string, { lines, part }: Part) =>
    reading(lines, { source: { name, sha256: name, format: 'txt', origin: 'text', pages: [], lines, notices: [] }, ...part })
  /** Check, lines in the own file, and names of files in the message, for each file in order. */
  const foundIn = (...files: readonly Part[]) =>
    checkReadings(
      files.map((one, at) => file(`${at}.txt`, one)),
      loadCalendars(),
    ).map((own) => own.map(({ check, lines, message }) => [check, lines, message.nl.match(/\d\.txt/)?.[0]]))
  const withReference = (reference: string | null): Part => ({ lines: [], part: { memos: [memo({ reference })] } })
  const pillars = (count: string): Part => ({ lines: [`Het plan kent ${count} pijlers.`], part: { memos: [] } })
  const symposiumIn = (...months: readonly (readonly [number, string])[]): Part => ({
    lines: months.map(([, name]) => `Dit bleek op het voorjaarssymposium van 12 ${name}.`),
    part: { memos: [], events: months.map(([month, name], at) => event(at + 1, `12 ${name}`, { start: day(month, 12) })) },
  })

  test('flags a reference that a memo of an earlier file carries, once per later file', () => {
    expect(foundIn(withReference('A-1'), withReference('A-1'), withReference('A-2'), withReference('A-1'))).toEqual([
      [],
      [['reference', [2], '0.txt']],
      [],
      [['reference', [2], '0.txt']],
    ])
  })

  test('flags the file whose number differs from what most files give, wherever it stands', () => {
    expect(foundIn(pillars('zes'), pillars('vijf'), pillars('5'))).toEqual([[['count', [1], '1.txt']], [], []])
    expect(foundIn(pillars('vijf'), pillars('zes'))).toEqual([[], [['count', [1], '0.txt']]])
  })

  test('flags one month that the other files do not give to an occasion', () => {
    const june = [6, 'juni'] as const
    expect(foundIn(symposiumIn(june), symposiumIn([9, 'september']), symposiumIn(june))).toEqual([
      [],
      [['conflictingDates', [1], '0.txt']],
      [],
    ])
    expect(foundIn(symposiumIn(june), symposiumIn(june))).toEqual([[], []])
  })

  test('does not repeat what a file contradicts by itself', () => {
    const june = [6, 'juni'] as const
    expect(foundIn(symposiumIn(june), symposiumIn(june, june, [9, 'september']))).toEqual([[], [['conflictingDates', [3, 1], undefined]]])
  })

  test('the same content twice contradicts nothing', () => {
    const twice = [file('a.txt', withReference('A-1')), file('a.txt', withReference('A-1'))]
    expect(checkReadings(twice, loadCalendars())).toEqual([[], []])
  })
})
