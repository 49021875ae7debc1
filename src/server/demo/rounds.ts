import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, dayAt } from '../../kernel/day.ts'
import { freezeRound } from '../../monitoring/acts/freeze-round.ts'
import { openRound } from '../../monitoring/acts/open-round.ts'
import { approveReports, saveReport, submitReports } from '../../monitoring/acts/reports.ts'
import { listMeasureReports } from '../../monitoring/views/measure-reports.ts'
import { getRound, listRounds } from '../../monitoring/views/rounds.ts'
import { changeItem } from '../../programme/acts/items.ts'
import { addMilestone, changeMilestone } from '../../programme/acts/milestones.ts'
import { getItem } from '../../programme/views/items.ts'
import { listStanding } from '../../programme/views/reported.ts'
import { must } from '../must.ts'
import { judgedSince, reportedOf } from './judgements.ts'
import { quarterFrom } from './periods.ts'

type OfProgramme = { readonly programme: string; readonly actor: Actor }
const invented = '(verzonnen)'

/** The round of last quarter, reported by everybody and frozen. What was reported is invented and says so. Done once. */
export async function loadFrozenRound(tx: Tx, { programme, actor }: OfProgramme): Promise<void> {
  const isDemoTree = (await listStanding(tx, programme)).some(({ number }) => number === 'M4.1')
  if (!isDemoTree || (await listRounds(tx, actor, programme)).length > 0) return
  const today = dayAt(new Date())
  await promise(tx, { programme, actor })
  const { name, ...period } = quarterFrom(today, -1)
  const { id: round } = must(await openRound(tx, actor, { programme, name: `${name} ${invented}`, ...period, due: today }))
  for (const { id: request } of must(await getRound(tx, actor, { programme, round })).requests) {
    await report(tx, actor, { programme, round, request })
    must(await approveReports(tx, actor, { programme, round, request }))
  }
  must(await freezeRound(tx, actor, { programme, round, late: [] }))
}

/** Invented milestones, of which one will be late and one will move. */
async function promise(tx: Tx, { programme, actor }: OfProgramme): Promise<void> {
  const today = dayAt(new Date())
  for (const [code, title, days] of [
    ['M4.1', 'Opleider gekozen', -45],
    ['M2.2', 'Wetsvoorstel naar de Raad van State', 30],
    ['M3.3', 'Alle instellingen hebben een plan', 75],
  ] as const) {
    const item = await idOf(tx, programme, code)
    must(await addMilestone(tx, actor, { programme, item, title: `${title} ${invented}`, dueOn: addDays(today, days) }))
  }
}

async function idOf(tx: Tx, programme: string, code: string): Promise<string> {
  const found = (await listStanding(tx, programme)).find(({ number }) => number === code)
  if (!found) throw new Error(`The demonstration has no ${code}`)
  return found.id
}

type Asked = { readonly programme: string; readonly round: string; readonly request: string }

async function report(tx: Tx, actor: Actor, asked: Asked): Promise<void> {
  for (const one of must(await listMeasureReports(tx, actor, asked)).reports) {
    const { confidence, why } = reportedOf(one.number)
    const said = { status: one.now.status, confidence, explanation: why, milestones: [], indicators: [] }
    must(await saveReport(tx, actor, { ...asked, report: one.id, revision: one.revision, ...said }))
  }
  must(await submitReports(tx, actor, asked))
}

/** What changed since the frozen round, and a round that runs. Done once; rests on the frozen round. */
export async function loadRunningRound(tx: Tx, { programme, actor }: OfProgramme): Promise<void> {
  const rounds = await listRounds(tx, actor, programme)
  if (rounds.length !== 1 || rounds[0]?.status !== 'frozen') return
  await change(tx, { programme, actor })
  const today = dayAt(new Date())
  const { name, ...period } = quarterFrom(today, 0)
  must(await openRound(tx, actor, { programme, name: `${name} ${invented}`, ...period, due: addDays(today, 14) }))
}

/** What one author reports in the round that runs. Done once. */
export async function loadReport(tx: Tx, { programme, actor }: OfProgramme): Promise<void> {
  const running = (await listRounds(tx, actor, programme)).find(({ status, name }) => status === 'open' && name.includes(invented))
  if (!running) return
  const { requests } = must(await getRound(tx, actor, { programme, round: running.id }))
  const own = requests.filter(({ writes, status }) => writes && status === 'asked')
  for (const { id: request } of own) await report(tx, actor, { programme, round: running.id, request })
}

async function change(tx: Tx, { programme, actor }: OfProgramme): Promise<void> {
  for (const [code, { confidence, why }] of judgedSince) {
    const item = await idOf(tx, programme, code)
    const { revision } = must(await getItem(tx, actor, { programme, item })).item
    must(await changeItem(tx, actor, { programme, item, revision, confidence, explanation: why }))
  }
  const { milestones } = must(await getItem(tx, actor, { programme, item: await idOf(tx, programme, 'M2.2') }))
  const moving = milestones.find(({ title }) => title.includes(invented))
  if (!moving) throw new Error('The demonstration has no milestone to move')
  const { id: milestone, title, revision } = moving
  must(await changeMilestone(tx, actor, { programme, milestone, revision, title, dueOn: addDays(dayAt(new Date()), 120) }))
}
