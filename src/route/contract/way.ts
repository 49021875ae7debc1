import type { Endpoint } from '../../kernel/endpoint.ts'

export const wayEndpoints: readonly Endpoint[] = []
