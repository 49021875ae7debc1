import { sql } from 'kysely'
import nodeIcal, { type VEvent } from 'node-ical'
import { expect, test } from 'vitest'
import { memoWorld } from '../../../tests/memo-world.ts'
import type { Member } from '../../../tests/programme-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { addDays, type Day, dayAt } from '../../kernel/day.ts'
import type { FeedKind } from '../model/calendars.ts'
import { momentAt } from '../rules/clock.ts'
import { addRouteRow } from '../store/routes.ts'
import { addStepRows } from '../store/steps.ts'
import { listFeeds } from '../views/feeds.ts'
import { abolishBody, addBody, joinBody } from './bodies.ts'
import { fetchAgenda, openFeed, revokeFeed } from './feeds.ts'
import { addMeeting, cancelMeeting, changeMeeting } from './meetings.ts'

const { db } = await testDatabase()
const world = await memoWorld(db)
const { programme, dossier, coordinator, authors, reader, outsider, as } = world
const calendars = loadCalendars()
const today = dayAt(new Date())
const means = { calendars, site: 'https://actielijn.example', today }

const body = async (code: string, member: Member | null = null) => {
  const fields = { papersWorkingDays: 5, papersWeekday: null, papersHour: '12:00', handlingDays: 0, roomMinutes: null } as const
  const id = await as(coordinator, async (tx, actor) =>
    must(await addBody(tx, actor, { programme, code, name: `Gremium ${code}`, kind: 'official', closedIn: 'none', ...fields })),
  )
  const joining = { programme, body: id.id, name: 'Lid', role: 'member', person: member?.actor.person ?? null, organisation: null } as const
  if (member) must(await as(coordinator, (tx, actor) => joinBody(tx, actor, joining)))
  return id.id
}
const meets = (of: string, day: string, startsAt = '09:30') =>
  as(coordinator, async (tx, actor) => {
    const plain = { minutes: 90, place: 'Rode zaal', kind: 'regular', papersDay: null, papersHour: null, roomMinutes: null } as const
    return must(await addMeeting(tx, actor, { programme, body: of, day, startsAt, ...plain })).id
  })
const open = (who: Member, kind: FeedKind, about: { body?: string; dossier?: string } = {}) =>
  as(who, async (tx, actor) => must(await openFeed(tx, actor, { kind, body: about.body ?? null, dossier: about.dossier ?? null })).secret)

/** As a calendar program reads it: by hour of the Dutch clock, or the whole day. */
async function read(secret: string, at = means): Promise<VEvent[]> {
  const text = await fetchAgenda(db, secret, at)
  if (text === null) throw new Error('The address finds nothing')
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []))
}
function told({ start, summary, datetype }: VEvent): string {
  if (datetype === 'date') return `${start.toLocaleDateString('sv-SE')} ${summary}`
  const { day, hour } = momentAt(start)
  return `${day} ${String(Math.floor(hour)).padStart(2, '0')}:${String(Math.round((hour % 1) * 60)).padStart(2, '0')} ${summary}`
}

test('a person follows the bodies that the person is in: meetings and when papers are due, at the Dutch hour in winter and in summer', async () => {
  const own = await body('CWIZO', authors.SZW)
  const other = await body('BWO')
  await meets(own, '2027-01-22')
  await meets(own, '2027-07-02')
  await meets(other, '2027-01-25')
  const secret = await open(authors.SZW, 'own')
  const events = (await read(secret, { ...means, today: '2026-12-01' as Day })).map(told)
  expect(events).toEqual([
    '2027-01-22 09:30 CWIZO',
    '2027-01-15 12:00 Stukken aanleveren voor CWIZO van vrijdag 22 januari 2027',
    '2027-07-02 09:30 CWIZO',
    '2027-06-25 12:00 Stukken aanleveren voor CWIZO van vrijdag 2 juli 2027',
  ])
  const all = await read(await open(authors.SZW, 'programmes'), { ...means, today: '2026-12-01' as Day })
  expect(all.map(({ summary }) => summary)).toContain('BWO')
})

test('on the days on which the clock changes a meeting stands at the hour that the clock shows', async () => {
  const of = await body('DST')
  await meets(of, '2027-03-28', '03:30')
  await meets(of, '2027-10-31', '10:00')
  const events = await read(await open(reader, 'body', { body: of }), { ...means, today: '2026-12-01' as Day })
  expect(events.filter(({ summary }) => String(summary) === 'DST').map(({ start }) => start.toISOString())).toEqual([
    '2027-03-28T01:30:00.000Z',
    '2027-10-31T09:00:00.000Z',
  ])
})

test('what was moved keeps its id with a higher number, and what was called off, or whose body is no more, is told as such', async () => {
  const of = await body('MR')
  const [first, second, third] = [addDays(today, 10), addDays(today, 20), addDays(today, 30)]
  const moved = await meets(of, first)
  const off = await meets(of, second)
  await meets(of, third)
  const secret = await open(reader, 'body', { body: of })
  const meetingsIn = async () => (await read(secret)).filter(({ uid }) => uid.startsWith('vergadering-'))
  const before = await meetingsIn()
  must(await as(coordinator, (tx, actor) => changeMeeting(tx, actor, { programme, meeting: moved, revision: 1, startsAt: '14:00' })))
  must(await as(coordinator, (tx, actor) => cancelMeeting(tx, actor, { programme, meeting: off, revision: 1, reason: 'Geen stukken' })))
  must(await as(coordinator, (tx, actor) => abolishBody(tx, actor, { programme, body: of, revision: 1, on: third })))
  const after = await meetingsIn()
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  expect(after.map(({ status, summary }) => `${status} ${summary}`)).toEqual([
    'CONFIRMED MR',
    'CANCELLED Afgelast: MR',
    'CANCELLED Afgelast: MR',
  ])
  expect(Number(after[0]?.sequence)).toBeGreaterThan(Number(before[0]?.sequence))
  expect(after[1]?.description).toContain('Geen stukken')
})

async function routed(days: readonly string[]): Promise<void> {
  const of = await body(`R${days[0]}`)
  const [day = '', sending = ''] = days
  const meeting = await meets(of, day)
  await as(coordinator, async (tx, actor) => {
    const route = crypto.randomUUID()
    const common = { route, dossier, by: actor.person, minDays: 0, minutes: 10 }
    await addRouteRow(tx, {
      id: route,
      dossier,
      programme,
      name: 'Naar de raad',
      readyOn: null,
      priority: 3,
      demo: false,
      by: actor.person,
    })
    await addStepRows(tx, [
      {
        ...common,
        id: crypto.randomUUID(),
        position: 0,
        label: 'Bespreken',
        body: of,
        meeting,
        firstDay: null,
        lastDay: null,
        precision: 'day',
      },
      {
        ...common,
        id: crypto.randomUUID(),
        position: 1,
        label: 'Verzenden',
        body: null,
        meeting: null,
        firstDay: sending,
        lastDay: addDays(sending as Day, 2),
        precision: 'week',
      },
    ])
  })
}

test('a dossier is followed by its steps and when their papers are due; its makers find them in their own calendar too', async () => {
  await routed(['2027-01-13', '2027-01-25'])
  const at = { ...means, today: '2026-12-01' as Day }
  const steps = [
    '2027-01-13 09:30 Proefdossier: Bespreken',
    '2027-01-06 12:00 Stukken aanleveren: Proefdossier voor R2027-01-13 van woensdag 13 januari 2027',
    '2027-01-25 Proefdossier: Verzenden',
  ]
  const events = await read(await open(reader, 'dossier', { dossier }), at)
  expect(events.map(told)).toEqual(steps)
  expect(events[2]?.end?.toLocaleDateString('sv-SE')).toBe('2027-01-28')
  expect((await read(await open(coordinator, 'own'), at)).map(told)).toEqual(steps)
})

test('own actions stand in one’s own calendar, and not in somebody else’s', async () => {
  const meeting = await meets(await body('STAF'), addDays(today, 5))
  const action = {
    meeting_id: meeting,
    programme_id: programme,
    text: 'Vraag de cijfers op',
    owner_id: authors.VWS.actor.person,
    due_on: addDays(today, 9),
  }
  await as(coordinator, (tx) => tx.insertInto('meeting_action').values(action).execute())
  const summaries = async (who: Member) => (await read(await open(who, 'own'))).map(({ summary }) => String(summary))
  expect(await summaries(authors.VWS)).toContain('Actiepunt: Vraag de cijfers op')
  expect(await summaries(authors.OCW)).not.toContain('Actiepunt: Vraag de cijfers op')
})

test('an address is told once and kept as a hash; a revoked one and an invented one find nothing alike', async () => {
  const secret = await open(reader, 'programmes')
  expect(secret).toMatch(/^[\w-]{43}$/)
  const kept = await sql<{ row: string }>`select agenda_feed::text as row from agenda_feed`.execute(db)
  expect(kept.rows.some(({ row }) => row.includes(secret))).toBe(false)
  expect((await as(reader, (tx, actor) => listFeeds(tx, actor)))[0]).toMatchObject({ kind: 'programmes', fetchedAt: null })
  await read(secret)
  const [feed] = await as(reader, (tx, actor) => listFeeds(tx, actor))
  expect(feed?.fetchedAt).not.toBeNull()
  expect(await as(authors.OCW, (tx, actor) => revokeFeed(tx, actor, feed?.id ?? ''))).toEqual({ refused: 'feed.unknown' })
  expect(await as(reader, (tx, actor) => revokeFeed(tx, actor, feed?.id ?? ''))).toBeNull()
  expect(await fetchAgenda(db, secret, means)).toBeNull()
  expect(await fetchAgenda(db, 'x'.repeat(43), means)).toBeNull()
})

test('nobody makes an address of what that person cannot see', async () => {
  const of = await body('GEHEIM')
  const wish = (kind: FeedKind, about: { body?: string; dossier?: string }) =>
    as(outsider, (tx, actor) => openFeed(tx, actor, { kind, body: about.body ?? null, dossier: about.dossier ?? null }))
  expect(await wish('body', { body: of })).toEqual({ refused: 'body.unknown' })
  expect(await wish('dossier', { dossier })).toEqual({ refused: 'dossier.unknown' })
  expect(await wish('body', {})).toEqual({ refused: 'feed.about-nothing' })
})

test('a person whose role ended, and one who left, sees nothing any more through any address', async () => {
  const of = await body('LAATST')
  await meets(of, addDays(today, 8))
  const kinds = [['own'], ['programmes'], ['body', { body: of }], ['dossier', { dossier }]] as const
  const secretsOf = async (who: Member) => {
    const secrets: string[] = []
    for (const [kind, about] of kinds) secrets.push(await open(who, kind, about))
    return secrets
  }
  const fetched = async (secrets: readonly string[]) =>
    (await Promise.all(secrets.map((secret) => fetchAgenda(db, secret, means)))).map((text) => text !== null)
  const [ofVws, ofOcw] = [await secretsOf(authors.VWS), await secretsOf(authors.OCW)]
  expect(await fetched([...ofVws, ...ofOcw])).toEqual(Array(8).fill(true))
  await db
    .updateTable('membership')
    .set({ until: new Date(Date.now() - 1) })
    .where('person_id', '=', authors.VWS.actor.person)
    .execute()
  await db.updateTable('person').set({ left_at: new Date() }).where('id', '=', authors.OCW.actor.person).execute()
  expect(await fetched(ofVws)).toEqual(Array(4).fill(false))
  expect(await fetched(ofOcw)).toEqual(Array(4).fill(false))
})

test('the same content gives the same bytes', async () => {
  const secret = await open(coordinator, 'programmes')
  expect(await fetchAgenda(db, secret, means)).toBe(await fetchAgenda(db, secret, means))
})

test('of a confidential dossier a calendar hears the day and the body, and nothing that names it', async () => {
  await db.updateTable('dossier').set({ classification: 'confidential' }).where('id', '=', dossier).execute()
  const at = { ...means, today: '2026-12-01' as Day }
  const events = await read(await open(coordinator, 'dossier', { dossier }), at)
  expect(events.map(told)).toContain('2027-01-13 09:30 Vertrouwelijk dossier: R2027-01-13')
  expect(JSON.stringify(events)).not.toMatch(/Proefdossier|Bespreken|Naar de raad/)
  await db.updateTable('dossier').set({ classification: 'internal' }).where('id', '=', dossier).execute()
})
