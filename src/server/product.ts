import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { loadMinistries } from '../identity/acts/load-ministries.ts'
import { sealingKey } from '../identity/acts/seal.ts'
import { endDemoSessions } from '../identity/acts/sessions.ts'
import { refuse } from '../kernel/refusal.ts'
import { defaultLimits } from '../reading/files/limits.ts'
import { allEndpoints } from './contracts.ts'
import { openDatabase } from './database.ts'
import { loadDemo } from './demo.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { openFileStore } from './files/open-file-store.ts'
import { base, httpServer, type LogStream, sendProblem } from './http.ts'
import { startJobs } from './jobs.ts'
import { migrate } from './migrate.ts'
import { openApi } from './openapi.ts'
import { providerClient } from './provider/client.ts'
import { addProviderDoors } from './provider/doors.ts'
import { allRoutes } from './routes.ts'
import { secretKey } from './secret-key.ts'
import { actorReader, cookiesFor } from './session.ts'
import type { Settings } from './settings.ts'

export type Product = { readonly app: FastifyInstance; readonly stop: () => Promise<void> }

const webDirectory = join(import.meta.dirname, '../../dist/web')

/** Starts everything in the right order: database, migrations, files, jobs, demo, HTTP. `stop` undoes it. */
export async function startProduct(settings: Settings, log: LogStream | null = null, limits = defaultLimits): Promise<Product> {
  // First what needs no undoing: a store that cannot be used stops the start before the database is touched.
  const files = await openFileStore(settings.filesUrl, settings.dataDir)
  const embedded: EmbeddedPostgres | null = settings.databaseUrl === null ? await startEmbeddedPostgres(settings.dataDir) : null
  const url = settings.databaseUrl ?? embedded?.url ?? ''
  const database = openDatabase(url)
  try {
    await migrate(database.pool)
    await database.db.transaction().execute(loadMinistries)
    const jobs = await startJobs(url, { db: database.db, files, registers: settings.registers, limits })
    const { demo, publicUrl } = settings
    if (demo) await loadDemo(database.db, files)
    else await database.db.transaction().execute(endDemoSessions)
    const cookies = cookiesFor(publicUrl)
    const provider = settings.provider === null ? null : providerClient(settings.provider, publicUrl)
    const key = sealingKey(await secretKey(settings))
    const app = await httpServer(
      { ...settings, db: database.db, log, actorOf: actorReader(database.db, cookies) },
      allRoutes({ db: database.db, demo, publicUrl, files, jobs, cookies, provider, limits, sealingKey: key }),
    )
    if (provider) await addProviderDoors(app, { db: database.db, cookies, provider })
    await addDoors(app)
    await app.listen({ port: settings.port, host: settings.host })
    const stop = async () => {
      await app.close()
      await jobs.stop()
      await database.db.destroy()
      await embedded?.stop()
    }
    return { app, stop }
  } catch (fault) {
    await database.db.destroy()
    await embedded?.stop()
    throw fault
  }
}

async function addDoors(app: FastifyInstance): Promise<void> {
  const document = openApi(allEndpoints)
  app.get(`${base}/openapi.json`, async (_request, reply) => reply.header('access-control-allow-origin', '*').send(document))
  await app.register(staticFiles, { root: webDirectory, wildcard: false, cacheControl: false })
  // The workbench finds its own way: every page of it is the same document.
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+$/.test(request.url.split('?')[0] ?? '')
    return page ? reply.sendFile('index.html') : sendProblem(reply, refuse('request.not-found'))
  })
}
