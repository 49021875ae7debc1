import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyReply } from 'fastify'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { annotateItem } from '../../route/acts/annotate.ts'
import { recordReadings } from '../../route/acts/record-readings.ts'
import * as contract from '../../route/contract/agenda.ts'
import type { AnnotatedAgenda } from '../../route/model/annotated.ts'
import { leftOut, withoutFiles } from '../../route/rules/agenda-papers.ts'
import { type PaperFile, type PapersToPrint, paperOfAnnotated, papersOfMeeting } from '../../route/views/agenda-papers.ts'
import { getAnnotatedAgenda } from '../../route/views/annotated.ts'
import { type Route, route, streamRoute } from '../calls.ts'
import type { Means } from '../means.ts'
import { type PrintOrder, print } from '../press.ts'
import { sendFile } from '../send-file.ts'

const calendars = loadCalendars()
/** What annexes may weigh together in one file of papers. */
const mostBytes = 150_000_000
const memosIn = ({ items }: AnnotatedAgenda) => items.flatMap(({ memos }) => memos)

/** What is taken along to a meeting: papers, and the annotated agenda of a ministry. */
export function routeAgendaPapersRoutes({ files }: Means): Route[] {
  return [
    streamRoute(contract.printAgendaPapers, async ({ actor, input, reply, inTransaction }) => {
      const found = await inTransaction(async (tx) => {
        const papers = await papersOfMeeting(tx, { actor, calendars }, input)
        if (!isRefusal(papers)) await recordReadings(tx, actor, { act: 'printAgendaPapers', memos: papers.read })
        return papers
      })
      if (isRefusal(found)) return found
      if (found.papers.items.length === 0) return refuse('agenda.empty')
      return printWithFiles(reply, found, files)
    }),
    route(contract.getAnnotatedAgenda, async ({ tx, actor, input }) => {
      const annotated = await getAnnotatedAgenda(tx, { actor, calendars }, input)
      if (!isRefusal(annotated)) await recordReadings(tx, actor, { act: 'getAnnotatedAgenda', memos: memosIn(annotated) })
      return annotated
    }),
    streamRoute(contract.printAnnotatedAgenda, async ({ actor, input, reply, inTransaction }) => {
      const found = await inTransaction(async (tx) => {
        const paper = await paperOfAnnotated(tx, { actor, calendars }, input)
        if (!isRefusal(paper)) await recordReadings(tx, actor, { act: 'printAnnotatedAgenda', memos: memosIn(paper.annotated) })
        return paper
      })
      return isRefusal(found) ? found : sendPrinted(reply, found.name, { annotated: found.paper })
    }),
    route(contract.annotateItem, async ({ tx, actor, input }) => {
      const noted = await annotateItem(tx, actor, input)
      return isRefusal(noted) ? noted : getAnnotatedAgenda(tx, { actor, calendars }, input)
    }),
  ]
}

/** Files of annexes lie beside the printer for as long as it prints. */
async function printWithFiles(reply: FastifyReply, found: PapersToPrint, store: Means['files']): Promise<Record<never, never> | Refusal> {
  const folder = await mkdtemp(join(tmpdir(), 'actielijn-papers-'))
  try {
    const paths: Record<string, string> = {}
    const named = new Map<string, string>()
    let left = mostBytes
    for (const file of found.files) {
      if (file.name in paths || named.has(file.name)) continue
      const fits = file.bytes <= left
      if (fits && (await fetchInto(store, file, join(folder, file.name)))) {
        paths[file.name] = join(folder, file.name)
        left -= file.bytes
      } else named.set(file.name, fits ? leftOut.unreadable : leftOut.tooLarge)
    }
    return await sendPrinted(reply, found.name, { papers: { papers: withoutFiles(found.papers, named), files: paths } })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** False where the store has lost the file. */
async function fetchInto(store: Means['files'], { sha256 }: PaperFile, path: string): Promise<boolean> {
  const body = await store.read(sha256)
  if (body === null) return false
  await pipeline(body, createWriteStream(path))
  return true
}

async function sendPrinted(reply: FastifyReply, name: string, order: PrintOrder): Promise<Record<never, never> | Refusal> {
  const body = await print(order)
  if (isRefusal(body)) return body
  await sendFile(reply, { name: `${name}.pdf`, type: 'application/pdf', body })
  return {}
}
