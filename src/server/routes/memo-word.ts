import { buffer } from 'node:stream/consumers'
import type { FastifyReply } from 'fastify'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import * as imports from '../../memo/acts/word-imports.ts'
import * as templates from '../../memo/acts/word-templates.ts'
import * as contract from '../../memo/contract/word.ts'
import type { WordOrder } from '../../memo/rules/word/order.ts'
import { getMemo } from '../../memo/views/memos.ts'
import * as views from '../../memo/views/word.ts'
import { type Route, route, streamRoute } from '../calls.ts'
import type { Means } from '../means.ts'
import { receiveWord } from '../receive-word.ts'
import { sendFile } from '../send-file.ts'
import { checkTemplateInWorker, readWordInWorker } from '../word-in-worker.ts'
import { printWord } from '../word-press.ts'

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function memoWordRoutes(means: Means): Route[] {
  return [...printRoutes(means), ...templateRoutes(means), ...importRoutes(means)]
}

function printRoutes(means: Means): Route[] {
  return [
    streamRoute(contract.printVersionInWord, async ({ input, reply, inTransaction }) => {
      const { memo, number, comments = true } = input
      const found = await inTransaction(async (tx) =>
        withTemplate(tx, input, await views.getPrintedVersion(tx, { memo, number, comments })),
      )
      if (isRefusal(found)) return found
      const order = await orderOf(means, { ...found, memo })
      if (isRefusal(order)) return order
      const body = await printWord({ write: order })
      return isRefusal(body) ? body : sent(reply, `${nameOf(order)} (versie ${number}).docx`, body)
    }),
    streamRoute(contract.printRedlineInWord, async ({ input, reply, inTransaction }) => {
      const found = await inTransaction(async (tx) => withTemplate(tx, input, await views.getPrintedRedline(tx, input)))
      if (isRefusal(found)) return found
      const { printed, redline } = found.found
      const order = await orderOf(means, { found: printed, template: found.template, memo: input.memo })
      if (isRefusal(order)) return order
      const body = await printWord({ redline: { order, redline } })
      return isRefusal(body)
        ? body
        : sent(reply, `${nameOf(order)} (wijzigingen van versie ${input.since} naar ${input.number}).docx`, body)
    }),
  ]
}

type Template = { readonly sha256: string } | null

/** The template that is asked for, beside what is to be printed in it. */
async function withTemplate<Found extends object>(
  tx: Tx,
  { organisation }: { readonly organisation?: string },
  found: Found | Refusal,
): Promise<{ found: Found; template: Template } | Refusal> {
  if (isRefusal(found)) return found
  const template = organisation === undefined ? null : await views.getTemplateFile(tx, organisation)
  return isRefusal(template) ? template : { found, template }
}

type ToPrint = { readonly found: views.Printed; readonly template: Template; readonly memo: string }

async function orderOf({ files, publicUrl }: Means, { found, template, memo }: ToPrint): Promise<WordOrder | Refusal> {
  const { programme, ...printed } = found
  const file = template && (await fileOf(files, template.sha256))
  if (isRefusal(file)) return file
  return { ...printed, site: { url: publicUrl.replace(/\/$/, ''), programme, memo }, template: file }
}

async function fileOf(files: Means['files'], sha256: string): Promise<Buffer | Refusal<'template.unknown'>> {
  const stream = await files.read(sha256)
  return stream === null ? refuse('template.unknown') : buffer(stream)
}

/** The subject as the name of a file. */
function nameOf({ header }: WordOrder): string {
  const name = header.subject.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').replace(/\s+/g, ' ')
  return name.trim().slice(0, 100) || 'nota'
}

async function sent(reply: FastifyReply, name: string, body: Buffer): Promise<Record<never, never>> {
  await sendFile(reply, { name, type: wordFile, body })
  return {}
}

function templateRoutes({ files, desk, limits }: Means): Route[] {
  return [
    route(contract.listMemoTemplates, ({ tx }) => views.listMemoTemplates(tx)),
    streamRoute(contract.setMemoTemplate, async ({ actor, input, request, inTransaction }) => {
      const received = await receiveWord(
        request,
        { files, desk },
        async (file) => (await checkTemplateInWorker({ check: { ...file, limits } })) ?? { sound: true },
      )
      if (isRefusal(received)) return received
      const { seen: _seen, ...file } = received
      return inTransaction((tx) => templates.setMemoTemplate(tx, actor, { organisation: input.organisation, ...file }))
    }),
    route(contract.endMemoTemplate, ({ tx, actor, input }) => templates.endMemoTemplate(tx, actor, input.organisation)),
    route(contract.downloadMemoTemplate, async ({ tx, input, reply }) => {
      const template = await views.getTemplateFile(tx, input.organisation)
      if (isRefusal(template)) return template
      const body = await fileOf(files, template.sha256)
      return isRefusal(body) ? body : sent(reply, template.fileName, body)
    }),
  ]
}

function importRoutes({ files, desk, limits, publicUrl }: Means): Route[] {
  return [
    streamRoute(contract.bringInWord, async ({ actor, input, request, inTransaction }) => {
      const site = publicUrl.replace(/\/$/, '')
      const received = await receiveWord(request, { files, desk }, (file) => readWordInWorker({ read: { ...file, limits }, site }))
      if (isRefusal(received)) return received
      const { seen: reading, ...file } = received
      return inTransaction((tx) => imports.bringInWord(tx, actor, { dossier: input.dossier, ...file, reading }))
    }),
    route(contract.getWordImport, ({ tx, input }) => views.getWordImport(tx, input)),
    route(contract.confirmWordImport, async ({ tx, actor, input }) =>
      memoAfter(tx, actor, await imports.confirmWordImport(tx, actor, input)),
    ),
  ]
}

async function memoAfter<R extends string>(tx: Tx, actor: Actor, outcome: { id: string } | Refusal<R>) {
  return isRefusal(outcome) ? outcome : getMemo(tx, actor, outcome.id)
}
