import { parentPort, workerData } from 'node:worker_threads'
import { loadCalendars } from '../calendar/load-calendars.ts'
import { portfolioInput } from '../route/rules/portfolio-base.ts'
import { improvePortfolio } from '../route/rules/portfolio-optimal.ts'
import type { PlanOrder } from './plan-in-worker.ts'

const { base, seconds } = workerData as PlanOrder
parentPort?.postMessage(await improvePortfolio(portfolioInput(base, loadCalendars()), { seconds, clock: () => performance.now() }))
