import type { Calendars } from '../../calendar/model.ts'
import { knownClassification } from '../../dossier/views/guards.ts'
import type { Classification } from '../../identity/model/roles.ts'
import { strictest } from '../../identity/rules/access.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { PersonName } from '../../memo/model/deciding.ts'
import { memoFacts, versionMoments } from '../../memo/views/readiness.ts'
import { listHoldersOf } from '../../notice/views/my-work.ts'
import type { AgendaItem } from '../model/agenda.ts'
import type { Body, Meeting } from '../model/bodies.ts'
import type { ItemReadiness, MeetingReadiness } from '../model/readiness.ts'
import { hasBegun, instantAt } from '../rules/meeting-time.ts'
import { type Around, checkItem, type FoundCheck, type ItemFacts, isReady } from '../rules/readiness.ts'
import { listItemRows } from '../store/agenda-items.ts'
import { findBodyRow } from '../store/bodies.ts'
import { findReminderDays, listClosures, listRemindedAt, listShutOut } from '../store/readiness.ts'
import { getMeeting } from './bodies.ts'

type Asked = { readonly programme: string; readonly meeting: string }
export type Clock = { readonly calendars: Calendars; readonly now: Date }

/** A meeting with its items and what was found of each; those that were taken off are left out. */
export type CheckedMeeting = {
  readonly meeting: Meeting
  readonly items: readonly { readonly item: AgendaItem; readonly facts: ItemFacts; readonly checks: readonly FoundCheck[] }[]
}

/** What is required, ready and missing of the items of a meeting that the actor sees. */
export async function checkMeeting(
  tx: Tx,
  { programme, meeting: id }: Asked,
  { calendars, now }: Clock,
): Promise<CheckedMeeting | Refusal<'meeting.unknown'>> {
  const meeting = await getMeeting(tx, { programme, meeting: id }, calendars)
  if (isRefusal(meeting)) return meeting
  const items = (await listItemRows(tx, programme, id)).filter(({ status }) => status !== 'takenOff')
  const body = await findBodyRow(tx, programme, meeting.body)
  const bodyKind: Body['kind'] = body?.kind ?? 'official'
  const around: Around = { programme, meeting: id, bodyKind, due: instantAt(meeting.papers), now, keepers: await keepersOf(tx, programme) }
  const factsOf = await itemFacts(tx, meeting.body, items)
  return { meeting, items: items.map((item) => ({ item, facts: factsOf(item), checks: checkItem(factsOf(item), around) })) }
}

/** The secretaries of a programme's councils; where there is none, who co-ordinates it. */
async function keepersOf(tx: Tx, programme: string): Promise<PersonName[]> {
  const holders = await listHoldersOf(tx, programme, ['councilSecretary', 'coordinator'])
  const secretaries = holders.filter(({ role }) => role === 'councilSecretary')
  return (secretaries.length > 0 ? secretaries : holders).map(({ id, name }) => ({ id, name }))
}

async function itemFacts(tx: Tx, body: string, items: readonly AgendaItem[]): Promise<(item: AgendaItem) => ItemFacts> {
  const dossiers = [...new Set(items.flatMap(({ dossier }) => dossier ?? []))]
  const memos = await memoFacts(tx, [...new Set(items.flatMap(({ memo }) => memo ?? []))])
  const moments = await versionMoments(
    tx,
    items.flatMap(({ version }) => version ?? []),
  )
  const closures = new Map((await listClosures(tx, dossiers)).map((row) => [row.id, closureOf(row)]))
  const shutOut = Map.groupBy(await listShutOut(tx, body, dossiers), ({ dossier }) => dossier)
  return (item) => ({
    item,
    memo: memos.get(item.memo ?? '') ?? null,
    frozenAt: moments.get(item.version ?? '')?.at ?? null,
    classification: closures.get(item.dossier ?? '') ?? null,
    shutOut: (shutOut.get(item.dossier ?? '') ?? []).map(({ name }) => name),
  })
}

function closureOf(row: { readonly classification: string; readonly embargo_until: Date | null }): Classification {
  const closure = { classification: knownClassification(row.classification), embargoUntil: row.embargo_until }
  return strictest([closure], new Date())
}

export async function getReadiness(tx: Tx, asked: Asked, clock: Clock): Promise<MeetingReadiness | Refusal<'meeting.unknown'>> {
  const checked = await checkMeeting(tx, asked, clock)
  if (isRefusal(checked)) return checked
  const { meeting } = checked
  const reminded = await listRemindedAt(tx, meeting.id)
  const items = checked.items.map((one) => itemView(one, reminded))
  return {
    ...{ meeting: meeting.id, body: meeting.body, bodyCode: meeting.bodyCode, status: meeting.status, papers: meeting.papers, items },
    hasBegun: hasBegun(meeting, clock.now),
    reminderDays: [...(await findReminderDays(tx, meeting.body))],
    ready: items.filter((item) => item.isReady).length,
  }
}

function itemView({ item, facts, checks }: CheckedMeeting['items'][number], reminded: ReadonlyMap<string, Date>): ItemReadiness {
  return {
    ...{ item: item.id, title: item.title, kind: item.kind, memo: item.memo, memoStatus: facts.memo?.status ?? null },
    isReady: isReady(checks),
    checks: checks.map(({ actors, names, numbers, ...check }) => ({
      ...check,
      names: [...names],
      numbers: [...numbers],
      actors: actors.map(({ role, names }) => ({ role, names: [...names] })),
    })),
    remindedAt: reminded.get(item.id)?.toISOString() ?? null,
  }
}
