import type { Endpoint } from '../../kernel/endpoint.ts'

export const calendarsEndpoints: readonly Endpoint[] = []
