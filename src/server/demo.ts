import { randomUUID } from 'node:crypto'
import { copyFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { loadCalendars } from '../calendar/load-calendars.ts'
import { openDossier } from '../dossier/acts/dossiers.ts'
import { findDemoDossier } from '../dossier/store/dossiers.ts'
import { actorFor } from '../identity/acts/actors.ts'
import { asActor } from '../identity/acts/as-actor.ts'
import { ensureDemoAccount, ensureDemoDeputy } from '../identity/acts/demo-accounts.ts'
import { grantRole } from '../identity/acts/memberships.ts'
import type { Actor } from '../identity/model/actor.ts'
import { takeInReading } from '../intake/acts/take-in.ts'
import type { Tx } from '../kernel/database.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import { openProgramme } from '../programme/acts/programmes.ts'
import { findDemoProgramme } from '../programme/store/programmes.ts'
import { loadComingMeetings } from './demo/coming-meetings.ts'
import { loadLiveRoute } from './demo/live-route.ts'
import { loadDemoMemos } from './demo/memos.ts'
import { loadFrozenRound, loadReport, loadRunningRound } from './demo/rounds.ts'
import { loadDemoRoute } from './demo/route.ts'
import { demoDeputies, demoDossier, demoPeople, demoProgramme } from './demo-dossier.ts'
import { readDemoFacts } from './demo-facts.ts'
import { loadDemoProgramme } from './demo-programme.ts'
import type { FileStore } from './files/file-store.ts'
import { must } from './must.ts'
import { type Read, readInWorker } from './read-in-worker.ts'

const directory = join(import.meta.dirname, '../../demo')

/** Loads the demo accounts and programme and, once, the demo dossier: its memos are read as any upload is. */
export async function loadDemo(db: Kysely<Tables>, files: FileStore): Promise<void> {
  const { coordinator, programme, author, people } = await db.transaction().execute(loadProgramme)
  // What changed since a frozen round happened in a transaction of its own, after it. The database tells each whom they may ask.
  for (const [person, load] of [
    [coordinator, loadFrozenRound],
    [coordinator, loadRunningRound],
    [author, loadReport],
  ] as const) {
    const actor = await actorFor(db, { person, address: null })
    await asActor(db, actor, (tx) => load(tx, { programme, actor }))
  }
  if ((await findDemoDossier(db)) !== undefined) return
  const readings: (Read & { bytes: number })[] = []
  for (const name of demoDossier.files) readings.push(await readDemoFile(name, files))
  const dossier = await db.transaction().execute(async (tx) => {
    const actor = await actorFor(tx, { person: coordinator, address: null })
    const opened = must(await openDossier(tx, actor, { ...demoDossier, programme, demo: true }))
    for (const read of readings) await takeInReading(tx, actor, { dossier: opened.id, ...read })
    return opened.id
  })
  await loadDemoMemos(db, { dossier, people })
  // The past of the route is written by who owns the tables: no act can be done at an earlier day.
  const actor = await actorFor(db, { person: coordinator, address: null })
  const { bodies } = await db.transaction().execute((tx) => loadDemoRoute(tx, actor, { programme, dossier, facts: readDemoFacts() }))
  const calendars = loadCalendars()
  const live = await asActor(db, actor, async (tx) => {
    const meetings = await loadComingMeetings(tx, actor, { programme, bodies, people, calendars })
    return loadLiveRoute(tx, actor, { programme, minister: people.get('Minister (demo)') ?? '', meetings, calendars })
  })
  // The newest dossier stands on top; a newcomer is to open the one with papers.
  await db.updateTable('dossier').set({ created_at: sql`created_at - interval '1 day'` }).where('id', '=', live).execute()
}

type Loaded = {
  readonly coordinator: string
  readonly programme: string
  readonly author: string
  readonly people: ReadonlyMap<string, string>
}

async function loadProgramme(tx: Tx): Promise<Loaded> {
  const ids = new Map<string, string>()
  for (const one of demoPeople) ids.set(one.name, (await ensureDemoAccount(tx, one)).id)
  for (const { deputy, principal, kind } of demoDeputies) {
    await ensureDemoDeputy(tx, { deputy: ids.get(deputy) ?? '', principal: ids.get(principal) ?? '', kind })
  }
  const coordinator = ids.get(demoPeople[0].name) ?? ''
  const author = ids.get('Beleidsmedewerker JenV (demo)') ?? ''
  const found = await findDemoProgramme(tx)
  if (found) return { coordinator, programme: found.id, author, people: ids }
  const actor = await actorFor(tx, { person: coordinator, address: null })
  const { id } = must(await openProgramme(tx, actor, { ...demoProgramme, coordinator, demo: true }))
  await fillProgramme(tx, actor, { programme: id, ids })
  const coordinating = await actorFor(tx, { person: coordinator, address: null })
  await loadDemoProgramme(tx, { programme: id, actor: coordinating, facts: readDemoFacts() })
  return { coordinator, programme: id, author, people: ids }
}

async function fillProgramme(tx: Tx, actor: Actor, made: { programme: string; ids: ReadonlyMap<string, string> }): Promise<void> {
  for (const { name, programmeRoles } of demoPeople.slice(1)) {
    for (const role of programmeRoles) {
      const holder = { holder: 'person', holderId: made.ids.get(name) ?? '' } as const
      must(await grantRole(tx, actor, { programme: made.programme, dossier: null, role, ...holder }))
    }
  }
}

async function readDemoFile(name: string, files: FileStore): Promise<Read & { bytes: number }> {
  const copy = join(files.incoming, randomUUID())
  await copyFile(join(directory, name), copy)
  const { sha256, bytes } = await files.keep(copy)
  const read = must(
    (await files.lend(sha256, (path) =>
      readInWorker({ text: { name: basename(name), path }, register: { files: [], entries: [] }, councilOrders: null }, () => undefined),
    )) ?? refuse('file.damaged'),
  )
  return { bytes, ...read }
}
