import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { ensureDemoAccount } from '../../src/identity/acts/demo-accounts.ts'
import { addOrganisation } from '../../src/identity/acts/organisations.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { freezeRound } from '../../src/monitoring/acts/freeze-round.ts'
import { openRound } from '../../src/monitoring/acts/open-round.ts'
import { openProgramme } from '../../src/programme/acts/programmes.ts'
import { allEndpoints } from '../../src/server/contracts.ts'
import { type Database, openDatabase } from '../../src/server/database.ts'
import { type Binaries, startEmbeddedPostgres } from '../../src/server/embedded-postgres.ts'
import { startProduct } from '../../src/server/product.ts'
import { readSettings } from '../../src/server/settings.ts'
import { addressOf } from '../../src/web/client.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { atMost, type Figure, p95 } from './figure.ts'
import { fillProgramme } from './programme-fill.ts'

const turns = 20
const measures = 2_000
const lines = 20_000

/** How fast the screens of a large programme answer: on the PostgreSQL of the package, and on that of the distribution where there is one. */
export async function programmeFigures(): Promise<Figure[]> {
  const figures = await figuresOn('', undefined)
  const distribution = await programsOfDistribution()
  return distribution ? [...figures, ...(await figuresOn('OnDistribution', distribution))] : figures
}

async function programsOfDistribution(): Promise<Binaries | null> {
  const base = '/usr/lib/postgresql'
  const versions = await readdir(base).catch(() => [])
  const newest = versions.map(Number).sort((one, other) => other - one)[0]
  return newest === undefined ? null : { initdb: join(base, `${newest}/bin/initdb`), postgres: join(base, `${newest}/bin/postgres`) }
}

async function figuresOn(suffix: string, programs: Binaries | undefined): Promise<Figure[]> {
  const directory = await temporaryDirectory()
  const embedded = await startEmbeddedPostgres(directory, programs)
  const product = await startProduct(
    readSettings({ PORT: '0', DATA_DIR: directory, DATABASE_URL: embedded.url, RATE_API: '0', RATE_SEARCH: '0', RATE_EXPORT: '0' }),
  )
  const database = openDatabase(embedded.url, 4)
  try {
    const made = await fill(database)
    const address = product.app.server.address()
    const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const cookie = await signIn(base, made.person)
    for (const kind of ['provisional', 'final']) await sendAgenda({ ...made, base, cookie }, kind)
    return await measure(database, { ...made, base, cookie, suffix })
  } finally {
    await database.db.destroy()
    await product.stop()
    await embedded.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

type Made = { readonly person: string; readonly ids: Readonly<Record<string, string>>; readonly on: string }

async function fill(database: Database): Promise<Made> {
  const { db, pool } = database
  const { id: person } = await ensureDemoAccount(db, {
    name: 'Meter',
    organisation: 'OCW',
    jobTitle: '',
    installationRoles: ['administrator'],
  })
  const actor = () => actorFor(db, { person, address: null })
  const programme = await openProgramme(db, await actor(), { name: 'Meting', coordinator: person })
  if (isRefusal(programme)) throw new Error(programme.refused)
  for (let n = 1; n <= 40; n += 1) {
    await addOrganisation(db, await actor(), { abbreviation: `M${n}`, name: `Organisatie ${n} van de meting`, kind: 'other' })
  }
  const { ids, on } = await fillProgramme(pool, { programme: programme.id, person, measures, lines })
  const rounds = await threeRounds(database, { programme: programme.id, person })
  await pool.query('vacuum analyze')
  return { person, on, ids: { programme: programme.id, ...ids, ...rounds, thing: 'budgetLine', id: ids['line'] ?? '', number: '1' } }
}

/** Two that are frozen, and one that is open. */
async function threeRounds(
  { db }: Database,
  { programme, person }: { programme: string; person: string },
): Promise<{ round: string; request: string }> {
  const period = { from: '2026-01-01', to: '2026-03-31', due: '2099-01-01' }
  let round = ''
  for (const name of ['Eerste', 'Tweede', 'Derde']) {
    const actor = await actorFor(db, { person, address: null })
    const opened = await db.transaction().execute((tx) => openRound(tx, actor, { programme, name, ...period }))
    if (isRefusal(opened)) throw new Error(opened.refused)
    if (name === 'Derde') continue
    round = opened.id
    const requests = await db.selectFrom('round_request').select('organisation_id').where('round_id', '=', round).execute()
    const late = requests.map(({ organisation_id }) => organisation_id)
    const frozen = await db.transaction().execute((tx) => freezeRound(tx, actor, { programme, round, late }))
    if (isRefusal(frozen)) throw new Error(frozen.refused)
  }
  const request = await db.selectFrom('round_request').select('id').where('round_id', '=', round).executeTakeFirstOrThrow()
  return { round, request: request.id }
}

async function signIn(base: string, person: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${base}/api/v1/session`, { method: 'POST', headers, body: JSON.stringify({ person }) })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function sendAgenda({ base, cookie, ids }: Omit<Measured, 'suffix'>, kind: string): Promise<void> {
  const path = `/api/v1/programmes/${ids['programme']}/meetings/${ids['meeting']}/agenda/versions`
  const headers = { 'content-type': 'application/json', cookie }
  const answer = await fetch(`${base}${path}`, { method: 'POST', headers, body: JSON.stringify({ kind }) })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
}

type Measured = Made & { readonly base: string; readonly cookie: string; readonly suffix: string }

async function measure(database: Database, measured: Measured): Promise<Figure[]> {
  const { ids, on, suffix } = measured
  const screens: { name: string; ms: number }[] = []
  for (const endpoint of allEndpoints) {
    if (endpoint.of !== 'programme' || endpoint.method !== 'GET' || endpoint.gives === 'file' || isKeptElsewhere(endpoint.path)) continue
    const wanted: string[] = endpoint.input.required ?? []
    const known = { ...ids, ...idsAt(endpoint.path, ids) }
    const input = Object.fromEntries(wanted.map((name) => [name, known[name] ?? sampleOf(name, on)]))
    screens.push({ name: endpoint.name, ms: await timeOf(measured, addressOf(endpoint, input)) })
  }
  const slowest = screens.toSorted((one, other) => other.ms - one.ms)
  const bare = await bareSql(database, measured)
  const first = slowest[0]
  const before = await timeOf(measured, `/api/v1/programmes/${ids['programme']}/tree?on=${on}`)
  const told = slowest.slice(0, 5).map(({ name, ms }) => `${name} ${ms.toFixed(0)}`)
  return [
    atMost(`programme.slowestScreenP95${suffix}`, first?.ms ?? 0, {
      target: 100,
      unit: 'ms',
      reference: `of ${screens.length} endpoints; slowest: ${told.join(', ')}; bare SQL of the tree ${bare.now.toFixed(1)} ms; ${measures} measures, ${lines} budget lines, 10 years, 40 organisations`,
    }),
    atMost(`programme.asItWasP95${suffix}`, before, {
      target: 200,
      unit: 'ms',
      reference: `bare SQL ${bare.then.toFixed(1)} ms; ten states of every item`,
    }),
  ]
}

/** Files that were brought in and plans that were searched for are measured by `exchange` and `route`. */
const isKeptElsewhere = (path: string): boolean => path.includes('/:import') || path.includes('/:plan')

/** What a name stands for at some paths only. */
function idsAt(path: string, ids: Made['ids']): Made['ids'] {
  if (path.includes('/agenda/items/:item')) return { item: ids['agendaItem'] ?? '' }
  return path.includes('/versions/:from/changes/:to') ? { from: '1', to: '2' } : {}
}

/** Dates fall in the time of the filling; what else is asked is left as small as it may be. */
function sampleOf(name: string, on: string): string {
  if (['on', 'from', 'to', 'since'].includes(name)) return on
  throw new Error(`The measurement has no value for ${name}`)
}

async function timeOf({ base, cookie }: Measured, path: string): Promise<number> {
  const times: number[] = []
  for (let turn = -3; turn < turns; turn += 1) {
    const start = performance.now()
    const answer = await fetch(`${base}${path}`, { headers: { cookie } })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    if (turn >= 0) times.push(performance.now() - start)
  }
  return p95(times)
}

async function bareSql({ db }: Database, { ids, on }: Measured): Promise<{ now: number; then: number }> {
  const time = async (work: () => Promise<unknown>) => {
    const times: number[] = []
    for (let turn = 0; turn < turns; turn += 1) {
      const start = performance.now()
      await work()
      times.push(performance.now() - start)
    }
    return p95(times)
  }
  const programme = ids['programme']
  const now = await time(() =>
    sql`select id, parent_id, kind, number, title, lead_id, status, confidence from programme_item where programme_id = ${programme}`.execute(
      db,
    ),
  )
  const then = await time(() =>
    sql`select id, parent_id, kind, number, title, lead_id, status, confidence from programme_item where programme_id = ${programme} and since < ${on}::date + 1
      union all select id, parent_id, kind, number, title, lead_id, status, confidence from programme_item_history
      where programme_id = ${programme} and since < ${on}::date + 1 and until >= ${on}::date + 1`.execute(db),
  )
  return { now, then }
}
