import type { ModelData } from 'highs'
import type { Draft, Workbench } from './portfolio-heuristic.ts'
import type { ProblemRoute, Stage } from './portfolio-problem.ts'

/** Meetings of a stage that come into question. */
export type Range = { readonly first: number; readonly end: number }

/** Routes that are lifted out of a draft to be placed anew; all others stay. */
export type Part = { readonly routes: readonly number[]; readonly rangeOf: (stage: Stage, at: number, index: number) => Range }

/** A meeting that a route could have for a stage, as a column of the model; `index` -1: that the route has no place. */
export type Pick = { readonly at: number; readonly index: number; readonly meeting: number; readonly column: number }

type Sheet = {
  readonly costs: number[]
  readonly isWhole: boolean[]
  readonly entries: (readonly (readonly [row: number, value: number])[])[]
  readonly sums: (readonly [from: number, to: number])[]
  readonly seats: Map<number, number>
  readonly picks: Pick[]
}

/**
 * A part as a model for the solver: yes or no for every meeting of every stage. What has passed a stage is carried on from meeting to
 * meeting until one of the next stage takes it: a flow, so that nothing but the room of agendas keeps the answer from being whole.
 */
export function modelOf(draft: Draft, bench: Workbench, part: Part): { readonly model: ModelData; readonly picks: readonly Pick[] } {
  const sheet: Sheet = { costs: [], isWhole: [], entries: [], sums: [], seats: new Map(), picks: [] }
  for (const at of part.routes) {
    const route = bench.problem.routes[at]
    if (route) addRoute(sheet, { route, at, part, left: draft.left })
  }
  return { model: dataOf(sheet), picks: sheet.picks }
}

type Adding = { readonly route: ProblemRoute; readonly at: number; readonly part: Part; readonly left: Float64Array }

function addRow({ sums }: Sheet, from: number, to: number): number {
  return sums.push([from, to]) - 1
}

function addColumn(
  { costs, isWhole, entries }: Sheet,
  cost: number,
  column: { readonly isWhole: boolean; readonly entries: Sheet['entries'][number] },
): number {
  isWhole.push(column.isWhole)
  entries.push(column.entries)
  return costs.push(cost) - 1
}

/** `rows[p]`: what has passed the first `p` meetings of a range. */
type Passed = { readonly range: Range; readonly rows: readonly number[] }

function addRoute(sheet: Sheet, adding: Adding): void {
  const { route, at, part } = adding
  const once = addRow(sheet, 1, 1)
  sheet.picks.push({ at, index: -1, meeting: -1, column: addColumn(sheet, route.without, { isWhole: true, entries: [[once, 1]] }) })
  let before: Passed | null = null
  for (const [index, stage] of route.stages.entries()) {
    const range = part.rangeOf(stage, at, index)
    const passed: Passed = { range, rows: index + 1 < route.stages.length ? carry(sheet, range) : [] }
    for (let meeting = range.first; meeting < range.end; meeting += 1) {
      const origin = before === null ? onceFrom(stage, route.start, { once, meeting }) : rowBefore(stage, meeting, before)
      if (origin !== null) addPick(sheet, adding, { stage, index, meeting, origin, onward: passed.rows[meeting - range.first] ?? null })
    }
    before = passed
  }
}

function onceFrom(
  { days }: Stage,
  start: number,
  { once, meeting }: { readonly once: number; readonly meeting: number },
): readonly [number, number] | null {
  return (days.needs[meeting] ?? 0) < start ? null : [once, 1]
}

function rowBefore({ reach }: Stage, meeting: number, { range, rows }: Passed): readonly [number, number] | null {
  const row = rows[Math.min(reach[meeting] ?? 0, range.end) - range.first - 1]
  return row === undefined ? null : [row, -1]
}

/** Rows for what has passed each meeting of a range, each carried on to the next. */
function carry(sheet: Sheet, { first, end }: Range): readonly number[] {
  const rows = Array.from({ length: Math.max(0, end - first) }, () => addRow(sheet, 0, 0))
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1]
    if (next !== undefined)
      addColumn(sheet, 0, {
        isWhole: false,
        entries: [
          [row, -1],
          [next, 1],
        ],
      })
  }
  return rows
}

type Picking = {
  readonly stage: Stage
  readonly index: number
  readonly meeting: number
  readonly origin: readonly [number, number]
  readonly onward: number | null
}

function addPick(sheet: Sheet, { at, left }: Adding, { stage, index, meeting, origin, onward }: Picking): void {
  const seat = stage.days.seat + meeting
  const cost = stage.costs?.[meeting] ?? 0
  const room = left[seat] ?? 0
  if (room < stage.takes || cost === Number.POSITIVE_INFINITY) return
  const entries = [origin]
  if (onward !== null) entries.push([onward, 1])
  if (Number.isFinite(room)) {
    const row = sheet.seats.get(seat) ?? addRow(sheet, 0, room)
    sheet.seats.set(seat, row)
    entries.push([row, stage.takes])
  }
  sheet.picks.push({ at, index, meeting, column: addColumn(sheet, cost, { isWhole: true, entries }) })
}

function dataOf({ costs, isWhole, entries, sums }: Sheet): ModelData {
  const starts = [0]
  for (const column of entries) starts.push((starts.at(-1) ?? 0) + column.length)
  return {
    numCols: costs.length,
    numRows: sums.length,
    colCost: costs,
    colLower: costs.map(() => 0),
    colUpper: costs.map(() => 1),
    rowLower: sums.map(([from]) => from),
    rowUpper: sums.map(([, to]) => to),
    integrality: Int32Array.from(isWhole, Number),
    matrix: {
      format: 'csc',
      numCols: costs.length,
      numRows: sums.length,
      starts,
      indices: entries.flatMap((column) => column.map(([row]) => row)),
      values: entries.flatMap((column) => column.map(([, value]) => value)),
    },
  }
}
