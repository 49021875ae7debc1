import type { FastifyReply } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { type BookSheet, bookCsv } from '../../kernel/write-book.ts'
import * as annexActs from '../../memo/acts/annexes.ts'
import { changeFormat } from '../../memo/acts/formats.ts'
import { memoToChange } from '../../memo/acts/memos.ts'
import * as annexes from '../../memo/contract/annexes.ts'
import * as find from '../../memo/contract/find.ts'
import * as formats from '../../memo/contract/formats.ts'
import { getAnnexFile, listAnnexes } from '../../memo/views/annexes.ts'
import * as finding from '../../memo/views/find.ts'
import { listFormats } from '../../memo/views/formats.ts'
import { findOutcomes } from '../../memo/views/outcomes.ts'
import { type Route, route, streamRoute } from '../calls.ts'
import { makeInWorker } from '../make-in-worker.ts'
import type { Means } from '../means.ts'
import { memoSheet, outcomeSheet } from '../memo-sheets.ts'
import { receiveAnnexes } from '../receive-annexes.ts'
import { sendFile } from '../send-file.ts'

export function memoFindingRoutes(means: Means): Route[] {
  return [...annexRoutes(means), ...fileRoutes(means), ...formatRoutes(), ...findRoutes(), ...exportRoutes()]
}

function annexRoutes(means: Means): Route[] {
  return [
    route(annexes.listAnnexes, ({ tx, actor, input }) => listAnnexes(tx, actor, input.memo)),
    streamRoute(annexes.addAnnexes, async ({ actor, input, request, inTransaction }) => {
      // Nobody sends a large file to hear afterwards that the memo is closed.
      const open = await inTransaction((tx) => memoToChange(tx, { memo: input.memo }))
      if (isRefusal(open)) return open
      const received = await receiveAnnexes(request, means)
      if (isRefusal(received)) return received
      const added = await inTransaction((tx) => annexActs.addAnnexes(tx, actor, { memo: input.memo, files: received.taken }))
      return isRefusal(added) ? added : { annexes: added, notTaken: [...received.notTaken] }
    }),
    streamRoute(annexes.addAnnexVersion, async ({ actor, input, request, inTransaction }) => {
      const open = await inTransaction((tx) => memoToChange(tx, { memo: input.memo }))
      if (isRefusal(open)) return open
      const received = await receiveAnnexes(request, means)
      if (isRefusal(received)) return received
      const [file, ...others] = [...received.taken, ...received.notTaken]
      if (!file || others.length > 0 || !('sha256' in file)) return refuse('annex.one-file')
      return inTransaction((tx) => annexActs.replaceAnnexFile(tx, actor, { memo: input.memo, annex: input.annex, file }))
    }),
    route(annexes.changeAnnex, ({ tx, actor, input }) => annexActs.changeAnnex(tx, actor, input)),
    route(annexes.orderAnnexes, ({ tx, actor, input }) => annexActs.orderAnnexes(tx, actor, input)),
    route(annexes.withdrawAnnex, ({ tx, actor, input }) => annexActs.withdrawAnnex(tx, actor, input)),
  ]
}

function fileRoutes({ files }: Means): Route[] {
  return [
    route(annexes.downloadAnnex, async ({ tx, actor, input, reply }) => {
      const file = await getAnnexFile(tx, actor, input)
      if (isRefusal(file)) return file
      const body = await files.read(file.sha256)
      if (!body) return refuse('document.file-missing')
      await sendFile(reply, { name: file.fileName, type: 'application/octet-stream', body })
      return {}
    }),
  ]
}

function formatRoutes(): Route[] {
  return [
    route(formats.listMemoFormats, ({ tx, actor, input }) => listFormats(tx, actor, input.programme)),
    route(formats.changeMemoFormat, ({ tx, actor, input }) => changeFormat(tx, actor, input)),
  ]
}

function findRoutes(): Route[] {
  return [
    route(find.findMemos, ({ tx, actor, input }) => finding.findMemos(tx, actor, input)),
    route(find.searchMemos, ({ tx, actor, input }) => finding.searchMemos(tx, actor, input)),
    route(find.findOutcomes, ({ tx, actor, input }) => findOutcomes(tx, actor, input)),
    route(find.listMinisters, ({ tx, actor }) => finding.listMinisters(tx, actor)),
    route(find.listAddressable, ({ tx, actor, input }) => finding.listAddressable(tx, actor, input.memo)),
  ]
}

const mostRows = 20_000
const mostOutcomes = 1000

function exportRoutes(): Route[] {
  return [
    streamRoute(find.exportMemos, async ({ actor, input, reply, inTransaction }) => {
      const { format, language = 'nl', ...wish } = input
      const found = await inTransaction((tx) => finding.findMemos(tx, actor, { ...wish, from: 0, count: mostRows }))
      if (isRefusal(found)) return found
      if (found.total > mostRows) return refuse('find.too-many-rows')
      return sendSheet(reply, memoSheet(found.memos, language), { format, language })
    }),
    streamRoute(find.exportOutcomes, async ({ actor, input, reply, inTransaction }) => {
      const { format, language = 'nl', ...wish } = input
      const found = await inTransaction((tx) => findOutcomes(tx, actor, { ...wish, from: 0, count: mostOutcomes }))
      return isRefusal(found) ? found : sendSheet(reply, outcomeSheet(found.rows, language), { format, language })
    }),
  ]
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type Wanted = { readonly format: keyof typeof types; readonly language: 'nl' | 'en' }

async function sendSheet(
  reply: FastifyReply,
  sheet: BookSheet,
  { format, language }: Wanted,
): Promise<Record<never, never> | Refusal<'export.failed'>> {
  const body = format === 'csv' ? bookCsv(sheet, language) : await makeInWorker({ book: [sheet] })
  if (isRefusal(body)) return body
  await sendFile(reply, { name: `${sheet.name.toLowerCase()}.${format}`, type: types[format], body })
  return {}
}
