import { withoutNul } from '../../kernel/text.ts'

/** A value as JSON that PostgreSQL keeps. */
export function jsonText(value: unknown): string {
  return withoutNul(JSON.stringify(value).replaceAll('\\u0000', ' '))
}
