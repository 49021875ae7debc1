import type { FastifyReply } from 'fastify'
import * as calendar from '../../exchange/acts/calendar.ts'
import * as acts from '../../exchange/acts/programme-import.ts'
import * as ofCalendar from '../../exchange/contract/calendar.ts'
import * as ofExports from '../../exchange/contract/exports.ts'
import * as ofImports from '../../exchange/contract/imports.ts'
import { templateBook, templateSheet } from '../../exchange/rules/workbook.ts'
import { getFeed } from '../../exchange/views/calendar.ts'
import * as exports from '../../exchange/views/exports.ts'
import * as views from '../../exchange/views/imports.ts'
import type { Wish } from '../../kernel/columns.ts'
import type { InputOf } from '../../kernel/endpoint.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { bookCsv, bookOf } from '../../kernel/write-book.ts'
import { calendarAddress } from '../calendar-door.ts'
import { type Route, route, type StreamCall, streamRoute } from '../calls.ts'
import { makeInWorker } from '../make-in-worker.ts'
import type { Means } from '../means.ts'
import { print } from '../press.ts'
import { receiveBook } from '../receive-sheets.ts'
import { sendFile } from '../send-file.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
} as const

/** A programme in and out. */
export function exchangeRoutes(means: Means): Route[] {
  return [...importRoutes(means), ...exportRoutes(), ...calendarRoutes(means)]
}

function importRoutes({ desk, jobs }: Means): Route[] {
  return [
    route(ofImports.importTemplateOfProgramme, async ({ input, reply }) => {
      const { format, sheet = 'measures', language = 'nl' } = input
      const [name, body] =
        format === 'xlsx'
          ? ['sjabloon-programma', await bookOf(templateBook(language))]
          : [`sjabloon-${templateSheet(sheet, language).name.toLowerCase()}`, bookCsv(templateSheet(sheet, language), language)]
      return sent(reply, { name, format, body })
    }),
    streamRoute(ofImports.checkImport, async ({ actor, input, request, inTransaction }) => {
      const received = await receiveBook(request, desk)
      if (isRefusal(received)) return received
      return inTransaction((tx) => acts.checkProgrammeImport(tx, actor, { programme: input.programme, ...received }))
    }),
    route(ofImports.listImports, ({ tx, actor, input }) => views.listImports(tx, actor, input.programme)),
    route(ofImports.getImport, ({ tx, actor, input }) => views.getImport(tx, actor, input)),
    streamRoute(ofImports.confirmImport, async ({ actor, input, inTransaction }) => {
      const confirmed = await inTransaction((tx) => acts.confirmProgrammeImport(tx, actor, input))
      // Only once it is committed: another process may take it at once.
      if (!isRefusal(confirmed)) await jobs.writeLater([confirmed.id])
      return confirmed
    }),
    route(ofImports.withdrawImport, ({ tx, actor, input }) => acts.withdrawProgrammeImport(tx, actor, input)),
  ]
}

function exportRoutes(): Route[] {
  return [
    streamRoute(ofExports.exportProgramme, async (call) => {
      const body = await wholeProgramme(call)
      return isRefusal(body) ? body : sent(call.reply, { name: 'programma', format: call.input.format, body })
    }),
    streamRoute(ofExports.exportProgrammeTable, async ({ actor, input, reply, inTransaction }) => {
      const { programme, table, format, language = 'nl' } = input
      const sheet = await inTransaction((tx) => exports.getProgrammeTable(tx, actor, { programme, table, language, wish: wishOf(input) }))
      if (isRefusal(sheet)) return sheet
      const body = format === 'csv' ? bookCsv(sheet, language) : await makeInWorker({ book: [sheet] })
      return isRefusal(body) ? body : sent(reply, { name: sheet.name.toLowerCase(), format, body })
    }),
  ]
}

type WholeCall = StreamCall<typeof ofExports.exportProgramme>

async function wholeProgramme({ actor, input, inTransaction }: WholeCall): Promise<Buffer | Refusal> {
  const { programme, format, language = 'nl' } = input
  if (format === 'json') {
    const file = await inTransaction((tx) => exports.getProgrammeFile(tx, actor, programme))
    return isRefusal(file) ? file : Buffer.from(JSON.stringify(file, null, 1))
  }
  if (format === 'pdf') {
    const report = await inTransaction((tx) => exports.getReportData(tx, actor, { programme, language }))
    return isRefusal(report) ? report : print({ report })
  }
  const book = await inTransaction((tx) => exports.getProgrammeBook(tx, actor, { programme, language }))
  return isRefusal(book) ? book : makeInWorker({ book })
}

function wishOf({ word = '', sort, direction, where = '' }: InputOf<typeof ofExports.exportProgrammeTable>): Wish {
  return { word, where: Object.fromEntries(new URLSearchParams(where)), sort: sort ?? null, descending: direction === 'descending' }
}

type Made = { readonly name: string; readonly format: keyof typeof types; readonly body: Buffer }

async function sent(reply: FastifyReply, { name, format, body }: Made): Promise<Record<never, never>> {
  await sendFile(reply, { name: `${name}.${format}`, type: types[format], body })
  return {}
}

function calendarRoutes({ publicUrl }: Means): Route[] {
  return [
    route(ofCalendar.getCalendarFeed, async ({ tx, actor, input }) => ({ feed: await getFeed(tx, actor, input.programme), address: null })),
    route(ofCalendar.openCalendarFeed, async ({ tx, actor, input }) => {
      const secret = await calendar.openFeed(tx, actor, input.programme)
      return { feed: await getFeed(tx, actor, input.programme), address: calendarAddress(publicUrl, secret) }
    }),
    route(ofCalendar.revokeCalendarFeed, async ({ tx, actor, input }) => {
      await calendar.revokeFeed(tx, actor, input.programme)
      return { feed: await getFeed(tx, actor, input.programme), address: null }
    }),
  ]
}
