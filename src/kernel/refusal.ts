/** An expected "no": a value, never thrown. `code` is also the key of its text in both languages. */
export type Refusal<Code extends string = string> = {
  readonly refused: Code
  readonly details?: Readonly<Record<string, string | number>>
}

export function refuse<const Code extends string>(code: Code, details?: Readonly<Record<string, string | number>>): Refusal<Code> {
  return details === undefined ? { refused: code } : { refused: code, details }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
