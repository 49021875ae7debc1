import type { Endpoint } from '../../kernel/endpoint.ts'

export const writingEndpoints: readonly Endpoint[] = []
