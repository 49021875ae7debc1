import type { Actor } from '../../identity/model/actor.ts'
import { arranged, type Wish } from '../../kernel/columns.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import type { InputOf } from '../../kernel/endpoint.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { bookCsv } from '../../kernel/write-book.ts'
import { closeCoordination, remindAsked } from '../../memo/acts/close-coordination.ts'
import { openCoordination } from '../../memo/acts/open-coordination.ts'
import { commentInRound, giveOpinion } from '../../memo/acts/opinions.ts'
import { disposeRemark } from '../../memo/acts/remarks.ts'
import * as contract from '../../memo/contract/coordination.ts'
import type { Coordination, Remark } from '../../memo/model/coordination.ts'
import { type Printed, remarkColumns, remarkPrint, remarkSheet, sayRemark } from '../../memo/rules/remark-table.ts'
import { remarkWords } from '../../memo/rules/remark-words.ts'
import { coordinatedWith } from '../../memo/views/coordinated-with.ts'
import { getCoordination, listAskable } from '../../memo/views/coordination.ts'
import { getMemo } from '../../memo/views/memos.ts'
import { listRemarks } from '../../memo/views/remarks.ts'
import { type Route, route, streamRoute } from '../calls.ts'
import { makeInWorker } from '../make-in-worker.ts'
import type { Means } from '../means.ts'
import { print } from '../press.ts'
import { sendFile } from '../send-file.ts'

export function memoCoordinationRoutes(_means: Means): Route[] {
  return [...roundRoutes(), ...remarkRoutes()]
}

function roundRoutes(): Route[] {
  return [
    route(contract.getCoordination, ({ tx, actor, input }) => getCoordination(tx, actor, input.memo)),
    route(contract.getCoordinatedWith, ({ tx, input }) => coordinatedWith(tx, input.memo)),
    route(contract.listAskable, ({ tx, actor, input }) => listAskable(tx, actor, input.memo)),
    route(contract.openCoordination, async ({ tx, actor, input }) =>
      after(tx, actor, { input, outcome: await openCoordination(tx, actor, input) }),
    ),
    route(contract.closeCoordination, async ({ tx, actor, input }) =>
      after(tx, actor, { input, outcome: await closeCoordination(tx, actor, input) }),
    ),
    route(contract.remindAsked, async ({ tx, actor, input }) => after(tx, actor, { input, outcome: await remindAsked(tx, actor, input) })),
    route(contract.giveOpinion, async ({ tx, actor, input }) => after(tx, actor, { input, outcome: await giveOpinion(tx, actor, input) })),
  ]
}

function remarkRoutes(): Route[] {
  return [
    route(contract.commentInRound, async ({ tx, actor, input }) =>
      remarksAfter(tx, actor, { input, outcome: await commentInRound(tx, actor, input) }),
    ),
    route(contract.listRemarks, ({ tx, actor, input }) => listRemarks(tx, actor, input.memo)),
    route(contract.disposeRemark, async ({ tx, actor, input }) =>
      remarksAfter(tx, actor, { input, outcome: await disposeRemark(tx, actor, input) }),
    ),
    streamRoute(contract.exportRemarks, async ({ actor, input, reply, inTransaction }) => {
      const printed = await inTransaction((tx) => printedRemarks(tx, actor, input))
      if (isRefusal(printed)) return printed
      const body = await fileOf(printed, input)
      if (isRefusal(body)) return body
      const { format, language = 'nl' } = input
      await sendFile(reply, { name: `${remarkWords[language].file}.${format}`, type: types[format], body })
      return {}
    }),
  ]
}

type After<Outcome> = { readonly input: { readonly memo: string }; readonly outcome: Outcome | Refusal }

async function after(tx: Tx, actor: Actor, { input, outcome }: After<object>): Promise<Coordination | Refusal> {
  return isRefusal(outcome) ? outcome : getCoordination(tx, actor, input.memo)
}

async function remarksAfter(tx: Tx, actor: Actor, { input, outcome }: After<object>): Promise<Remark[] | Refusal> {
  return isRefusal(outcome) ? outcome : listRemarks(tx, actor, input.memo)
}

const types = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

type ExportInput = InputOf<typeof contract.exportRemarks>

async function printedRemarks(tx: Tx, actor: Actor, input: ExportInput): Promise<Printed | Refusal> {
  const memo = await getMemo(tx, actor, input.memo)
  if (isRefusal(memo)) return memo
  const language = input.language ?? 'nl'
  const table = { rows: await listRemarks(tx, actor, input.memo), columns: remarkColumns(language) }
  const remarks = arranged(table, wishOf(input), sayRemark(language))
  const of = { subject: memo.header.subject, demo: memo.demo, today: dayAt(new Date()) }
  return { ...of, remarks, coordinatedWith: await coordinatedWith(tx, input.memo) }
}

function wishOf({ word = '', sort, direction, where = '' }: ExportInput): Wish {
  return { word, where: Object.fromEntries(new URLSearchParams(where)), sort: sort ?? null, descending: direction === 'descending' }
}

async function fileOf(printed: Printed, { format, language = 'nl' }: ExportInput): Promise<Buffer | Refusal> {
  if (format === 'pdf') return print({ remarks: remarkPrint(printed, language) })
  const sheet = remarkSheet(printed.remarks, language)
  return format === 'csv' ? bookCsv(sheet, language) : makeInWorker({ book: [sheet] })
}
