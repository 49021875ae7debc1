import { setTimeout } from 'node:timers/promises'
import websocket from '@fastify/websocket'
import { Hocuspocus } from '@hocuspocus/server'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { applyUpdate, mergeUpdates } from 'yjs'
import type { Actor } from '../../identity/model/actor.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import { refreshDraftPassages } from '../../memo/acts/draft-passages.ts'
import { addUpText, changeNumbered, changesSince } from '../../memo/acts/type-text.ts'
import { base } from '../http.ts'
import { sendProblem } from '../send-problem.ts'
import { listenForChanges } from './changes.ts'
import { keepChange, openText, rightsNow, type Typist } from './typist.ts'

export type LiveDoors = {
  readonly db: Kysely<Tables>
  readonly databaseUrl: string
  readonly publicUrl: string
  readonly log: FastifyBaseLogger
  readonly actorOf: (request: FastifyRequest, reply: FastifyReply | null) => Promise<Actor | null>
}

/** Where browsers connect to type together. */
export const livePath = `${base}/live`

const largest = 10 * 1024 * 1024
const lookAgainAfter = 15_000
/** The codes of y-protocols: 1 holds what somebody lacked, 2 is a change. */
const carriesChanges = [1, 2]
const empty = 2

/** A change that comes from the database is neither kept again nor ascribed to anybody. */
const fromDatabase = { source: 'local', skipStoreHooks: true } as const

/**
 * Typing together. Every change is kept in the database, as its author, before it is passed on: what a colleague sees is safe, and who may
 * not type here any more is cut off by the database itself. `stop` waits for what is under way.
 */
export async function addLiveText(app: FastifyInstance, doors: LiveDoors): Promise<{ readonly stop: () => Promise<void> }> {
  const live = new Hocuspocus<Typist>({ quiet: true, timeout: 60_000, ...hooks(doors) })
  await app.register(websocket, { options: { maxPayload: largest } })
  app.get(livePath, { websocket: true, preValidation: (request, reply) => refuseStrangers(doors, request, reply) }, (socket, request) => {
    const { actor } = request
    if (actor === null) return socket.close()
    const typist: Typist = { actor, browser: request.headers['user-agent']?.slice(0, 300) ?? null, memo: null }
    const connection = live.handleConnection(socket, new Request(`http://live${livePath}`), typist)
    socket.on('message', (data: ArrayBuffer | Buffer | Buffer[]) => connection.handleMessage(bytesOf(data)))
    socket.on('close', (code: number, reason: Buffer) => connection.handleClose({ code, reason: reason.toString() }))
    socket.on('error', () => undefined)
  })
  const ears = await listenForChanges(doors.databaseUrl, {
    told: ({ memo, number }) => void passOn(live, doors, { memo, number }),
    missed: () => void catchUp(live, doors),
  })
  const looking = setInterval(() => void lookAgain(live, doors), lookAgainAfter).unref()
  const stop = async () => {
    clearInterval(looking)
    live.closeConnections()
    live.flushPendingStores()
    // A text that nobody has open is put away and then let go.
    const last = Date.now() + putAwayWithin
    while (live.documents.size > 0 && Date.now() < last) await setTimeout(putAwayLook)
    await ears.stop()
  }
  return { stop }
}

const putAwayWithin = 5_000
const putAwayLook = 20

function bytesOf(data: ArrayBuffer | Buffer | Buffer[]): Uint8Array {
  return Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

/** A page of another site may open a socket with our cookie: only our own pages are let in, and only with somebody signed in. */
async function refuseStrangers(doors: LiveDoors, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (!isOwnPage(request, doors.publicUrl)) return sendProblem(reply, refuse('session.not-yours'))
  request.actor = await doors.actorOf(request, null)
  return request.actor === null ? sendProblem(reply, refuse('session.sign-in-first')) : undefined
}

function isOwnPage({ headers }: FastifyRequest, publicUrl: string): boolean {
  if (headers.origin === undefined) return true
  const origin = URL.canParse(headers.origin) ? new URL(headers.origin) : null
  return origin !== null && (origin.origin === new URL(publicUrl).origin || origin.host === headers.host)
}

function hooks({ db }: LiveDoors): ConstructorParameters<typeof Hocuspocus<Typist>>[0] {
  return {
    onAuthenticate: async ({ context, documentName, connectionConfig }) => {
      const opened = await openText(db, context.actor, documentName)
      if (opened === null) throw new Forbidden()
      connectionConfig.readOnly = !opened.mayType
      return { ...context, memo: documentName }
    },
    onLoadDocument: async ({ documentName, document }) => {
      const { changes } = await changesSince(db, documentName, null)
      if (changes.length > 0) applyUpdate(document, mergeUpdates(changes))
    },
    beforeSync: async ({ connection, context, documentName, type, payload }) => {
      if (connection.readOnly || !carriesChanges.includes(type) || payload.length <= empty) return
      if (await keepChange(db, context.actor, { memo: documentName, change: payload })) return
      // The change is not passed on, the browser hears that it was not kept, and asks anew what it may.
      connection.readOnly = true
      connection.webSocket.close(changed.code, changed.reason)
    },
    beforeHandleAwareness: async ({ context, states }) => {
      for (const state of states.values()) if (context) state['user'] = { id: context.actor.person, name: context.actor.name }
    },
    onStoreDocument: async ({ documentName }) => {
      await addUpText(db, documentName)
      await refreshDraftPassages(db, documentName)
    },
  }
}

/** What the person may has changed: the browser connects anew. */
const changed = { code: 4403, reason: 'changed' } as const

/** Without a message: it is no fault, and nothing is logged of it. */
class Forbidden {
  readonly code = 4403
  readonly reason = 'permission-denied'
}

async function passOn(live: Hocuspocus<Typist>, { db, log }: LiveDoors, { memo, number }: { memo: string; number: string }): Promise<void> {
  const document = live.documents.get(memo)
  if (!document) return
  try {
    const change = await changeNumbered(db, number)
    if (change !== null) document.transact(() => applyUpdate(document, change, fromDatabase), fromDatabase)
    else await catchUpWith(db, document, memo)
  } catch (fault) {
    log.error({ err: fault }, 'a change of a memo could not be passed on')
  }
}

async function catchUp(live: Hocuspocus<Typist>, { db, log }: LiveDoors): Promise<void> {
  try {
    for (const [memo, document] of live.documents) await catchUpWith(db, document, memo)
  } catch (fault) {
    log.error({ err: fault }, 'changes of a memo could not be caught up with')
  }
}

async function catchUpWith(db: Kysely<Tables>, document: Parameters<typeof applyUpdate>[0], memo: string): Promise<void> {
  const { changes } = await changesSince(db, memo, null)
  if (changes.length > 0) applyUpdate(document, mergeUpdates(changes), fromDatabase)
}

/** Who signed out, lost the role, or may no longer type because the memo was handed over, is cut off; the browser asks anew and hears why. */
async function lookAgain(live: Hocuspocus<Typist>, { db, log }: LiveDoors): Promise<void> {
  const connections = [...live.documents.values()].flatMap((document) => document.getConnections())
  for (const connection of connections) {
    try {
      const { context, document, readOnly } = connection
      const rights = await rightsNow(db, context, document.name)
      if (rights?.mayType !== !readOnly) connection.webSocket.close(changed.code, changed.reason)
    } catch (fault) {
      log.error({ err: fault }, 'an open memo could not be looked at again')
    }
  }
}
