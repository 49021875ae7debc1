import type { Endpoint } from '../../kernel/endpoint.ts'

export const planningEndpoints: readonly Endpoint[] = []
