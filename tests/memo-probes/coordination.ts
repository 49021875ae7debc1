import type { Probe, SampleInput } from '../probe.ts'

export const coordinationProbes: Readonly<Record<string, Probe>> = {}

/** Input that changes nothing although it is valid. */
export const coordinationInput: SampleInput = {}
