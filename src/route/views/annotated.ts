import type { Calendars } from '../../calendar/model.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationNames, organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import type { AgendaLine } from '../model/agenda-view.ts'
import { type AnnotatedAgenda, type AnnotatedItem, annotators, type MemoSays } from '../model/annotated.ts'
import { keyPointsOf, topicsOf } from '../rules/annotated.ts'
import { listMemosAtItems, listNoteRows, listPointsOfVersions, type MemoAtItem, type PointOfVersion } from '../store/annotations.ts'
import { type AtMeeting, getAgenda } from './agenda.ts'

type By = { readonly actor: Actor; readonly calendars: Calendars }

/** The agenda with what memos say to the reader's own ministry, and what that ministry noted. */
export async function getAnnotatedAgenda(tx: Tx, by: By, at: AtMeeting): Promise<AnnotatedAgenda | Refusal<'meeting.unknown'>> {
  const agenda = await getAgenda(tx, by, at)
  if (isRefusal(agenda)) return agenda
  const organisation = await organisationOf(tx, by.actor)
  const [named] = organisation === null ? [] : await organisationNames(tx, [organisation])
  const memos = organisation === null ? [] : await listMemosAtItems(tx, at.meeting, organisation)
  const points = await listPointsOfVersions(
    tx,
    memos.map(({ version }) => version),
  )
  const notes = new Map((await listNoteRows(tx, at.meeting)).map((note) => [note.item, note]))
  return {
    ministry: named?.abbreviation ?? '',
    items: agenda.lines.map((line) => ({ ...itemOf(line, { memos, points }), note: notes.get(line.id) ?? null })),
    mayWrite: organisation !== null && rolesInProgramme(by.actor, at.programme).some((role) => annotators.some((one) => one === role)),
  }
}

type Said = { readonly memos: readonly MemoAtItem[]; readonly points: readonly PointOfVersion[] }

function itemOf(
  { id, number, title, kind, minutes, from, until, subject }: AgendaLine,
  { memos, points }: Said,
): Omit<AnnotatedItem, 'note'> {
  const here = memos.filter(({ item }) => item === id)
  // Of annotations only the newest speaks.
  const speaking = [...here.filter(({ own }) => own), ...here.filter(({ own }) => !own).slice(0, 1)]
  return {
    ...{ item: id, number: number ?? 0, title, kind, minutes, from: from ?? '00:00', until: until ?? '00:00' },
    memos: speaking.map((memo) => saysOf(memo, { points, titles: [title, subject ?? ''] })),
  }
}

function saysOf(
  memo: MemoAtItem,
  { points, titles }: { readonly points: readonly PointOfVersion[]; readonly titles: readonly string[] },
): MemoSays {
  return {
    ...{ memo: memo.memo, dossier: memo.dossier, subject: memo.subject, versionNumber: memo.number },
    keyPoints: keyPointsOf(memo.content),
    points: points.filter(({ version }) => version === memo.version).map(({ number, question, advice }) => ({ number, question, advice })),
    topics: topicsOf(memo.content, titles),
  }
}
