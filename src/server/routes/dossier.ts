import { classifyDocument, classifyDossier } from '../../dossier/acts/access.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import { searchDossiers } from '../../dossier/acts/search-dossiers.ts'
import * as dossier from '../../dossier/contract.ts'
import * as access from '../../dossier/views/access.ts'
import * as views from '../../dossier/views/dossiers.ts'
import { endRole, grantRole } from '../../identity/acts/memberships.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'
import { sendFile } from '../send-file.ts'
import { pageRoutes } from './pages.ts'

export function dossierRoutes(means: Means): Route[] {
  return [...readingRoutes(means), ...pageRoutes(means), ...accessRoutes()]
}

function readingRoutes({ files }: Means): Route[] {
  return [
    route(dossier.listDossiers, ({ tx, actor }) => views.listDossiers(tx, actor)),
    route(dossier.openDossier, async ({ tx, actor, input }) => {
      const opened = await openDossier(tx, actor, { ...input, summary: input.summary ?? '' })
      return isRefusal(opened) ? opened : dossierRow(tx, actor, opened.id)
    }),
    route(dossier.getDossier, ({ tx, actor, input }) => views.getDossier(tx, actor, input.dossier)),
    route(dossier.getDocumentText, ({ tx, actor, input }) =>
      views.getDocumentText(tx, actor, { version: input.version, from: input.from ?? 1, count: input.count ?? 10 }),
    ),
    route(dossier.search, ({ tx, actor, input }) => searchDossiers(tx, actor, input)),
    route(dossier.downloadOriginal, async ({ tx, actor, input, reply }) => {
      const document = await views.findDocument(tx, actor, input.version)
      if (!document) return refuse('document.unknown')
      const stream = await files.read(document.sha256)
      if (!stream) return refuse('document.file-missing')
      await sendFile(reply, { name: document.name, type: 'application/octet-stream', body: stream })
      return {}
    }),
  ]
}

function accessRoutes(): Route[] {
  return [
    route(dossier.classifyDossier, async ({ tx, actor, input }) => {
      const done = await classifyDossier(tx, actor, input)
      return isRefusal(done) ? done : dossierRow(tx, actor, input.dossier)
    }),
    route(dossier.classifyDocument, ({ tx, actor, input }) => classifyDocument(tx, actor, input)),
    route(dossier.whyDossier, ({ tx, actor, input }) => access.whyDossier(tx, actor, input.dossier)),
    route(dossier.whyDocument, ({ tx, actor, input }) => access.whyDocument(tx, actor, input.document)),
    route(dossier.listDossierAccess, ({ tx, actor, input }) => access.listDossierAccess(tx, actor, input.dossier)),
    route(dossier.listDocumentAccess, ({ tx, actor, input }) => access.listDocumentAccess(tx, actor, input.document)),
    route(dossier.listDossierMembers, ({ tx, actor, input }) => access.listDossierMembers(tx, actor, input.dossier)),
    route(dossier.inviteToDossier, async ({ tx, actor, input }) => {
      const granted = await grantRole(tx, actor, { ...input, programme: null })
      return isRefusal(granted) ? granted : access.listDossierMembers(tx, actor, input.dossier)
    }),
    route(dossier.endDossierMember, async ({ tx, actor, input }) => {
      const ended = await endRole(tx, actor, input)
      return isRefusal(ended) ? ended : access.listDossierMembers(tx, actor, input.dossier)
    }),
  ]
}

async function dossierRow(tx: Tx, actor: Actor, id: string) {
  const view = await views.getDossier(tx, actor, id)
  return isRefusal(view) ? view : view.dossier
}
