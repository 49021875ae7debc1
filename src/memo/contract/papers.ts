import type { Endpoint } from '../../kernel/endpoint.ts'

export const papersEndpoints: readonly Endpoint[] = []
