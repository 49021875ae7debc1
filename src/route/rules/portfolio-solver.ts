import { createRequire } from 'node:module'
import type { Highs } from 'highs'
import { copyOf, type Draft, setWay, type Workbench } from './portfolio-heuristic.ts'
import { modelOf, type Part, type Pick } from './portfolio-model.ts'

/** How long the solver may look at a part, and at how many branches. */
export type Limits = { readonly seconds: number; readonly nodes: number }

/** `bound`: no plan in which only the routes of the part move costs less. `wasCut`: time was up before the solver was done. */
export type Solved = { readonly draft: Draft; readonly bound: number; readonly wasCut: boolean }

let loaded: Promise<Highs> | undefined

/** The solver, loaded with its first use; its types are those of its CommonJS form. */
export function loadSolver(): Promise<Highs> {
  const library: typeof import('highs') = createRequire(import.meta.url)('highs')
  loaded ??= library.default()
  return loaded
}

/** Places the routes of a part as cheaply as can be; the draft itself when the solver finds nothing better within its limits. */
export function solvePart(
  highs: Highs,
  { draft, bench, part }: { readonly draft: Draft; readonly bench: Workbench; readonly part: Part },
  limits: Limits,
): Solved {
  const open = copyOf(draft)
  for (const at of part.routes) setWay(open, bench, { at, way: null })
  const rest = open.total - part.routes.reduce((sum, at) => sum + (bench.problem.routes[at]?.without ?? 0), 0)
  const { model, picks } = modelOf(open, bench, part)
  return highs.withModel(model, (run) => {
    run.options.set({
      output_flag: false,
      random_seed: 1,
      mip_rel_gap: 0,
      mip_abs_gap: 0.99,
      time_limit: limits.seconds,
      mip_max_nodes: limits.nodes,
    })
    run.setSolution(startFrom(draft, picks))
    run.run()
    const bound = rest + Number(run.info.get('mip_dual_bound'))
    for (const [at, way] of waysOf(run.getSolution().colValue, picks)) setWay(open, bench, { at, way: Int32Array.from(way) })
    const isPlan = open.left.every((room) => room >= 0) && open.total <= draft.total
    return { draft: isPlan ? open : draft, bound, wasCut: run.getRunTime() >= 0.98 * limits.seconds }
  })
}

/** The draft as the solver's first answer. */
function startFrom({ ways }: Draft, picks: readonly Pick[]): { readonly indices: Int32Array; readonly values: Float64Array } {
  const isChosen = ({ at, index, meeting }: Pick) => (index < 0 ? ways[at] === null : ways[at]?.[index] === meeting)
  return { indices: Int32Array.from(picks, ({ column }) => column), values: Float64Array.from(picks, (pick) => (isChosen(pick) ? 1 : 0)) }
}

function waysOf(values: Float64Array, picks: readonly Pick[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const { at, index, meeting, column } of picks) {
    if (index < 0 || (values[column] ?? 0) < 0.5) continue
    const way = found.get(at) ?? []
    way[index] = meeting
    found.set(at, way)
  }
  return found
}
