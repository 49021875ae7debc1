import * as dossier from '../../dossier/contract.ts'
import type { DocumentRow } from '../../dossier/model.ts'
import { findDocument, getDocumentText } from '../../dossier/views/dossiers.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { drawPage } from '../../reading/files/draw-page.ts'
import type { DrawOrder } from '../../reading/files/draw-worker.ts'
import { type Route, streamRoute } from '../calls.ts'
import type { Means } from '../means.ts'

/** A page as it looks: drawn when it is asked for, kept nowhere. Drawing takes long, so it holds no transaction. */
export function pageRoutes({ files }: Means): Route[] {
  const drawn = (document: DocumentRow, order: Omit<DrawOrder, 'path'>) =>
    document.format === 'pdf' ? files.lend(document.sha256, (path) => drawPage({ ...order, path })) : null
  return [
    streamRoute(dossier.getPageImage, async ({ actor, input, reply, inTransaction }) => {
      const document = await inTransaction((tx) => findDocument(tx, actor, input.version))
      if (document === null) return refuse('document.unknown')
      if (isRefusal(document)) return document
      const page = await drawn(document, { page: input.page })
      if (page?.kind !== 'picture') return refuse('page.no-image')
      await reply.type('image/png').header('cache-control', 'private, no-store').send(Buffer.from(page.png))
      return {}
    }),
    streamRoute(dossier.getPagePlaces, async ({ actor, input, inTransaction }) => {
      const text = await inTransaction((tx) => getDocumentText(tx, actor, { version: input.version, from: input.page, count: 1 }))
      if (isRefusal(text)) return text
      const [asked] = text.pages
      if (asked?.number !== input.page) return refuse('page.no-image')
      const page = await drawn(text.document, { page: input.page, lines: { first: asked.firstLine, texts: asked.lines } })
      if (page?.kind !== 'places') return refuse('page.no-image')
      return { width: page.width, height: page.height, places: [...page.places] }
    }),
  ]
}
