import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { openDossier } from '../../src/dossier/acts/dossiers.ts'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { ensureDemoAccount } from '../../src/identity/acts/demo-accounts.ts'
import { verifyRecord } from '../../src/identity/views/record.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { openProgramme } from '../../src/programme/acts/programmes.ts'
import { type Database, openDatabase } from '../../src/server/database.ts'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres.ts'
import { startProduct } from '../../src/server/product.ts'
import { readSettings } from '../../src/server/settings.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { atMost, type Figure } from './figure.ts'

const otherDossiers = 2_000
const documents = 200
const rounds = 40

/** What access costs on a dossier's screens, and how long the record takes to verify. */
export async function accessFigures(): Promise<Figure[]> {
  const directory = await temporaryDirectory()
  const embedded = await startEmbeddedPostgres(directory)
  const product = await startProduct(readSettings({ PORT: '0', DATA_DIR: directory, DATABASE_URL: embedded.url }))
  const database = openDatabase(embedded.url, 4)
  try {
    const { dossier, person } = await fill(database)
    const address = product.app.server.address()
    const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/v1`
    const { guarded, open } = await measure(database, screenOf(base, dossier, await signIn(base, person)))
    const share = atMost('identity.accessShare', guarded / open, {
      target: 1.15,
      unit: 'times',
      reference: `${guarded.toFixed(1)} ms beside ${open.toFixed(1)} ms without policies; a dossier of ${documents} documents among ${otherDossiers}`,
    })
    return [share, await verification(database)]
  } finally {
    await database.db.destroy()
    await product.stop()
    await embedded.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

/** One dossier of 200 documents with ten proposals each, among 2,000 that the same person may read as well. */
async function fill({ db, pool }: Database): Promise<{ dossier: string; person: string }> {
  const { id } = await ensureDemoAccount(db, { name: 'Meter', organisation: 'OCW', jobTitle: '', installationRoles: ['author'] })
  const actor = await actorFor(db, { person: id, address: null })
  const programme = await openProgramme(db, actor, { name: 'Meting', coordinator: id })
  if (isRefusal(programme)) throw new Error(programme.refused)
  const opened = await openDossier(db, await actorFor(db, { person: id, address: null }), {
    title: 'Meting',
    summary: '',
    programme: programme.id,
    classification: 'internal',
  })
  if (isRefusal(opened)) throw new Error(opened.refused)
  await pool.query(
    `insert into dossier (title, programme_id, created_by) select 'Dossier ' || n, $1, $2 from generate_series(1, ${otherDossiers}) n`,
    [programme.id, (await ensureDemoAccount(db, { name: 'Ander', organisation: 'OCW', jobTitle: '', installationRoles: [] })).id],
  )
  await pool.query(
    `with added as (insert into document (dossier_id, name) select $1, 'stuk ' || n || '.txt' from generate_series(1, ${documents}) n returning id)
     insert into document_version (dossier_id, document_id, number, sha256, format, origin, bytes, pages, lines, created_by)
     select $1, id, 1, md5(id::text), 'txt', 'text', 1, 1, 1, $2 from added`,
    [opened.id, id],
  )
  const event = {
    kind: 'event',
    start: '2024-03-12',
    end: '2024-03-12',
    precision: 'day',
    label: 'Overleg',
    body: null,
    yearInferred: false,
  }
  await pool.query(
    `insert into proposal (dossier_id, version_id, kind, position, proposed, value, sentence, page, first_line, last_line)
     select d.dossier_id, v.id, 'event', n, $2, $2, 'Op 12 maart 2024 is het overleg.', 1, 1, 1
     from document d join document_version v on v.document_id = d.id, generate_series(1, 10) n where d.dossier_id = $1`,
    [opened.id, JSON.stringify(event)],
  )
  await pool.query('vacuum analyze')
  return { dossier: opened.id, person: id }
}

async function signIn(base: string, person: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${base}/session`, { method: 'POST', headers, body: JSON.stringify({ person }) })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** All that a dossier's first screen asks, in order. Answers milliseconds. */
function screenOf(base: string, dossier: string, cookie: string): () => Promise<number> {
  return async () => {
    const start = performance.now()
    for (const part of ['', '/overview', '/timeline']) {
      const answer = await fetch(`${base}/dossiers/${dossier}${part}`, { headers: { cookie } })
      await answer.arrayBuffer()
      if (answer.status !== 200) throw new Error(`The screen was refused: ${answer.status}`)
    }
    return performance.now() - start
  }
}

async function measure({ db }: Database, screen: () => Promise<number>): Promise<{ guarded: number; open: number }> {
  const tables = await sql<{ name: string }>`select relname as name from pg_class where relrowsecurity and relkind = 'r'`.execute(db)
  const policies = async (word: 'enable' | 'disable') => {
    for (const { name } of tables.rows) await sql.raw(`alter table "${name}" ${word} row level security`).execute(db)
    for (let turn = 0; turn < 5; turn += 1) await screen()
  }
  const times = { guarded: [] as number[], open: [] as number[] }
  for (let round = 0; round < 4; round += 1) {
    for (const kind of ['open', 'guarded'] as const) {
      await policies(kind === 'guarded' ? 'enable' : 'disable')
      for (let turn = 0; turn < rounds / 4; turn += 1) times[kind].push(await screen())
    }
  }
  return { guarded: median(times.guarded), open: median(times.open) }
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}

async function verification({ db, pool }: Database): Promise<Figure> {
  await pool.query(
    `insert into record (act, thing, after) select 'meting', 'dossier', jsonb_build_object('n', n) from generate_series(1, 10000) n`,
  )
  const start = performance.now()
  const verdict = await verifyRecord(db)
  const seconds = (performance.now() - start) / 1000 / (verdict.rows / 10_000)
  if (verdict.broken) throw new Error(`The chain is broken at ${verdict.broken.number}`)
  return atMost('identity.verifyRecord', seconds, { target: 1, unit: 's per 10,000 rows', reference: `${verdict.rows} rows` })
}
