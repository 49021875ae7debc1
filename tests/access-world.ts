import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { openDossier } from '../src/dossier/acts/dossiers.ts'
import { closeDocumentRow, closeDossierRow } from '../src/dossier/store/dossiers.ts'
import { actorFor } from '../src/identity/acts/actors.ts'
import { asActor } from '../src/identity/acts/as-actor.ts'
import { ensureDemoAccount } from '../src/identity/acts/demo-accounts.ts'
import type { Actor } from '../src/identity/model/actor.ts'
import { type Classification, installationRoles, type Role, scopedRoles } from '../src/identity/model/roles.ts'
import type { Guarded } from '../src/identity/rules/access.ts'
import { addMembership } from '../src/identity/store/memberships.ts'
import { organisationOf } from '../src/identity/views/organisations.ts'
import { takeInReading } from '../src/intake/acts/take-in.ts'
import { isRefusal, type Refusal } from '../src/kernel/refusal.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { freezeVersion } from '../src/memo/acts/freeze.ts'
import { draftMemo, memoToChange } from '../src/memo/acts/memos.ts'
import { addItem } from '../src/programme/acts/items.ts'
import { addMilestone } from '../src/programme/acts/milestones.ts'
import { openProgramme } from '../src/programme/acts/programmes.ts'
import type { SourceText } from '../src/reading/model.ts'
import { loadRegister } from '../src/reading/organisations/register.ts'
import { readText } from '../src/reading/read-text.ts'
import { fillBudget } from './budget-world.ts'
import { type RiskThings, riskThings } from './risk-things.ts'

export const scopes = ['dossier', 'programme', 'installation', 'nowhere'] as const
export type Person = { readonly id: string; readonly role: Role | null; readonly scope: (typeof scopes)[number] }

/** How a dossier and the document in it are closed. */
export type Closing = {
  readonly dossier: Classification
  readonly document: Classification | null
  /** What is under embargo, if anything. */
  readonly embargo: 'dossier' | 'document' | null
}

/** Far enough away to hold while the tests run. */
export const embargoEnds = '2099-01-01T00:00:00.000Z'

/** A dossier with one document, in which somebody decided something; `effective` is how closed the dossier and the document are. */
export type Place = {
  readonly closing: Closing
  readonly ids: Readonly<
    Record<'programme' | 'dossier' | 'document' | 'version' | 'proposal' | 'finding' | 'membership' | 'memo' | 'offeredMemo', string>
  > &
    InProgramme
  readonly guardedDossier: Guarded
  readonly guardedDocument: Guarded
}

export const closings: readonly Closing[] = [
  { dossier: 'public', document: null, embargo: null },
  { dossier: 'internal', document: null, embargo: null },
  { dossier: 'confidential', document: null, embargo: null },
  { dossier: 'departmental', document: null, embargo: null },
  { dossier: 'public', document: 'internal', embargo: null },
  { dossier: 'internal', document: 'departmental', embargo: null },
  { dossier: 'confidential', document: 'internal', embargo: null },
  { dossier: 'public', document: null, embargo: 'dossier' },
  { dossier: 'public', document: null, embargo: 'document' },
]

const lines = [
  'TER BESLISSING',
  'Aan: Minister van Defensie',
  'Datum: 4 maart 2024',
  'Aanleiding',
  'Op dinsdag 12 maart 2024 bespreekt de ministerraad de kwikzilverproef voor oefenterreinen.',
  'Op 12 maart 2024 is € 3.000.000 gevraagd en op 12 februari 2031 wordt besloten.',
]
const text: SourceText = {
  name: 'kwikzilver.txt',
  sha256: 'b'.repeat(64),
  format: 'txt',
  origin: 'text',
  pages: [{ number: 1, firstLine: 1, lastLine: lines.length }],
  lines,
  notices: [],
}
const reading = readText(text, loadRegister())
const finding = {
  check: 'weekday',
  severity: 'warning',
  lines: [5],
  message: { nl: 'Let op.', en: 'Mind this.' },
  suggestion: null,
} as const

export type World = { readonly places: readonly Place[]; readonly people: readonly Person[] }

/** A programme with a dossier for every way to close one, and a person for every role in every scope it can be held in. */
export async function accessWorld(db: Kysely<Tables>): Promise<World> {
  const keeper = await account(db, 'Hoofd', ['administrator', 'author'])
  const programme = must(
    await asActor(db, keeper, (tx) => openProgramme(tx, keeper, { name: 'Proefprogramma', coordinator: keeper.person })),
  ).id
  const { organisation_id: organisation } = await db
    .selectFrom('person')
    .select('organisation_id')
    .where('id', '=', keeper.person)
    .executeTakeFirstOrThrow()
  await fillBudget(db, { programme, organisation, by: keeper.person })
  const things = await riskThings(db, programme, organisation)
  const inTree = await makeTree(db, { programme, keeper: keeper.person })
  const inProgramme = { ...things, ...inTree }
  const places: Place[] = []
  for (const closing of closings) places.push(await makePlace(db, { programme, closing, keeper: keeper.person, inProgramme }))
  const people = await makePeople(db, { programme, places })
  for (const place of places) await addressMemo(db, place, people)
  return { places, people }
}

/** The offered memo is for all ministers here to decide on; everybody of an office works for the first of them. */
async function addressMemo(db: Kysely<Tables>, { ids }: Place, people: readonly Person[]): Promise<void> {
  const ministers = people.filter(({ role }) => role === 'minister')
  const of = { memo_id: ids.offeredMemo, dossier_id: ids.dossier, name: 'de minister', decides: true }
  await db
    .insertInto('memo_addressee')
    .values(ministers.map(({ id }, position) => ({ ...of, position, person_id: id })))
    .execute()
  const [first] = ministers
  const offices = people.filter(({ role }) => role === 'ministerOffice')
  const deputies = offices.map(({ id }) => ({ deputy_id: id, for_id: first?.id ?? '', kind: 'office' }))
  await db.insertInto('deputy').values(deputies).execute()
}

type InTree = Readonly<Record<'item' | 'milestone', string>>
/** Things of the programme that all places lie in. */
type InProgramme = RiskThings & InTree

/** A measure that the organisation of all people here leads, with a milestone. */
async function makeTree(db: Kysely<Tables>, { programme, keeper }: { programme: string; keeper: string }): Promise<InTree> {
  const actor = await actorFor(db, { person: keeper, address: null })
  return asActor(db, actor, async (tx) => {
    const lead = (await organisationOf(tx, actor)) ?? ''
    const { id: parent } = must(await addItem(tx, actor, { programme, kind: 'actionLine', parent: null, title: 'Proeflijn' }))
    const { id: item } = must(await addItem(tx, actor, { programme, kind: 'measure', parent, title: 'Proefmaatregel', lead }))
    const { id: milestone } = must(await addMilestone(tx, actor, { programme, item, title: 'Proef gereed', dueOn: '2031-01-01' }))
    return { item, milestone }
  })
}

type PlaceWish = { programme: string; closing: Closing; keeper: string; inProgramme: InProgramme }

async function makePlace(db: Kysely<Tables>, wish: PlaceWish): Promise<Place> {
  const { programme, closing } = wish
  const actor = () => actorFor(db, { person: wish.keeper, address: null })
  const opener = await actor()
  const { id: dossier } = must(
    await asActor(db, opener, (tx) =>
      openDossier(tx, opener, { title: `Proef ${closing.dossier}`, summary: '', programme, classification: 'internal' }),
    ),
  )
  const author = await actor()
  const { version } = await asActor(db, author, (tx) =>
    takeInReading(tx, author, { dossier, bytes: 10, reading, findings: [{ ...finding, lines: [...finding.lines] }] }),
  )
  const { id: document } = await db.selectFrom('document').select('id').where('dossier_id', '=', dossier).executeTakeFirstOrThrow()
  const [memo, offeredMemo] = [await makeMemo(db, await actor(), dossier), await makeMemo(db, await actor(), dossier)]
  await db.updateTable('memo').set({ status: 'offered', offered_version: 1 }).where('id', '=', offeredMemo).execute()
  const embargoOf = (thing: Closing['embargo']) => (closing.embargo === thing ? new Date(embargoEnds) : null)
  await closeDossierRow(db, dossier, { classification: closing.dossier, embargoUntil: embargoOf('dossier') })
  await closeDocumentRow(db, document, { classification: closing.document, embargoUntil: embargoOf('document') })
  const first = async (table: 'proposal' | 'finding' | 'membership') =>
    (await db.selectFrom(table).select('id').where('dossier_id', '=', dossier).limit(1).executeTakeFirstOrThrow()).id
  const [proposal, found, membership] = [await first('proposal'), await first('finding'), await first('membership')]
  const shut = (classification: Classification): Guarded => ({ dossier, programme, classification })
  const effective = closing.embargo === 'dossier' ? 'confidential' : closing.dossier
  const own = closing.embargo === 'document' ? 'confidential' : closing.document
  return {
    closing,
    ids: { programme, dossier, document, version, proposal, finding: found, membership, memo, offeredMemo, ...wish.inProgramme },
    guardedDossier: shut(effective),
    guardedDocument: shut(stricter(effective, own)),
  }
}

/** A memo that was offered once, with one frozen version. */
async function makeMemo(db: Kysely<Tables>, actor: Actor, dossier: string): Promise<string> {
  const memo = await asActor(db, actor, async (tx) => {
    const { id } = must(await draftMemo(tx, actor, { dossier, kind: 'decision', subject: 'Proefnota' }))
    await freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo: id })), reason: 'offer' })
    return id
  })
  await db.updateTable('memo').set({ shown: true }).where('id', '=', memo).execute()
  return memo
}

const order: readonly Classification[] = ['public', 'internal', 'confidential', 'departmental']

function stricter(one: Classification, other: Classification | null): Classification {
  return other !== null && order.indexOf(other) > order.indexOf(one) ? other : one
}

async function makePeople(db: Kysely<Tables>, world: { programme: string; places: readonly Place[] }): Promise<Person[]> {
  const people: Person[] = [await person(db, null, 'nowhere')]
  for (const role of scopedRoles) {
    const inDossier = await person(db, role, 'dossier')
    for (const { ids } of world.places) await give(db, inDossier, { role, dossier: ids.dossier, programme: null })
    const inProgramme = await person(db, role, 'programme')
    await give(db, inProgramme, { role, dossier: null, programme: world.programme })
    people.push(inDossier, inProgramme)
  }
  for (const role of installationRoles) people.push(await person(db, role, 'installation'))
  return people
}

async function person(db: Kysely<Tables>, role: Role | null, scope: Person['scope']): Promise<Person> {
  const name = `${role ?? 'niemand'} in ${scope}`
  const actor = await account(db, name, scope === 'installation' && role ? [role] : [])
  return { id: actor.person, role, scope }
}

async function give(
  db: Kysely<Tables>,
  to: Person,
  grant: { role: Role; dossier: string | null; programme: string | null },
): Promise<void> {
  const holder = { kind: 'person', id: to.id } as const
  await addMembership(db, { id: randomUUID(), ...grant, holder, until: null, grantedBy: null })
}

async function account(db: Kysely<Tables>, name: string, roles: readonly Role[]): Promise<Actor> {
  const { id } = await ensureDemoAccount(db, { name, organisation: 'OCW', jobTitle: 'proef', installationRoles: roles })
  return actorFor(db, { person: id, address: null })
}

function must<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}
