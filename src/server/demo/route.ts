import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { addBody } from '../../route/acts/bodies.ts'
import recorded from '../../route/data/nap-replay.json' with { type: 'json' }
import type { ScenarioChange } from '../../route/model/planning.ts'
import { type DemoFacts, sourceText } from '../demo-facts.ts'
import { must } from '../must.ts'
import { keepPoint, keepStep, type PointRow, type State, type StepRow } from './route-states.ts'

/** Moments at which the recorded route changed; the hours, and the day on which the January meetings were fixed, are invented. */
const at = {
  september: '2022-09-01T07:00:00Z',
  october: '2022-10-13T07:00:00Z',
  compared: '2022-10-13T08:00:00Z',
  chosen: '2022-10-13T14:00:00Z',
  fixed: '2022-12-16T10:00:00Z',
} as const
const heldOn = (day: string) => `${day}T15:00:00Z`

/** Invented: how many working days before a meeting its papers must be in. */
const bodies = [
  { key: 'staf', code: 'beleidsstaf', name: 'Beleidsstaf', papersDays: 2 },
  { key: 'bwo', code: 'BWO', name: 'Bewindspersonenoverleg', papersDays: 3 },
  { key: 'cwizo', code: 'CWIZO', name: 'Commissie Werk, Inkomen, Zorg en Onderwijs', papersDays: 6 },
  { key: 'rwizo', code: 'RWIZO', name: 'Raad Werk, Inkomen, Zorg en Onderwijs', papersDays: 5 },
  { key: 'mr', code: 'MR', name: 'Ministerraad', papersDays: 5 },
] as const
type BodyKey = (typeof bodies)[number]['key']
const labels = { staf: 'beleidsstaf', bwo: 'bewindspersonenoverleg', cwizo: 'CWIZO', rwizo: 'RWIZO', mr: 'ministerraad' } as const

export type DemoRoute = { readonly programme: string; readonly dossier: string; readonly facts: DemoFacts }
type Ids = ReadonlyMap<string, string>
type Made = DemoRoute & { readonly actor: Actor; readonly route: string; readonly bodies: Ids; readonly meetings: Ids }

/**
 * The recorded road of the programme to the council: planned on 1 September 2022, three roads compared on 13 October, and as it came to be, with every state kept
 * at its day. The days are those of the replay (`src/route/data/nap-replay.json`); what it does not tell is invented (demo/README.md). Only who owns the tables can write the past.
 */
export async function loadDemoRoute(tx: Tx, actor: Actor, demo: DemoRoute): Promise<{ id: string; bodies: Ids }> {
  const ids = await loadBodies(tx, actor, demo)
  const meetings = await loadMeetings(tx, actor, { ...demo, bodies: ids })
  const { programme, dossier } = demo
  const id = randomUUID()
  const name = 'Brief en actieprogramma naar de Tweede Kamer (nagespeeld, deels verzonnen)'
  const by = { created_by: actor.person, changed_by: actor.person, since: at.september }
  const row = { id, dossier_id: dossier, programme_id: programme, name, ready_on: '2022-09-01', priority: 1, demo: true, ...by }
  await tx.insertInto('route').values(row).execute()
  const made = { ...demo, actor, route: id, bodies: ids, meetings }
  const steps = await loadSteps(tx, made)
  await loadPoints(tx, made, steps)
  await loadScenarios(tx, made, steps)
  await recordAct(tx, actor, { act: 'addRoute', thing: 'route', thingId: id, dossier, programme, after: { name } })
  return { id, bodies: ids }
}

async function loadBodies(tx: Tx, actor: Actor, { programme }: DemoRoute): Promise<Ids> {
  const ids = new Map<string, string>()
  const rule = { papersWeekday: null, papersHour: '09:00', handlingDays: 0, roomMinutes: null }
  for (const { key, code, name, papersDays: papersWorkingDays } of bodies) {
    const known = recorded.bodies.find(({ id }) => id === key)
    const kind = known?.kind === 'official' ? 'official' : 'ministerial'
    const closedIn = known?.hasRecess ? 'cabinet' : 'none'
    const body = await addBody(tx, actor, { programme, code, name, kind, closedIn, papersWorkingDays, ...rule, demo: true })
    ids.set(key, must(body).id)
  }
  return ids
}

type RecordedMeeting = { readonly id: string; readonly day: string; readonly papersBy?: string }

async function loadMeetings(tx: Tx, actor: Actor, { programme, bodies: of }: DemoRoute & { readonly bodies: Ids }): Promise<Ids> {
  const ids = new Map<string, string>()
  const add = async (body: string, { id: key, day, papersBy }: RecordedMeeting, since: string) => {
    const id = randomUUID()
    ids.set(key, id)
    const row = { id, day, since, programme_id: programme, body_id: of.get(body) ?? '', papers_day: papersBy ?? day, status: 'held' }
    await tx
      .insertInto('meeting')
      .values({ ...row, demo: true, changed_by: actor.person })
      .execute()
  }
  for (const { id: body, meetings } of recorded.bodies) for (const meeting of meetings) await add(body, meeting, at.september)
  for (const [body, meeting] of Object.entries(recorded.january)) await add(body, meeting, at.fixed)
  return ids
}

type Where = Pick<StepRow, 'meeting_id' | 'first_day' | 'last_day' | 'precision'>

/** A meeting by the name that the replay gives it, or days with their precision. */
function where(written: string | readonly string[], meetings: Ids): Where {
  if (typeof written === 'string') return { meeting_id: meetings.get(written) ?? null, first_day: null, last_day: null, precision: 'day' }
  const [first_day = null, last_day = null, precision = 'day'] = written
  return { meeting_id: null, first_day, last_day, precision }
}

const order = ['staf', 'bwo', 'cwizo', 'rwizo', 'mr', 'sending', 'conference'] as const
type StepKey = (typeof order)[number]

async function loadSteps(tx: Tx, made: Made): Promise<Ids> {
  const ids = new Map<string, string>()
  const later = laterStates(made)
  for (const [index, key] of order.entries()) {
    const body = made.bodies.get(key) ?? null
    const label = isBody(key) ? labels[key] : recorded.labels[key]
    const row = { route_id: made.route, dossier_id: made.dossier, position: index * 1024, label, body_id: body, min_days: 0, minutes: 10 }
    const state = { status: 'planned', reason: '', gone: false, changed_by: made.actor.person, since: at.september }
    ids.set(key, await keepStep(tx, { ...row, ...where(recorded.places[key], made.meetings), ...state }, later[key]))
  }
  return ids
}

function isBody(key: StepKey): key is BodyKey {
  return bodies.some((body) => body.key === key)
}

/** What became of every step after 1 September: the plan of 13 October, the road that was chosen, and how it came to be. */
function laterStates({ meetings, facts }: Made): Readonly<Record<StepKey, readonly State<StepRow>[]>> {
  const january = { since: at.chosen, ...where(recorded.inJanuary, meetings) }
  const held = (day: string, reason = '') => ({ since: heldOn(day), status: 'held', reason })
  const fixed = (written: string | readonly string[]) => ({ since: at.fixed, ...where(written, meetings) })
  const invented = 'De dag van behandeling is verzonnen.'
  const { sending, conference } = recorded.atLast
  return {
    staf: [held('2022-09-13')],
    bwo: [{ since: at.october, ...where(recorded.bwoOnOctober13, meetings) }, held('2022-10-21')],
    cwizo: [{ since: at.chosen, ...where('cwizo 12-12', meetings) }, held('2022-12-12', invented)],
    rwizo: [january, fixed('rwizo 10-1'), held('2023-01-10')],
    mr: [january, fixed('mr 13-1'), held('2023-01-13')],
    sending: [january, fixed(sending), held('2023-01-13', sourceText(facts, facts.programme.source.slice(0, 1)))],
    conference: [january, fixed(conference), held('2023-01-23')],
  }
}

async function loadPoints(tx: Tx, { route, dossier, actor }: Made, steps: Ids): Promise<void> {
  const { autumn, yearEnd, wgo, committee } = recorded.points
  const of = {
    route_id: route,
    dossier_id: dossier,
    step_id: steps.get('sending') ?? null,
    fact_id: null,
    changed_by: actor.person,
    gone: false,
  }
  const promise = (
    { name, due }: { readonly name: string; readonly due: readonly string[] },
    since: string,
  ): PointRow & { since: string } => {
    const [first_day = '', last_day = '', precision = 'day'] = due
    return { ...of, kind: 'commitment', label: name, first_day, last_day, precision, days_before: 0, since }
  }
  const debate = ({ name, day }: { readonly name: string; readonly day: string }, since: string): PointRow & { since: string } => {
    return { ...of, kind: 'debate', label: name, first_day: day, last_day: day, precision: 'day', days_before: 1, since }
  }
  await keepPoint(tx, promise(autumn, at.september), [])
  await keepPoint(tx, debate(wgo, at.september), [{ since: at.october, gone: true }])
  await keepPoint(tx, promise(yearEnd, at.october), [])
  await keepPoint(tx, debate(committee, at.october), [])
}

/** The three roads of 13 October; that the last was chosen that day is invented. */
async function loadScenarios(tx: Tx, { route, dossier, actor, meetings }: Made, steps: Ids): Promise<void> {
  const shift = (key: StepKey, written: string | readonly string[]): ScenarioChange => {
    const { meeting_id, first_day, last_day } = where(written, meetings)
    const precision = written === recorded.inJanuary ? 'month' : written === recorded.lateDecember ? 'range' : 'day'
    const to = { meeting: meeting_id ?? null, firstDay: first_day ?? null, lastDay: last_day ?? null, precision } as const
    return { kind: 'shift', step: steps.get(key) ?? '', to }
  }
  const inDecember = (['rwizo', 'mr', 'sending'] as const).map((key) => shift(key, recorded.lateDecember))
  const inJanuary = (['rwizo', 'mr', 'sending', 'conference'] as const).map((key) => shift(key, recorded.inJanuary))
  const roads = [
    { name: 'MR op 2 december', changes: [], chosen_at: null },
    { name: 'Extra RWIZO eind december', changes: [...inDecember, shift('conference', recorded.inJanuary)], chosen_at: null },
    { name: 'Na het kerstreces, in januari', changes: [shift('cwizo', 'cwizo 12-12'), ...inJanuary], chosen_at: at.chosen },
  ]
  const of = { route_id: route, dossier_id: dossier, created_by: actor.person }
  for (const [index, { changes, ...road }] of roads.entries()) {
    const created_at = new Date(Date.parse(at.compared) + index * 60_000)
    await tx
      .insertInto('route_scenario')
      .values({ ...of, ...road, changes: JSON.stringify(changes), created_at })
      .execute()
  }
}
