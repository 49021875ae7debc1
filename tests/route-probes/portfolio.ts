import type { Probe, SampleInput } from '../probe.ts'

export const portfolioProbes: Readonly<Record<string, Probe>> = {}

export const portfolioInput: SampleInput = {}
