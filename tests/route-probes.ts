import type { Probe, SampleInput } from './probe.ts'
import { agendaInput, agendaProbes } from './route-probes/agenda.ts'
import { bodiesInput, bodiesProbes } from './route-probes/bodies.ts'
import { wayInput, wayProbes } from './route-probes/way.ts'

export const routeProbes: Readonly<Record<string, Probe>> = { ...bodiesProbes, ...wayProbes, ...agendaProbes }

export const routeInput: SampleInput = { ...bodiesInput, ...wayInput, ...agendaInput }
