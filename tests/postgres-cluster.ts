import { rm } from 'node:fs/promises'
import { join } from 'node:path'
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
    demoTemplateName: string
    demoDirectory: string
  }
}

/** One cluster for all tests: the embedded one, or the one that TEST_DATABASE_URL names. Each test file clones a template: migrated, or with the demonstration. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const directory = await temporaryDirectory()
  const embedded = given ? null : await startEmbeddedPostgres(join(directory, 'cluster'))
  const clusterUrl = given ?? embedded?.url ?? ''
  if (embedded) await hurry(embedded.url)
  const templateName = `actielijn_template_${process.pid}`
  await runOn(clusterUrl, `create database ${templateName}`)
  const pool = new pg.Pool({ connectionString: databaseUrl(clusterUrl, templateName) })
  pool.on('error', () => undefined)
  await migrate(pool)
  await pool.end()
  project.provide('clusterUrl', clusterUrl)
  const demoTemplateName = `${templateName}_demo`
  project.provide('templateName', templateName)
  project.provide('demoTemplateName', demoTemplateName)
  project.provide('demoDirectory', join(directory, 'demo'))
  return async () => {
    for (const name of [templateName, demoTemplateName]) await runOn(clusterUrl, `drop database if exists ${name} with (force)`)
    await embedded?.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

/** What is kept for one run need not outlive a power failure. */
async function hurry(url: string): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) await runOn(url, `alter system set ${setting} = off`)
  await runOn(url, 'select pg_reload_conf()')
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
