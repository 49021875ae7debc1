import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { loadMinistries } from '../identity/acts/load-ministries.ts'
import { sealingKey } from '../identity/acts/seal.ts'
import { endDemoSessions } from '../identity/acts/sessions.ts'
import { refuse } from '../kernel/refusal.ts'
import { defaultLimits } from '../reading/files/limits.ts'
import { addCalendarDoors } from './calendar-door.ts'
import { allEndpoints } from './contracts.ts'
import { openDatabase } from './database.ts'
import { loadDemo } from './demo.ts'
import { addEdgeDoors } from './edge/doors.ts'
import { type Parts, proveMigrations } from './edge/health.ts'
import { type LogStream, openLog } from './edge/log.ts'
import { methodsOf } from './edge/methods.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import type { FileStore } from './files/file-store.ts'
import { openFileStore } from './files/open-file-store.ts'
import { base, httpServer } from './http.ts'
import { type Jobs, startJobs } from './jobs.ts'
import { addLiveText } from './live/live-text.ts'
import { migrate } from './migrate.ts'
import { openApi } from './openapi.ts'
import { providerClient } from './provider/client.ts'
import { addProviderDoors } from './provider/doors.ts'
import { allRoutes } from './routes.ts'
import { openScanDesk } from './scan/desk.ts'
import { secretKey } from './secret-key.ts'
import { sendProblem } from './send-problem.ts'
import { actorReader, cookiesFor } from './session.ts'
import type { Settings } from './settings.ts'
import { startTelemetry } from './telemetry/start.ts'

/** `stop` ends what is under way first; `hurry` only leaves the database whole. */
export type Product = { readonly app: FastifyInstance; readonly stop: () => Promise<void>; readonly hurry: () => Promise<void> }

const webDirectory = join(import.meta.dirname, '../../dist/web')

/** Starts everything in the right order: telemetry, database, migrations, files, jobs, demo, HTTP. `stop` undoes it. */
export async function startProduct(settings: Settings, lines: LogStream | null = null, limits = defaultLimits): Promise<Product> {
  const log = openLog(lines, settings.log)
  // First what needs no undoing: a store that cannot be used stops the start before the database is touched.
  const files = await openFileStore(settings.filesUrl, settings.dataDir)
  const desk = settings.scan === null ? null : await openScanDesk(settings, settings.scan)
  const stopTelemetry = await startTelemetry(settings.telemetry)
  const embedded: EmbeddedPostgres | null = settings.databaseUrl === null ? await startEmbeddedPostgres(settings.dataDir) : null
  const url = settings.databaseUrl ?? embedded?.url ?? ''
  const database = openDatabase(url)
  const { db, pool } = database
  try {
    await migrate(pool)
    await db.transaction().execute(loadMinistries)
    const { demo, publicUrl, mail, signer } = settings
    const jobs = await startJobs(url, { db, files, desk, registers: settings.registers, limits, log, publicUrl, mail })
    if (demo) await loadDemo(db, files)
    else await db.transaction().execute(endDemoSessions)
    const cookies = cookiesFor(publicUrl)
    const provider = settings.provider === null ? null : providerClient(settings.provider, publicUrl)
    const key = sealingKey(await secretKey(settings))
    const actorOf = actorReader(db, cookies)
    const app = await httpServer(
      { ...settings, db, log, actorOf },
      allRoutes({ db, demo, publicUrl, files, desk, jobs, limits, cookies, provider, sealingKey: key, mail, signer }),
    )
    if (provider) await addProviderDoors(app, { db, cookies, provider })
    const live = await addLiveText(app, { db, databaseUrl: url, publicUrl, log, actorOf })
    addCalendarDoors(app, { db, publicUrl, perMinute: settings.edge.rates.feed })
    addEdgeDoors(app, { ...settings, parts: partsOf({ pool, files, jobs }), securityContact: settings.edge.securityContact })
    await addDoors(app)
    await app.listen({ port: settings.port, host: settings.host })
    const stop = async () => {
      await live.stop()
      await closeWithin(app, stopSeconds)
      await jobs.stop()
      await stopTelemetry()
      await db.destroy()
      await embedded?.stop()
    }
    return { app, stop, hurry: async () => embedded?.hurry() }
  } catch (fault) {
    await db.destroy()
    await embedded?.stop()
    throw fault
  }
}

const stopSeconds = 5

/** Answers that are under way get so long; then their connections are cut, for one that never ends would keep the product from stopping. */
async function closeWithin(app: FastifyInstance, seconds: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), seconds * 1000)
  await app.close()
  clearTimeout(cut)
}

function partsOf({ pool, files, jobs }: { pool: pg.Pool; files: FileStore; jobs: Jobs }): Parts {
  return { database: () => pool.query('select 1'), migrations: () => proveMigrations(pool), files: files.prove, jobs: jobs.prove }
}

async function addDoors(app: FastifyInstance): Promise<void> {
  const document = openApi(allEndpoints)
  const methodsAt = methodsOf(allEndpoints, base)
  app.get(`${base}/openapi.json`, async (_request, reply) => reply.header('access-control-allow-origin', '*').send(document))
  await app.register(staticFiles, { root: webDirectory, wildcard: false, cacheControl: false })
  // The workbench finds its own way: every page of it is the same document.
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    if (request.method === 'GET' && isPage(path)) return reply.sendFile('index.html')
    const methods = methodsAt(path)
    return methods.length === 0
      ? sendProblem(reply, refuse('request.not-found'))
      : sendProblem(reply.header('allow', methods.join(', ')), refuse('request.wrong-method'))
  })
}

/** Addresses of the workbench are plain words and ids; anything else is a mistake or a trick. */
function isPage(path: string): boolean {
  return /^(\/[\w~-]+)*\/?$/.test(path) && !/^\/(api|health)(\/|$)/.test(path)
}
