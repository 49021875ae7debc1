import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../src/server/database.ts'
import { databaseUrl } from './database-url.ts'

export type TestDatabase = Database & { readonly url: string }

/** A database for one test file, migrated and empty where no other template is named; it is gone afterwards. */
export async function testDatabase(template = inject('templateName')): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onCluster(clusterUrl, `create database ${name} template ${template} strategy file_copy`)
  const url = databaseUrl(clusterUrl, name)
  const database = openDatabase(url, 6)
  afterAll(async () => {
    await database.db.destroy()
    await onCluster(clusterUrl, `drop database if exists ${name} with (force)`)
  })
  return { ...database, url }
}

async function onCluster(clusterUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
