import type { Probe, SampleInput } from '../probe.ts'

export const wayProbes: Readonly<Record<string, Probe>> = {}

/** Input that changes nothing although it is valid. */
export const wayInput: SampleInput = {}
