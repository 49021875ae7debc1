import { rm } from 'node:fs/promises'
import { openDossier } from '../../src/dossier/acts/dossiers.ts'
import { search } from '../../src/dossier/views/search.ts'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import { ensureDemoAccount } from '../../src/identity/acts/demo-accounts.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { openDatabase } from '../../src/server/database.ts'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres.ts'
import { migrate } from '../../src/server/migrate.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { atMost, type Figure, p95 } from './figure.ts'

const memos = 100_000
const words = [
  'maatregelen',
  'ministerraad',
  'toezegging',
  'begroting',
  'gemeenten',
  'woningbouw',
  'stikstof',
  'onderwijs',
  'zorg',
  'defensie',
  'politie',
  'klimaat',
  'dijken',
  'subsidie',
  'evaluatie',
  'planning',
]

/** Fills the embedded database with 100,000 memos and searches them as the screen does. */
export async function searchFigures(): Promise<Figure[]> {
  const directory = await temporaryDirectory()
  const embedded = await startEmbeddedPostgres(directory)
  const { db, pool } = openDatabase(embedded.url)
  try {
    await migrate(pool)
    const person = await ensureDemoAccount(db, { name: 'Meter', organisation: 'OCW', jobTitle: '', installationRoles: ['author'] })
    const actor = await actorFor(db, { person: person.id, address: null })
    const dossier = await openDossier(db, actor, { title: 'Meting', summary: '' })
    if (isRefusal(dossier)) throw new Error(dossier.refused)
    const version = '00000000-0000-4000-8000-000000000002'
    await pool.query(`insert into document (id, dossier_id, name) values ('00000000-0000-4000-8000-000000000001', $1, 'meting.txt')`, [
      dossier.id,
    ])
    await pool.query(
      `insert into document_version (id, dossier_id, document_id, number, sha256, format, origin, bytes, pages, lines, created_by)
       values ($1, $3, '00000000-0000-4000-8000-000000000001', 1, 'x', 'txt', 'text', 1, 1, 1, $2)`,
      [version, actor.person, dossier.id],
    )
    await pool.query(
      `insert into passage (dossier_id, version_id, title, day, first_line, content)
       select $1, $2, 'Nota ' || n || ' over ' || ($3::text[])[1 + n % 16], date '2015-01-01' + (n % 4000), 1,
         repeat('De minister besluit over ' || ($3::text[])[1 + n % 16] || ' en ' || ($3::text[])[1 + (n * 7) % 16] || ' in nummer ' || n % 997 || '. ', 20)
       from generate_series(1, ${memos}) n`,
      [dossier.id, version, words],
    )
    await pool.query('vacuum analyze passage')
    const ask = (text: string) => asActor(db, actor, (tx) => search(tx, actor, { text }))
    for (const word of words) await ask(word)
    const times: number[] = []
    for (let turn = 0; turn < 160; turn += 1) {
      const start = performance.now()
      await ask(`${words[turn % 16]} ${turn % 3 === 0 ? (words[(turn * 5) % 16] ?? '') : ''}`)
      times.push(performance.now() - start)
    }
    return [atMost('dossier.searchP95', p95(times), { target: 50, unit: 'ms', reference: '100,000 memos on the embedded PostgreSQL' })]
  } finally {
    await db.destroy()
    await embedded.stop()
    await rm(directory, { recursive: true, force: true })
  }
}
