import { loadCalendars } from '../src/calendar/load-calendars.ts'
import { checkReading } from '../src/check/check-readings.ts'
import { openDossier } from '../src/dossier/acts/dossiers.ts'
import { actorFor } from '../src/identity/acts/actors.ts'
import { asActor } from '../src/identity/acts/as-actor.ts'
import { grantRole } from '../src/identity/acts/memberships.ts'
import type { Actor } from '../src/identity/model/actor.ts'
import { takeInReading } from '../src/intake/acts/take-in.ts'
import type { FindingView, ProposalKind, ProposalView } from '../src/intake/model.ts'
import { listFindings, listProposals } from '../src/intake/views/dossier.ts'
import type { Tx } from '../src/kernel/database.ts'
import { isRefusal, type Refusal } from '../src/kernel/refusal.ts'
import { loadRegister } from '../src/reading/organisations/register.ts'
import { readText } from '../src/reading/read-text.ts'
import { personNamed } from './people.ts'
import { testDatabase } from './test-database.ts'

const register = loadRegister()
const calendars = loadCalendars()

export function must<T>(answer: T): Exclude<T, Refusal> {
  if (isRefusal(answer)) throw new Error(answer.refused)
  return answer as Exclude<T, Refusal>
}

/** A memo of 4 March 2024 that says these sentences, from line 8. */
export function memoSaying(number: number, ...sentences: readonly string[]): string[] {
  const header = ['TER BESLISSING', 'Aan: Minister van Defensie', 'Datum', '4 maart 2024', 'Kenmerk', `VB-2024-${number}`]
  return [...header, 'Aanleiding', ...sentences]
}

/** What a reading makes of a text, and the checks of that. */
export function readLines(name: string, sha256: string, lines: readonly string[]) {
  const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
  const reading = readText({ name, sha256, format: 'txt', origin: 'text', pages, lines, notices: [] }, register)
  return { reading, findings: checkReading(reading, calendars) }
}

/** A database in which somebody opens dossiers and has memos read. `ask` gives the answer as it is, `as` only what is no refusal. */
export async function intakeWorld() {
  const { db } = await testDatabase()
  const actor = await personNamed(db, 'Toetser')
  const ask = <T>(work: (tx: Tx, who: Actor) => Promise<T>, who = actor) => asActor(db, who, (tx) => work(tx, who))
  const as = async <T>(work: (tx: Tx, who: Actor) => Promise<T>, who = actor) => must(await ask(work, who))
  const newDossier = async () => (await as((tx, who) => openDossier(tx, who, { title: 'Dijken', summary: '' }))).id
  const takeIn = (dossier: string, name: string, lines: readonly string[]) =>
    db.transaction().execute((tx) => takeInReading(tx, actor, { dossier, bytes: 100, ...readLines(name, `${dossier}${name}`, lines) }))
  return {
    db,
    actor,
    ask,
    as,
    newDossier,
    takeIn,
    /** Begins the second when the first is done but not committed yet, and lets it come as far as it can. */
    meanwhile: async <First, Second>(
      first: (tx: Tx, who: Actor) => Promise<First>,
      second: (tx: Tx, who: Actor) => Promise<Second>,
    ): Promise<{ first: First; second: Second }> => {
      const begun: Promise<Second>[] = []
      const done = await ask(async (tx, who) => {
        const answer = await first(tx, who)
        const other = ask(second)
        other.catch(() => undefined)
        begun.push(other)
        await new Promise((later) => setTimeout(later, 300))
        return answer
      })
      const [other] = await Promise.all(begun)
      return { first: done, second: other as Second }
    },
    proposalsOf: (dossier: string, kind: ProposalKind): Promise<ProposalView[]> =>
      as((tx, who) => listProposals(tx, who, { dossier, kind })),
    findingsOf: (dossier: string, who = actor): Promise<FindingView[]> => as((tx) => listFindings(tx, who, dossier), who),
    /** Somebody who reads the dossier and nothing more. */
    readerOf: async (dossier: string): Promise<Actor> => {
      const { person } = await personNamed(db, 'Lezer', { roles: [] })
      await as((tx, who) => grantRole(tx, who, { dossier, programme: null, role: 'reader', holder: 'person', holderId: person }))
      return actorFor(db, { person, address: null })
    },
  }
}
