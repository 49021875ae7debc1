import { expect, test } from 'vitest'
import { ownProgramme } from '../../tests/own-programme.ts'
import { startedProduct } from '../../tests/product.ts'
import type { ImportRow } from '../route/model/calendars.ts'

const { as, db } = await startedProduct({ demo: true, environment: { RATE_UPLOAD: '0' } })
const programme = await ownProgramme(db, 'Kalenders van de proef')
const coordinator = await as('Coördinator (demo)')
const administrator = await as('Beheerder (demo)')
const fields = { papersWorkingDays: 5, papersWeekday: null, papersHour: '12:00', handlingDays: 0, roomMinutes: null }
const kept = { programme, code: 'CWIZO', name: 'Ambtelijke commissie', kind: 'official', closedIn: 'parliament', ...fields }
const body = ((await coordinator.post(`/programmes/${programme}/bodies`, without(kept, 'programme'))).body as { id: string }).id

function without(value: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
}
const offer = (name: string, content: string | Uint8Array, path = `/programmes/${programme}/meeting-imports/preview`) =>
  coordinator.send(path, { name, content })
const codeOf = ({ status, body: problem }: { status: number; body: unknown }) => `${status} ${(problem as { code?: string }).code ?? ''}`
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:een', 'SUMMARY:CWIZO', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

test('a file is previewed and brought in, of all bodies or of one; an event that names none then belongs to that one', async () => {
  const known = await offer('kalender.ics', calendar('DTSTART:20261202T083000Z'))
  expect(known.body).toMatchObject([{ outcome: 'new', bodyCode: 'CWIZO', startsAt: '09:30' }])
  const csv = Uint8Array.from(Buffer.from('datum;tijd;plaats\n9-12-2026;9.30;Caf\u00e9zaal\n', 'latin1'))
  const own = await offer('lijst.csv', csv, `/programmes/${programme}/bodies/${body}/meeting-imports/preview`)
  const rows = own.body as ImportRow[]
  expect(rows).toMatchObject([{ outcome: 'new', wish: { place: 'Cafézaal' } }])
  const done = await coordinator.post(`/programmes/${programme}/meeting-imports`, { rows: rows.map(({ wish }) => wish) })
  expect(done.body).toEqual({ new: 1, same: 0, changed: 0, moved: 0, cancelled: 0 })
  const out = await coordinator.get(`/programmes/${programme}/meeting-export?from=2026-01-01&to=2026-12-31&format=ics`)
  expect(new TextDecoder().decode(out.bytes)).toContain('DTSTART:20261209T083000Z')
})

test('what is damaged, too large, or goes on without end is refused in plain words, and the server goes on', {
  timeout: 60_000,
}, async () => {
  expect(codeOf(await offer('kapot.ics', calendar('DTSTART:20261202T083000Z').slice(0, 70)))).toBe('422 calendar.unreadable')
  expect(codeOf(await offer('brief.ics', 'Geachte heer'))).toBe('422 calendar.unreadable')
  expect(codeOf(await offer('reeks.ics', calendar('DTSTART:20261202T083000Z', 'RRULE:FREQ=MINUTELY')))).toBe(
    '422 calendar.too-many-meetings',
  )
  expect(codeOf(await offer('lijst.csv', `datum\n${'2-12-2026\n'.repeat(2_100)}`))).toBe('422 calendar.too-many-meetings')
  expect(codeOf(await offer('groot.ics', `${calendar('DTSTART:20261202T083000Z')}${' '.repeat(6 * 1024 * 1024)}`))).toBe(
    '413 request.too-large',
  )
  const never = calendar('DTSTART:20260101T083000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')
  expect([200, 422]).toContain((await offer('nooit.ics', never)).status)
})

const memo = `Nota
Aan: de minister van OCW
Datum: 1 november 2022

Aanleiding
Het plan wordt op maandag 12 december 2022 in de CWIZO besproken en op vrijdag 2 december 2022 in de MR.
`

async function findingsOf(name: string): Promise<string[]> {
  const { id } = (await coordinator.post('/dossiers', { title: name })).body as { id: string }
  await coordinator.send(`/dossiers/${id}/uploads`, { name: `${name}.txt`, content: memo })
  await expect
    .poll(async () => ((await coordinator.get(`/dossiers/${id}/uploads`)).body as { status: string }[])[0]?.status, { timeout: 30_000 })
    .toBe('read')
  const findings = (await coordinator.get(`/dossiers/${id}/findings`)).body as { check: string }[]
  return findings.map(({ check }) => check).filter((check) => check === 'order')
}

test('a document that is read later is checked by the order that an administrator chose', { timeout: 60_000 }, async () => {
  expect(await findingsOf('voor')).toEqual(['order'])
  const changed = await administrator.post('/council-order', { orders: [['MR', 'CWIZO']] })
  expect(changed.body).toMatchObject({ changed: [['MR', 'CWIZO']] })
  expect(await findingsOf('daarna')).toEqual([])
  expect(codeOf(await administrator.post('/council-order', { orders: [['MR', 'MR']] }))).toBe('422 councilOrder.twice')
  expect(codeOf(await coordinator.get('/council-order'))).toBe('403 session.not-yours')
  await administrator.remove('/council-order')
  expect(await findingsOf('terug')).toEqual(['order'])
})
