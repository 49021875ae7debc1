import type { Calendars } from '../../calendar/model.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationNames, organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import type { AgendaLine } from '../model/agenda-view.ts'
import { type AnnotatedAgenda, type AnnotatedItem, type AnnotatedTopic, annotators, type MemoSays } from '../model/annotated.ts'
import { keyPointsOf, topicsAbout, topicsOf } from '../rules/annotated.ts'
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

function itemOf({ id, number, title, kind, minutes, from, until, subject }: AgendaLine, said: Said): Omit<AnnotatedItem, 'note'> {
  const titles = subject === null ? [title] : [title, subject]
  const here = said.memos.filter(({ item }) => item === id)
  const own = here.filter((memo) => memo.own).map((memo) => saysOf(memo, topicsOf(memo.content), said.points))
  const annotations = here.filter((memo) => !memo.own).flatMap((memo) => annotationOf(memo, titles, said.points))
  return {
    ...{ item: id, number: number ?? 0, title, kind, minutes, from: from ?? '00:00', until: until ?? '00:00' },
    // Of annotations only the newest speaks.
    memos: [...own, ...annotations.slice(0, 1)],
  }
}

/** An annotation that names items is for those that it names; one that names none is for the whole dossier. */
function annotationOf(memo: MemoAtItem, titles: readonly string[], points: readonly PointOfVersion[]): MemoSays[] {
  const all = topicsOf(memo.content)
  const about = topicsAbout(all, titles)
  return all.length > 0 && about.length === 0 ? [] : [saysOf(memo, about, points)]
}

function saysOf(memo: MemoAtItem, topics: AnnotatedTopic[], points: readonly PointOfVersion[]): MemoSays {
  return {
    ...{ memo: memo.memo, dossier: memo.dossier, subject: memo.subject, versionNumber: memo.number, topics },
    keyPoints: keyPointsOf(memo.content),
    points: points.filter(({ version }) => version === memo.version).map(({ number, question, advice }) => ({ number, question, advice })),
  }
}
