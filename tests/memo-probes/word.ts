import type { Probe, SampleInput } from '../probe.ts'

export const wordProbes: Readonly<Record<string, Probe>> = {}

/** Input that changes nothing although it is valid. */
export const wordInput: SampleInput = {}
