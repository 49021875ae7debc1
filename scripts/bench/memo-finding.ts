import { rm } from 'node:fs/promises'
import { openDossier } from '../../src/dossier/acts/dossiers.ts'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import { ensureDemoAccount } from '../../src/identity/acts/demo-accounts.ts'
import { grantRole } from '../../src/identity/acts/memberships.ts'
import type { Actor } from '../../src/identity/model/actor.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { findMemos, searchMemos } from '../../src/memo/views/find.ts'
import { findOutcomes } from '../../src/memo/views/outcomes.ts'
import { type Database, openDatabase } from '../../src/server/database.ts'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres.ts'
import { migrate } from '../../src/server/migrate.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { atMost, type Figure, p95 } from './figure.ts'
import { fillMemos, memoWords } from './memo-fill.ts'

const memos = 100_000
const turns = 160

/** How fast 100,000 memos in 200 dossiers are listed, searched and asked what was decided, as the screens do. */
export async function memoFindingFigures(): Promise<Figure[]> {
  const directory = await temporaryDirectory()
  const embedded = await startEmbeddedPostgres(directory)
  const database = openDatabase(embedded.url)
  try {
    await migrate(database.pool)
    const { coordinator, reader, ministers } = await fill(database)
    const times = async (asked: readonly ((actor: Actor, turn: number) => Promise<unknown>)[]) => {
      const measured: { of: number; ms: number }[] = []
      for (let turn = 0; turn < turns; turn += 1) {
        const start = performance.now()
        await asked[turn % asked.length]?.(turn % 2 === 0 ? coordinator : reader, turn)
        if (turn >= turns / 8) measured.push({ of: turn % asked.length, ms: performance.now() - start })
      }
      const worst = asked.map((_, at) => p95(measured.filter(({ of }) => of === at).map(({ ms }) => ms)))
      return { p95: p95(measured.map(({ ms }) => ms)), told: `by question: ${worst.map((ms) => ms.toFixed(0)).join(', ')} ms` }
    }
    const run = questions(database, ministers)
    const [list, search, decided] = [await times(run.list), await times(run.search), await times(run.decided)]
    const about = `${memos} memos on the embedded PostgreSQL, by a co-ordinator and a reader; `
    return [
      atMost('memo.list', list.p95, { target: 100, unit: 'ms', reference: about + list.told }),
      atMost('memo.search', search.p95, { target: 50, unit: 'ms', reference: about + search.told }),
      atMost('memo.decided', decided.p95, { target: 100, unit: 'ms', reference: about + decided.told }),
    ]
  } finally {
    await database.db.destroy()
    await embedded.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

type Question = (actor: Actor, turn: number) => Promise<unknown>

function questions(
  { db }: Database,
  [minister = '']: readonly string[],
): Readonly<Record<'list' | 'search' | 'decided', readonly Question[]>> {
  const list =
    (wish: Parameters<typeof findMemos>[2]): Question =>
    (actor) =>
      asActor(db, actor, (tx) => findMemos(tx, actor, wish))
  const decided =
    (wish: Parameters<typeof findOutcomes>[2]): Question =>
    (actor) =>
      asActor(db, actor, (tx) => findOutcomes(tx, actor, wish))
  const word = (turn: number) => memoWords[turn % memoWords.length] ?? ''
  const search =
    (words: (turn: number) => string): Question =>
    (actor, turn) =>
      asActor(db, actor, (tx) => searchMemos(tx, actor, { text: words(turn) }))
  return {
    list: [
      list({}),
      list({ sort: 'subject', direction: 'ascending', from: 5000 }),
      list({ text: 'woningbouw', status: 'decided' }),
      list({ minister, since: '2020-01-01', until: '2020-12-31' }),
      list({ unit: 'directie 12', kind: 'annotation', sort: 'memoDate' }),
      list({ text: 'komt niet voor' }),
      list({ mine: true }),
    ],
    search: [
      search(word),
      search((turn) => `${word(turn)} ${word(turn * 5)}`),
      search((turn) => `nummer ${turn}`),
      search(() => 'minister besluit'),
    ],
    decided: [
      decided({}),
      decided({ text: 'maatregel' }),
      decided({ minister, outcome: 'held' }),
      decided({ waiting: true }),
      decided({ text: 'subsidie', waiting: true }),
      decided({ since: '2018-01-01', until: '2018-03-31', from: 50 }),
    ],
  }
}

async function fill(database: Database) {
  const { db, pool } = database
  const account = async (name: string) =>
    (await ensureDemoAccount(db, { name, organisation: 'OCW', jobTitle: '', installationRoles: name === 'Meter' ? ['author'] : [] })).id
  const [person, reads] = [await account('Meter'), await account('Lezer')]
  const ministers: string[] = []
  for (let n = 1; n <= 20; n += 1) ministers.push(await account(`Minister ${n}`))
  const actor = await actorFor(db, { person, address: null })
  const dossiers: string[] = []
  for (let n = 0; n < 200; n += 1) {
    const opened = await openDossier(db, actor, { title: `Meting ${n}`, summary: '', classification: 'internal' })
    if (isRefusal(opened)) throw new Error(opened.refused)
    dossiers.push(opened.id)
    const keeper = n === 0 || n === 199 ? await actorFor(db, { person, address: null }) : actor
    await grantRole(db, keeper, { dossier: opened.id, programme: null, role: 'reader', holder: 'person', holderId: reads })
  }
  await fillMemos(pool, { dossiers, person, ministers, memos })
  return {
    coordinator: await actorFor(db, { person, address: null }),
    reader: await actorFor(db, { person: reads, address: null }),
    ministers,
  }
}
