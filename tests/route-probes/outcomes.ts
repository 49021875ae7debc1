import type { Probe, SampleInput } from '../probe.ts'

export const outcomesProbes: Readonly<Record<string, Probe>> = {}

export const outcomesInput: SampleInput = {}
