import { expect, test } from 'vitest'
import { readSheets } from '../../../kernel/read-sheets.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { eventsOfSheet, readDay, readHour } from './sheet-events.ts'

async function read(bytes: Uint8Array | string) {
  const sheets = await readSheets({ name: 'vergaderingen.csv', bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes })
  if (isRefusal(sheets) || !sheets[0]) throw new Error('No sheet')
  return eventsOfSheet(sheets[0])
}

test('a table is read with semicolons or commas, with Dutch or English heads in any order', async () => {
  const dutch = await read('\uFEFFGremium;Datum;Aanvang;Einde;Locatie;Soort\r\nCWIZO;vr 2 december 2022;9.30 uur;11.00;Rode zaal;Extra\r\n')
  const english = await read('Date,Body,Start time,Length,Place,Kind\n2022-12-02,CWIZO,09:30,90,"Rode zaal",Extra\n')
  const told = { day: '2022-12-02', startsAt: '09:30', minutes: 90, place: 'Rode zaal', kind: 'extra', names: ['CWIZO'], fault: null }
  expect(dutch).toMatchObject([{ ...told, line: 2 }])
  expect(english).toMatchObject([told])
})

test('a table of Windows keeps its letters', async () => {
  const bytes = Uint8Array.from(Buffer.from('gremium;datum;plaats\nCoCo;1-2-2023;Caf\u00e9zaal\n', 'latin1'))
  expect(await read(bytes)).toMatchObject([{ place: 'Cafézaal', day: '2023-02-01', startsAt: null }])
})

test('a row that cannot be read says what is wrong, and the others go on', async () => {
  const rows = await read(
    'gremium;datum;tijd;status;reden\nMR;31-2-2023;9:00;;\nMR;3-2-2023;half tien;;\n\nMR;10-2-2023;9:00-10:30;afgelast;Geen stukken\n',
  )
  if (isRefusal(rows)) throw new Error(rows.refused)
  expect(rows.map(({ line, fault, cancelled, reason, minutes }) => [line, fault, cancelled, reason, minutes])).toEqual([
    [2, 'day-unreadable', false, '', null],
    [3, 'hour-unreadable', false, '', null],
    [5, null, true, 'Geen stukken', 90],
  ])
})

test('a table without a column of days, without rows or with far too many is refused as a whole', async () => {
  expect(await read('gremium;wanneer\nMR;2-12-2022\n')).toMatchObject({ refused: 'calendar.without-day-column' })
  expect(await read('gremium;datum\n')).toMatchObject({ refused: 'calendar.without-events' })
  expect(await read(`datum\n${'2-12-2022\n'.repeat(2_001)}`)).toMatchObject({ refused: 'calendar.too-many-meetings' })
  expect(await read('datum;plaats\n2-12-2022;"Rode zaal\n')).toMatchObject({ refused: 'calendar.unreadable' })
})

test('days and hours are read as people write them', () => {
  expect(
    ['2022-12-02', '2-12-2022', '02/12/2022', '2.12.2022', 'vrijdag 2 december 2022', '2 mrt 2023', '1 mei 2023', '3 okt. 2023'].map(
      readDay,
    ),
  ).toEqual([...Array(5).fill('2022-12-02'), '2023-03-02', '2023-05-01', '2023-10-03'])
  expect(['9:30', '09.30 uur', '9u30', '9 uur', '24:10', 'ochtend', ''].map(readHour)).toEqual([
    ...Array(3).fill('09:30'),
    '09:00',
    'unreadable',
    'unreadable',
    null,
  ])
})
