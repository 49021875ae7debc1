import type { Probe, SampleInput } from '../probe.ts'

export const agendaProbes: Readonly<Record<string, Probe>> = {}

export const agendaInput: SampleInput = {}
