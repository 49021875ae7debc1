import type { Calendars } from '../../calendar/model.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { paperOfVersion } from '../../memo/views/papers.ts'
import { getVersion } from '../../memo/views/versions.ts'
import type { AgendaPapers, AnnotatedPaper } from '../model/agenda-papers.ts'
import type { AgendaLine, AgendaView } from '../model/agenda-view.ts'
import type { AnnotatedAgenda } from '../model/annotated.ts'
import { agendaPapers, annexFile, annotatedPaper, type MemoToPrint } from '../rules/agenda-papers.ts'
import { listAnnexPages } from '../store/annex-pages.ts'
import { type AtMeeting, getAgenda } from './agenda.ts'
import { getAnnotatedAgenda } from './annotated.ts'

type By = { readonly actor: Actor; readonly calendars: Calendars }
/** A file that goes into papers: its name there, its hash in the store, and its size. */
export type PaperFile = { readonly name: string; readonly sha256: string; readonly bytes: number }
type MemoRead = { readonly memo: string; readonly dossier: string }
export type PapersToPrint = {
  readonly name: string
  readonly papers: AgendaPapers
  readonly files: readonly PaperFile[]
  readonly read: readonly MemoRead[]
}

/** Agenda, memos and annexes of a meeting, of what the reader reads. */
export async function papersOfMeeting(tx: Tx, by: By, at: AtMeeting): Promise<PapersToPrint | Refusal<'meeting.unknown'>> {
  const agenda = await getAgenda(tx, by, at)
  if (isRefusal(agenda)) return agenda
  const memos: (MemoToPrint & { readonly files: readonly PaperFile[]; readonly read: MemoRead })[] = []
  for (const line of agenda.lines) {
    const memo = await memoOfLine(tx, by.actor, line)
    if (memo) memos.push(memo)
  }
  return {
    name: fileName(agenda, 'stukken'),
    papers: agendaPapers(agenda, memos),
    files: memos.flatMap(({ files }) => files),
    read: memos.map(({ read }) => read),
  }
}

async function memoOfLine(tx: Tx, actor: Actor, line: AgendaLine) {
  if (line.memo === null || line.dossier === null || line.versionNumber === null) return null
  const one = { memo: line.memo, number: line.versionNumber }
  const [named, version] = [await paperOfVersion(tx, actor, one), await getVersion(tx, one)]
  if (isRefusal(named) || isRefusal(version)) return null
  const pages = await listAnnexPages(
    tx,
    version.annexes.map((annex) => annex.version),
  )
  const annexes = version.annexes.map((annex) => ({ ...annex, pages: pages.get(annex.version) ?? null }))
  return {
    item: line.id,
    paper: named.paper,
    annexes,
    files: annexes.filter((annex) => annex.pages !== null).map(({ sha256, bytes }) => ({ name: annexFile(sha256), sha256, bytes })),
    read: { memo: line.memo, dossier: line.dossier },
  }
}

function fileName({ meeting }: AgendaView, what: string): string {
  return `${meeting.bodyCode.replace(/[^\p{L}\p{N}]+/gu, '-')}-${meeting.day}-${what}`
}

/** The annotated agenda of the reader's ministry as a paper. */
export async function paperOfAnnotated(
  tx: Tx,
  by: By,
  at: AtMeeting,
): Promise<{ name: string; paper: AnnotatedPaper; annotated: AnnotatedAgenda } | Refusal<'meeting.unknown'>> {
  const agenda = await getAgenda(tx, by, at)
  if (isRefusal(agenda)) return agenda
  const annotated = await getAnnotatedAgenda(tx, by, at)
  if (isRefusal(annotated)) return annotated
  return { name: fileName(agenda, 'geannoteerde-agenda'), paper: annotatedPaper(agenda, annotated), annotated }
}
