import type { Endpoint } from '../../kernel/endpoint.ts'

export const portfolioEndpoints: readonly Endpoint[] = []
