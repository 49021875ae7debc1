import type { Endpoint } from '../../kernel/endpoint.ts'

export const agendaEndpoints: readonly Endpoint[] = []
