import type { Endpoint } from '../../kernel/endpoint.ts'

export const findingEndpoints: readonly Endpoint[] = []
