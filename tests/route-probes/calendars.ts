import type { Probe, SampleInput } from '../probe.ts'

export const calendarsProbes: Readonly<Record<string, Probe>> = {}

export const calendarsInput: SampleInput = {}
