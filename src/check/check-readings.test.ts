import { expect, test } from 'vitest'
import { parseDay } from '../kernel/day.ts'
import { loadCalendars } from '../calendar/load-calendars.ts'
import type { AmountFact, EventFact, MemoFact, Reading } from '../reading/model.ts'
import { checkReadings } from './check-readings.ts'

const empty: Reading = {
  source: { name: 'proef.txt', sha256: '', format: 'txt', origin: 'text', pages: [], lines: [], notices: [] },
  furniture: new Set(), sentences: [], memos: [], sections: [], decisionPoints: [], events: [], amounts: [],
  organisations: [], commitments: [], risks: [], mitigations: [], personalData: [],
}
const meeting = (weekday: number): EventFact => ({
  memo: 'm1', line: 4, endLine: 4, start: parseDay('2023-01-13'), end: null, precision: 'day', label: 'overleg',
  body: null, yearInferred: false, written: '13 januari 2023', weekday,
})
const amount = (malformed: boolean): AmountFact => ({
  memo: 'm1', line: 6, euro: 600, approximate: false, organisation: null, years: [], purpose: null, written: '€600.00', malformed, yearly: false,
})
const memo = (reference: string, line: number): MemoFact => ({
  id: `m${line}`, startLine: line, endLine: line, kind: 'decision', title: null, from: null, to: [], date: null, dateLine: null,
  reference, referenceLine: line, annexes: [], coordinatedWith: [], repeatedDates: [], repeatedReferences: [],
})
const found = (part: Partial<Reading>) =>
  checkReadings([{ ...empty, ...part }], loadCalendars()).flat().map((f) => [f.check, f.lines])

test('flags a weekday that does not fit its date', () => expect(found({ events: [meeting(4)] })).toEqual([['weekday', [4]]]))
test('accepts a weekday that fits its date', () => expect(found({ events: [meeting(5)] })).toEqual([]))
test('flags an ambiguous amount', () => expect(found({ amounts: [amount(true)] })).toEqual([['amountFormat', [6]]]))
test('accepts a clear amount', () => expect(found({ amounts: [amount(false)] })).toEqual([]))
test('flags one reference on two memos', () => expect(found({ memos: [memo('A1', 1), memo('A1', 9)] })).toEqual([['reference', [9, 1]]]))
test('accepts two memos with their own reference', () => expect(found({ memos: [memo('A1', 1), memo('A2', 9)] })).toEqual([]))
