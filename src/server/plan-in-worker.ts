import { Worker } from 'node:worker_threads'
import type { PortfolioPlan } from '../route/model/portfolio.ts'
import type { PlanBase } from '../route/model/portfolio-base.ts'

/** A portfolio to plan as well as can be in so many seconds. */
export type PlanOrder = { readonly base: PlanBase; readonly seconds: number }

/** Seconds more than asked that a search may take before it counts as stuck. */
const patience = 15

/** Threads that plan. `stop` ends them all and a signal its own; whoever waits for one is told that it was stopped. */
export type PlanWorkshop = {
  readonly plan: (order: PlanOrder, signal: AbortSignal) => Promise<PortfolioPlan>
  readonly stop: () => Promise<void>
}

export class PlanStopped extends Error {}

/** Plans in threads of their own, so that the server goes on answering. */
export function openPlanWorkshop(): PlanWorkshop {
  const running = new Map<Worker, (fault: Error) => void>()
  let isStopped = false
  const plan: PlanWorkshop['plan'] = (order, signal) =>
    new Promise((done, failed) => {
      if (isStopped) return failed(new PlanStopped())
      const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), {
        workerData: order,
        resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 48 },
      })
      const finish = (end: () => void) => {
        clearTimeout(alarm)
        running.delete(worker)
        end()
        void worker.terminate()
      }
      const fail = (fault: Error) => finish(() => failed(fault))
      const alarm = setTimeout(() => fail(new Error('A plan took longer than it may')), (order.seconds + patience) * 1000)
      running.set(worker, fail)
      signal.addEventListener('abort', () => fail(new PlanStopped()), { once: true })
      worker.once('message', (found: PortfolioPlan) => finish(() => done(found)))
      worker.once('error', (fault) => fail(fault instanceof Error ? fault : new Error(String(fault))))
      worker.once('exit', () => fail(new Error('The thread that planned is gone')))
    })
  const stop = async () => {
    isStopped = true
    const threads = [...running]
    for (const [, fail] of threads) fail(new PlanStopped())
    await Promise.all(threads.map(([worker]) => worker.terminate()))
  }
  return { plan, stop }
}
