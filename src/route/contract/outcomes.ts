import type { Endpoint } from '../../kernel/endpoint.ts'

export const outcomesEndpoints: readonly Endpoint[] = []
