import type { Endpoint } from '../../kernel/endpoint.ts'

export const wordEndpoints: readonly Endpoint[] = []
