import type { Endpoint } from '../../kernel/endpoint.ts'
import * as annexes from './annexes.ts'
import * as find from './find.ts'
import * as formats from './formats.ts'

export const findingEndpoints: readonly Endpoint[] = [...Object.values(annexes), ...Object.values(formats), ...Object.values(find)]
