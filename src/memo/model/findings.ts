import { type Static, Type } from 'typebox'
import { checkNames, severities } from '../../check/model.ts'
import { Nullable, OneOf } from '../../kernel/schema.ts'

export const InBoth = Type.Object({ nl: Type.String(), en: Type.String() })

/** What the careful reader sees in the text as it is now; `quotes` are the sentences concerned, the one that matters most first. */
export const WritingFinding = Type.Object({
  check: OneOf(checkNames),
  severity: OneOf(severities),
  message: InBoth,
  suggestion: Nullable(InBoth),
  quotes: Type.Array(Type.Object({ part: OneOf(['header', 'text']), quote: Type.String() })),
})
export type WritingFinding = Static<typeof WritingFinding>
