import type { Probe, SampleInput } from '../probe.ts'

export const planningProbes: Readonly<Record<string, Probe>> = {}

export const planningInput: SampleInput = {}
