import type { Calendars } from '../../calendar/model.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { BodyConclusion } from '../../memo/model/conclusions.ts'
import { listConclusions, pointsOfVersions } from '../../memo/views/conclusions.ts'
import { versionMoments } from '../../memo/views/readiness.ts'
import { listTellable } from '../../notice/views/my-work.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import { keepers, type Meeting } from '../model/bodies.ts'
import type { Conclusion, ItemOutcome, MeetingAction, MeetingOutcomes } from '../model/outcomes.ts'
import { nextMeeting } from '../rules/decision-lists.ts'
import { asFarAsPlanned, hasBegun } from '../rules/meeting-time.ts'
import { type ActionRow, listActionRows, listOpenActionsBefore } from '../store/actions.ts'
import { listItemRows, listPlaces } from '../store/agenda-items.ts'
import { type ConclusionRow, listCarried, listConclusionRows } from '../store/conclusions.ts'
import { listMeetingRows } from '../store/meetings.ts'
import { getMeeting } from './bodies.ts'
import { adoptedLists } from './decision-lists.ts'

export type AskedMeeting = { readonly programme: string; readonly meeting: string }

/** Whether somebody keeps the meetings of a programme. */
export function keepsMeetings(actor: Actor, programme: string): boolean {
  const roles = rolesInProgramme(actor, programme)
  return keepers.some((role) => roles.includes(role))
}

/** Whether somebody may say what became of an action: whoever keeps the meeting, and its owner. */
export function followsAction(actor: Actor, { programme, owner }: { readonly programme: string; readonly owner: string | null }): boolean {
  return owner === actor.subject || keepsMeetings(actor, programme)
}

/** What a meeting concluded, decided and asked of whom, as far as the actor sees it. */
export async function getOutcomes(
  tx: Tx,
  actor: Actor,
  { programme, meeting: id, calendars }: AskedMeeting & { readonly calendars: Calendars },
): Promise<MeetingOutcomes | Refusal<'meeting.unknown'>> {
  const meeting = await getMeeting(tx, { programme, meeting: id }, calendars)
  if (isRefusal(meeting)) return meeting
  const now = new Date()
  const mayKeep = keepsMeetings(actor, programme)
  const seen = { actor, programme, today: dayAt(now) }
  const before = { programme, body: meeting.body, day: meeting.day, not: id }
  const { body, bodyCode, day, status, revision } = meeting
  return {
    ...{ meeting: id, body, bodyCode, day, status, revision, mayKeep, today: seen.today },
    hasBegun: hasBegun(meeting, now),
    items: await itemsOf(tx, programme, id),
    actions: (await listActionRows(tx, programme, id)).map((row) => actionOf(row, seen)),
    earlier: (await listOpenActionsBefore(tx, before)).map((row) => actionOf(row, seen)),
    ...(await adoptedLists(tx, id)),
    ...(await laterMeetings(tx, programme, { meeting, now })),
    people: mayKeep ? (await listTellable(tx, programme)).map(({ id, name }) => ({ id, name })) : [],
  }
}

async function itemsOf(tx: Tx, programme: string, meeting: string): Promise<ItemOutcome[]> {
  const items = await listItemRows(tx, programme, meeting)
  const ids = items.map(({ id }) => id)
  const numbered = (await listPlaces(tx, meeting)).filter(({ status }) => status === 'placed' || status === 'concluded')
  const versions = items.flatMap(({ version }) => version ?? [])
  const [points, numbers] = [await pointsOfVersions(tx, versions), await versionMoments(tx, versions)]
  const told = await listConclusions(
    tx,
    items.flatMap(({ memo }) => memo ?? []),
  )
  const concluded = Map.groupBy(await listConclusionRows(tx, meeting), ({ item }) => item)
  const carried = await listCarried(tx, ids)
  return items.map((item) => ({
    ...{ item: item.id, dossier: item.dossier, memo: item.memo, version: item.version, title: item.title },
    ...{ kind: item.kind, status: item.status, reason: item.reason, revision: item.revision },
    number: numbered.findIndex((place) => place.item === item.id) + 1 || null,
    versionNumber: numbers.get(item.version ?? '')?.number ?? null,
    points: (points.get(item.version ?? '') ?? []).map(({ point, number, question }) => ({ point, number, question })),
    conclusions: (concluded.get(item.id) ?? []).map((row) => conclusionOf(row, told)),
    carriedTo: carried.get(item.id) ?? null,
  }))
}

/** The points of a conclusion are what the memo was told of them. */
function conclusionOf({ item: _item, ...row }: ConclusionRow, told: readonly BodyConclusion[]): Conclusion {
  const points = told
    .filter((one) => one.conclusion === row.id && one.point !== null)
    .map(({ point, outcome, text, pointNumber }) => ({ point, outcome, text, pointNumber: pointNumber ?? 0 }))
  const inOrder = points.toSorted((one, other) => one.pointNumber - other.pointNumber)
  return { ...row, points: inOrder.map(({ pointNumber: _number, ...point }) => point) }
}

type Seen = { readonly actor: Actor; readonly programme: string; readonly today: string }

function actionOf({ dossier: _dossier, ...row }: ActionRow, { actor, programme, today }: Seen): MeetingAction {
  return {
    ...row,
    isLate: row.status === 'open' && row.dueOn !== null && row.dueOn < today,
    mayFollow: row.status === 'open' && followsAction(actor, { programme, owner: row.owner }),
  }
}

type Since = { readonly meeting: Meeting; readonly now: Date }

async function laterMeetings(tx: Tx, programme: string, { meeting, now }: Since): Promise<Pick<MeetingOutcomes, 'next' | 'mayAdoptFrom'>> {
  const later = await listMeetingRows(tx, programme, { from: meeting.day, to: asFarAsPlanned(meeting.day), body: meeting.body })
  const toCome = later.filter((one) => one.id !== meeting.id && one.status === 'planned' && !hasBegun(one, now))
  return {
    next: toCome.slice(0, 20).map(({ id, day, startsAt }) => ({ id, day, startsAt })),
    mayAdoptFrom: nextMeeting(meeting, later)?.day ?? null,
  }
}
