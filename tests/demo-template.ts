import pg from 'pg'
import { inject } from 'vitest'
import { startProduct } from '../src/server/product.ts'
import { readSettings } from '../src/server/settings.ts'
import { databaseUrl } from './database-url.ts'

export type DemoTemplate = { readonly name: string; readonly directory: string }

/** The demonstration as a first start leaves it: its database and its files. The first test of a run that asks makes it, and others wait. */
export async function demoTemplate(): Promise<DemoTemplate> {
  const template = { name: inject('demoTemplateName'), directory: inject('demoDirectory') }
  const client = new pg.Client({ connectionString: inject('clusterUrl') })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [template.name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template.name])
    if (rowCount === 0) await make(client, template)
  } finally {
    // The lock ends with its connection.
    await client.end()
  }
  return template
}

/** It has its name once it is whole. */
async function make(client: pg.Client, { name, directory }: DemoTemplate): Promise<void> {
  const begun = `${name}_begun`
  await client.query(`create database ${begun} template ${inject('templateName')} strategy file_copy`)
  const url = databaseUrl(inject('clusterUrl'), begun)
  const product = await startProduct(readSettings({ PORT: '0', DATA_DIR: directory, DATABASE_URL: url, DEMO: 'on' }))
  await product.stop()
  await client.query(`alter database ${begun} rename to ${name}`)
}
