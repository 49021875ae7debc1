import type { Classification } from '../../identity/model/roles.ts'
import type { PersonName } from '../../memo/model/deciding.ts'
import { type MemoStatus, openStatuses } from '../../memo/model/memos.ts'
import type { MemoFacts } from '../../memo/model/readiness.ts'
import type { AgendaItem } from '../model/agenda.ts'
import type { Body } from '../model/bodies.ts'
import type { ReadinessCheck, readinessActors, readinessPlaces } from '../model/readiness.ts'

type Role = (typeof readinessActors)[number]
type Place = (typeof readinessPlaces)[number]
type Code = ReadinessCheck['code']

/**
 * What is known of an item. `memo` null: it has none, or the reader does not see it yet; `classification` null: it is about no dossier;
 * `shutOut`: members of the body who may not read its dossier; `frozenAt`: when the version on the agenda was frozen.
 */
export type ItemFacts = {
  readonly item: Pick<AgendaItem, 'id' | 'dossier' | 'memo' | 'version'>
  readonly memo: MemoFacts | null
  readonly frozenAt: Date | null
  readonly classification: Classification | null
  readonly shutOut: readonly string[]
}

/** What holds for all items of a meeting; `due`: when papers must be in. */
export type Around = {
  readonly programme: string
  readonly meeting: string
  readonly bodyKind: Body['kind']
  readonly due: Date
  readonly now: Date
  readonly keepers: readonly PersonName[]
}

/** `people`: who is reminded, by id. */
export type FoundActor = { readonly role: Role; readonly names: readonly string[]; readonly people: readonly string[] }
export type FoundCheck = Omit<ReadinessCheck, 'actors' | 'names' | 'numbers'> & {
  readonly names: readonly string[]
  readonly numbers: readonly number[]
  readonly actors: readonly FoundActor[]
}

type Found = { readonly state: ReadinessCheck['state'] } & Partial<Omit<FoundCheck, 'code' | 'path' | 'state'>>
type Rule = (facts: ItemFacts & { readonly memo: MemoFacts }, around: Around) => Found

const ready: Found = { state: 'ready' }
const notRequired: Found = { state: 'notRequired' }
const missing = (actors: readonly FoundActor[], more: Partial<Found> = {}): Found => ({ ...more, state: 'missing', actors })

const people = (role: Role, who: readonly PersonName[]): FoundActor => ({
  role,
  names: who.map(({ name }) => name),
  people: who.map(({ id }) => id),
})
const authors = ({ authors }: MemoFacts) => people('author', authors)
const keepersOf = ({ keepers }: Around) => people('keeper', keepers)

/** What is required of an item, what of it is ready, and for what is missing who must act and where. An item about no dossier needs nothing. */
export function checkItem(facts: ItemFacts, around: Around): FoundCheck[] {
  const { item, memo } = facts
  if (item.dossier === null && item.memo === null) return []
  if (item.memo === null) return [found('paper', missing([keepersOf(around)]), { item, around }), accessCheck(facts, around)]
  if (memo === null) return [found('offered', missing([people('author', [])]), { item, around }), accessCheck(facts, around)]
  const checks = rules.map(([code, rule]) => found(code, rule({ ...facts, memo }, around), { item, around }))
  return [...checks, accessCheck(facts, around)]
}

/** Whether nothing of what is required is missing. */
export function isReady(checks: readonly Pick<FoundCheck, 'state'>[]): boolean {
  return checks.every(({ state }) => state !== 'missing')
}

const isOpen = (status: MemoStatus) => openStatuses.some((open) => open === status)
const isDecided = (status: MemoStatus) => !isOpen(status) && status !== 'offered'

const rules: readonly (readonly [Code, Rule])[] = [
  ['offered', ({ memo }) => (isOpen(memo.status) ? missing([authors(memo)]) : ready)],
  ['newest', newest],
  ['coordination', coordination],
  ['objections', objections],
  ['annexes', ({ memo }) => (memo.missingAnnexes.length === 0 ? ready : missing([authors(memo)], { numbers: memo.missingAnnexes }))],
  ['approval', approval],
  ['signatures', signatures],
  ['papers', papers],
]

function newest({ item, memo }: Parameters<Rule>[0], around: Around): Found {
  if (memo.offered === null || isOpen(memo.status)) return notRequired
  return item.version === memo.offered.id ? ready : missing([keepersOf(around)], { numbers: [memo.offered.number] })
}

/** A body of ministers sees what ministries were asked about; another body does where they were. */
function coordination({ memo }: Parameters<Rule>[0], { bodyKind }: Around): Found {
  if (!memo.wasRound) return bodyKind === 'ministerial' ? missing([authors(memo)]) : notRequired
  const silent = memo.asked.filter(({ opinion }) => opinion === null)
  return silent.length === 0 ? ready : missing(silent.map(({ name, people }) => ({ role: 'organisation', names: [name], people })))
}

function objections({ memo }: Parameters<Rule>[0]): Found {
  if (!memo.wasRound) return notRequired
  const names = memo.asked.filter(({ opinion }) => opinion === 'objected').map(({ name }) => name)
  return names.length === 0 ? ready : missing([authors(memo)], { names })
}

function approval({ memo }: Parameters<Rule>[0], { bodyKind }: Around): Found {
  const asks = memo.kind === 'decision' || (memo.kind === 'signature' && memo.points > 0)
  if (bodyKind === 'official' || !asks) return notRequired
  if (isDecided(memo.status)) return ready
  return missing([isOpen(memo.status) ? authors(memo) : people('minister', memo.waitsFor)])
}

function signatures({ memo }: Parameters<Rule>[0], { bodyKind }: Around): Found {
  if (bodyKind === 'official' || memo.signatories.length === 0) return notRequired
  const [next] = memo.signatories.filter(({ signed }) => !signed)
  return next === undefined ? ready : missing([people('signatory', [next])])
}

/** Papers that came too late are there all the same. */
function papers({ item, frozenAt, memo }: Parameters<Rule>[0], { due, now }: Around): Found {
  if (item.version === null || frozenAt === null) return missing([authors(memo)], { isLate: now > due })
  return { state: 'ready', isLate: frozenAt > due }
}

/** Confidential papers do not go to Parliament; elsewhere the members of the body must be let in. */
function accessCheck({ item, memo, classification, shutOut }: ItemFacts, around: Around): FoundCheck {
  const isClosed = classification === 'confidential' || classification === 'departmental'
  if (around.bodyKind === 'parliament' && isClosed) {
    return found('access', missing([memo ? authors(memo) : people('author', [])]), { item, around })
  }
  const outcome = shutOut.length === 0 ? ready : missing([keepersOf(around)], { names: shutOut })
  // What is public is read by everybody.
  return found('access', classification === null || classification === 'public' ? notRequired : outcome, { item, around })
}

const places: Readonly<Record<Code, Place>> = {
  paper: 'agenda',
  offered: 'memo',
  newest: 'agenda',
  coordination: 'coordination',
  objections: 'coordination',
  annexes: 'header',
  approval: 'decisions',
  signatures: 'signing',
  access: 'members',
  papers: 'memo',
}
const tabs: Readonly<Partial<Record<Place, string>>> = {
  memo: '',
  coordination: '/afstemming',
  header: '/kop',
  decisions: '/besluiten',
  signing: '/ondertekening',
}

type At = { readonly item: ItemFacts['item']; readonly around: Around }

function found(code: Code, outcome: Found, { item, around }: At): FoundCheck {
  return { names: [], numbers: [], isLate: false, actors: [], ...outcome, code, path: pathOf(places[code], item, around) }
}

function pathOf(place: Place, { memo, dossier }: ItemFacts['item'], { programme, meeting }: Around): string {
  const tab = tabs[place]
  if (tab !== undefined && memo !== null) return `/notas/${memo}${tab}`
  return place === 'members' && dossier !== null ? `/dossiers/${dossier}/toegang` : `/programmas/${programme}/vergaderingen/${meeting}`
}
