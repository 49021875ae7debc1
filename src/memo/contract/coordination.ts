import type { Endpoint } from '../../kernel/endpoint.ts'

export const coordinationEndpoints: readonly Endpoint[] = []
