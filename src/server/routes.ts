import type { FastifyReply } from 'fastify'
import * as dossierActs from '../dossier/acts.ts'
import * as dossier from '../dossier/contract.ts'
import * as dossierViews from '../dossier/views.ts'
import { endSession, signInAsDemo } from '../identity/acts.ts'
import * as identity from '../identity/contract.ts'
import type { Actor } from '../identity/model.ts'
import { demoAccounts } from '../identity/views.ts'
import { decideFinding, decideProposal } from '../intake/acts/decide.ts'
import { receiveFiles } from '../intake/acts/take-in.ts'
import * as intake from '../intake/contract.ts'
import * as intakeViews from '../intake/views/dossier.ts'
import { exportDossier } from '../intake/views/export.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { FileStore } from './files.ts'
import { type Route, route } from './http.ts'
import type { Jobs } from './jobs.ts'
import { receiveParts } from './receive.ts'
import { clearSessionCookie, sessionToken, setSessionCookie } from './session.ts'

export type Means = { readonly demo: boolean; readonly files: FileStore; readonly jobs: Jobs }

/** All endpoints of the product with what answers them. */
export function allRoutes(means: Means): readonly Route[] {
  return [...identityRoutes(means), ...dossierRoutes(means), ...intakeRoutes(means)]
}

function identityRoutes({ demo }: Means): Route[] {
  return [
    route(identity.listDemoAccounts, ({ tx }) => (demo ? demoAccounts(tx) : Promise.resolve([]))),
    route(identity.getSession, async ({ actor, tx }) => {
      const people = actor ? await demoAccounts(tx) : []
      return { person: people.find((person) => person.id === actor?.person) ?? null, demo }
    }),
    route(identity.signIn, async ({ tx, input, reply }) => {
      if (!demo) return refuse('session.demo-is-off')
      const session = await signInAsDemo(tx, input.person)
      if (isRefusal(session)) return session
      setSessionCookie(reply, session.token)
      return session.person
    }),
    route(identity.signOut, async ({ tx, request, reply }) => {
      const token = sessionToken(request)
      if (token) await endSession(tx, token)
      clearSessionCookie(reply)
      return {}
    }),
  ]
}

function dossierRoutes({ files }: Means): Route[] {
  return [
    route(dossier.listDossiers, ({ tx, actor }) => dossierViews.listDossiers(tx, proven(actor))),
    route(dossier.openDossier, async ({ tx, actor, input }) => {
      const opened = await dossierActs.openDossier(tx, proven(actor), { title: input.title, summary: input.summary ?? '' })
      if (isRefusal(opened)) return opened
      const view = await dossierViews.getDossier(tx, proven(actor), opened.id)
      return isRefusal(view) ? view : view.dossier
    }),
    route(dossier.getDossier, ({ tx, actor, input }) => dossierViews.getDossier(tx, proven(actor), input.dossier)),
    route(dossier.getDocumentText, ({ tx, actor, input }) =>
      dossierViews.getDocumentText(tx, proven(actor), { version: input.version, from: input.from ?? 1, count: input.count ?? 10 }),
    ),
    route(dossier.search, ({ tx, actor, input }) => dossierViews.search(tx, proven(actor), input)),
    route(dossier.downloadOriginal, async ({ tx, actor, input, reply }) => {
      const document = await dossierViews.findDocument(tx, proven(actor), input.version)
      if (!document) return refuse('document.unknown')
      const stream = await files.read(document.sha256)
      if (!stream) return refuse('document.file-missing')
      await sendFile(reply, { name: document.name, type: 'application/octet-stream', body: stream })
      return {}
    }),
  ]
}

function intakeRoutes({ files, jobs }: Means): Route[] {
  return [
    route(intake.uploadFiles, async ({ tx, actor, input, request }) => {
      if (!(await dossierViews.dossierExists(tx, input.dossier))) return refuse('dossier.unknown')
      if (!request.isMultipart()) return refuse('upload.no-files')
      const received = await receiveParts(request, files)
      if (received.length === 0) return refuse('upload.no-files')
      const ids = await tx.transaction().execute((inner) => receiveFiles(inner, proven(actor), { dossier: input.dossier, files: received }))
      await jobs.readLater(ids)
      const all = await intakeViews.listUploads(tx, proven(actor), input.dossier)
      return isRefusal(all) ? all : all.filter((file) => ids.includes(file.id))
    }),
    route(intake.listUploads, ({ tx, actor, input }) => intakeViews.listUploads(tx, proven(actor), input.dossier)),
    route(intake.getOverview, ({ tx, actor, input }) => intakeViews.getOverview(tx, proven(actor), input.dossier)),
    route(intake.getTimeline, ({ tx, actor, input }) => intakeViews.getTimeline(tx, proven(actor), input.dossier)),
    route(intake.listProposals, ({ tx, actor, input }) => intakeViews.listProposals(tx, proven(actor), input)),
    route(intake.decideProposal, ({ tx, actor, input }) => decideProposal(tx, proven(actor), input)),
    route(intake.listFindings, ({ tx, actor, input }) => intakeViews.listFindings(tx, proven(actor), input.dossier)),
    route(intake.decideFinding, ({ tx, actor, input }) => decideFinding(tx, proven(actor), input)),
    route(intake.exportDossier, async ({ tx, actor, input, reply }): Promise<Refusal | Record<never, never>> => {
      const file = await exportDossier(tx, proven(actor), input)
      if (isRefusal(file)) return file
      await sendFile(reply, { name: file.name, type: file.type, body: file.bytes })
      return {}
    }),
  ]
}

function proven(actor: Actor | null): Actor {
  if (actor === null) throw new Error('An endpoint that is not for everyone was called without an actor')
  return actor
}

async function sendFile(reply: FastifyReply, file: { name: string; type: string; body: NodeJS.ReadableStream | Buffer }): Promise<void> {
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  await reply.type(file.type).header('content-disposition', `attachment; filename*=UTF-8''${name}`).send(file.body)
}
