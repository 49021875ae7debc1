import type { Probe, SampleInput } from './probe.ts'
import { agendaInput, agendaProbes } from './route-probes/agenda.ts'
import { bodiesInput, bodiesProbes } from './route-probes/bodies.ts'
import { calendarsInput, calendarsProbes } from './route-probes/calendars.ts'
import { outcomesInput, outcomesProbes } from './route-probes/outcomes.ts'
import { planningInput, planningProbes } from './route-probes/planning.ts'
import { portfolioInput, portfolioProbes } from './route-probes/portfolio.ts'

export const routeProbes: Readonly<Record<string, Probe>> = {
  ...agendaProbes,
  ...bodiesProbes,
  ...calendarsProbes,
  ...outcomesProbes,
  ...planningProbes,
  ...portfolioProbes,
}

export const routeInput: SampleInput = {
  ...agendaInput,
  ...bodiesInput,
  ...calendarsInput,
  ...outcomesInput,
  ...planningInput,
  ...portfolioInput,
}
