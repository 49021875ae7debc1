import type { Probe, SampleInput } from '../probe.ts'

export const agendaProbes: Readonly<Record<string, Probe>> = {}

/** Input that changes nothing although it is valid. */
export const agendaInput: SampleInput = {}
