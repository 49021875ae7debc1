import type { Endpoint } from '../../kernel/endpoint.ts'

export const decidingEndpoints: readonly Endpoint[] = []
