import { dutchMoment, shortDay } from '../../kernel/day-words.ts'
import type { MemoPaper } from '../../memo/model/paper.ts'
import type { AgendaPapers, AnnotatedPaper, AnnotatedPaperMemo, PaperAnnex, PaperItem } from '../model/agenda-papers.ts'
import type { AgendaLine, AgendaView } from '../model/agenda-view.ts'
import type { AnnotatedAgenda, AnnotatedItem, MemoSays } from '../model/annotated.ts'

/** What printed agendas say of themselves. Papers are in Dutch, whoever prints them. */
const words = {
  kinds: { formality: 'hamerstuk', discussion: 'bespreekstuk', information: 'ter informatie' },
  page: 'Pagina',
  of: 'van',
  contents: 'Inhoud',
  replaced: 'Tekens die dit lettertype niet heeft, staan hier als een vraagteken; in het dossier staan zij onveranderd.',
  only: 'In dit bestand staat alleen wat degene die het ophaalde mag lezen.',
  sent: { provisional: 'Voorlopige agenda', final: 'Definitieve agenda' },
  notSent: 'Deze agenda is nog niet verstuurd.',
  changed: 'Daarna is de agenda gewijzigd.',
  labels: {
    agenda: 'Agenda',
    heads: ['Punt', 'Onderwerp', 'Behandeling'],
    memo: 'Nota',
    annexes: 'Bijlagen',
    annex: 'Bijlage',
    noMemo: 'Bij dit punt is geen nota.',
    page: 'pagina',
  },
  annotated: {
    ...{ keyPoints: 'Kernpunten', points: 'Beslispunten', advice: 'Advies', note: 'Aantekening' },
    ...{ nothing: 'Er is geen nota aan of van dit ministerie bij dit punt.', speaking: 'Spreekpunten', others: 'Inbreng van anderen' },
  },
} as const

/** An annex with what the printer must know of it; `pages` is null where it is not a PDF that can be read. */
export type AnnexToPrint = {
  readonly number: number
  readonly title: string
  readonly fileName: string
  readonly sha256: string
  readonly pages: number | null
}
export type MemoToPrint = { readonly item: string; readonly paper: MemoPaper; readonly annexes: readonly AnnexToPrint[] }

const day = (text: string) => text.split('-').map(Number) as [number, number, number]
const nameOf = ({ meeting }: AgendaView) => `${meeting.bodyCode} van ${shortDay(meeting.day, 'nl')}`

function headOf(agenda: AgendaView, title: string, remarks: readonly string[]) {
  const { meeting, bodyName } = agenda
  const { page, of, contents, replaced } = words
  const place = meeting.place === '' ? '' : `, ${meeting.place}`
  return {
    title,
    about: `${bodyName}, ${meeting.startsAt} uur${place}`,
    remarks,
    day: day(meeting.day),
    words: { page, of, contents, replaced },
  }
}

/** Agenda, memos and annexes, ready to print. */
export function agendaPapers(agenda: AgendaView, memos: readonly MemoToPrint[]): AgendaPapers {
  const byItem = new Map(memos.map((memo) => [memo.item, memo]))
  return {
    ...headOf(agenda, `Stukken voor ${nameOf(agenda)}`, [sentWords(agenda), words.only]),
    items: agenda.lines.map((line) => itemOf(line, byItem.get(line.id))),
    labels: words.labels,
  }
}

function sentWords({ sent, changed }: AgendaView): string {
  const last = sent[0]
  if (!last) return words.notSent
  return `${words.sent[last.kind]}, nummer ${last.number}, verstuurd op ${dutchMoment(last.at)}.${changed.length === 0 ? '' : ` ${words.changed}`}`
}

type Timed = Pick<AgendaLine, 'kind' | 'minutes' | 'from' | 'until'>
const aboutOf = ({ kind, minutes, from, until }: Timed) => `${words.kinds[kind]}, ${minutes} minuten, ${from}–${until} uur`

function itemOf(line: AgendaLine, memo: MemoToPrint | undefined): PaperItem {
  return {
    number: line.number ?? 0,
    title: line.title,
    about: aboutOf(line),
    memo: memo?.paper ?? null,
    annexes: memo?.annexes.map(annexOf) ?? [],
  }
}

function annexOf({ number, title, fileName, sha256, pages }: AnnexToPrint): PaperAnnex {
  const named = { title: `${words.labels.annex} ${number}: ${title}`, fileName, pages: pages ?? 0 }
  return pages === null ? { ...named, file: null, remark: leftOut.notPdf } : { ...named, file: annexFile(sha256), remark: '' }
}

/** Why an annex is named only. */
export const leftOut = {
  notPdf: 'geen PDF; op te halen in het dossier',
  tooLarge: 'te groot voor dit bestand; op te halen in het dossier',
  unreadable: 'deze PDF kon niet worden opgenomen; op te halen in het dossier',
} as const

/** The name under which the printer gets the file of an annex. */
export const annexFile = (sha256: string) => `${sha256}.pdf`

/** The papers with some files named only. */
export function withoutFiles(papers: AgendaPapers, files: ReadonlyMap<string, string>): AgendaPapers {
  const named = (annex: PaperAnnex): PaperAnnex => {
    const remark = annex.file === null ? undefined : files.get(annex.file)
    return remark === undefined ? annex : { ...annex, file: null, remark }
  }
  return { ...papers, items: papers.items.map((item) => ({ ...item, annexes: item.annexes.map(named) })) }
}

/** What a ministry takes along, ready to print. */
export function annotatedPaper(agenda: AgendaView, annotated: AnnotatedAgenda): AnnotatedPaper {
  const only = `Alleen voor ${annotated.ministry}.`
  return {
    ...headOf(agenda, `Geannoteerde agenda ${nameOf(agenda)}`, [only, sentWords(agenda)]),
    items: annotated.items.map(annotatedItem),
    labels: words.annotated,
  }
}

function annotatedItem(item: AnnotatedItem): AnnotatedPaper['items'][number] {
  const { number, title, memos, note } = item
  return {
    ...{ number, title, about: aboutOf(item), memos: memos.map(memoSays) },
    note: note?.text ?? '',
    noteBy: note === null ? '' : `${note.by}, ${dutchMoment(note.at)}`,
  }
}

function memoSays({ subject, versionNumber, keyPoints, points, topics }: MemoSays): AnnotatedPaperMemo {
  return {
    ...{ from: `Uit de nota ‘${subject}’, versie ${versionNumber}`, keyPoints, topics },
    points: points.map(({ number, question, advice }) => [number, question, advice] as const),
  }
}
