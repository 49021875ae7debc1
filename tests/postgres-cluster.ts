import { rm } from 'node:fs/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { temporaryDirectory } from '../scripts/temporary-directory.ts'
import { startEmbeddedPostgres } from '../src/server/embedded-postgres.ts'
import { migrate } from '../src/server/migrate.ts'
import { databaseUrl } from './database-url.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    clusterUrl: string
    templateName: string
  }
}

/** One cluster for all tests: the embedded one, or the one that TEST_DATABASE_URL names. Each test file clones the migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const directory = given ? null : await temporaryDirectory()
  const embedded = directory ? await startEmbeddedPostgres(directory) : null
  const clusterUrl = given ?? embedded?.url ?? ''
  const templateName = `actielijn_template_${process.pid}`
  await runOn(clusterUrl, `create database ${templateName}`)
  const pool = new pg.Pool({ connectionString: databaseUrl(clusterUrl, templateName) })
  pool.on('error', () => undefined)
  await migrate(pool)
  await pool.end()
  project.provide('clusterUrl', clusterUrl)
  project.provide('templateName', templateName)
  return async () => {
    await runOn(clusterUrl, `drop database if exists ${templateName} with (force)`)
    await embedded?.stop()
    if (directory) await rm(directory, { recursive: true, force: true })
  }
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
