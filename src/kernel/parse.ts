import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/** A function that returns a value as the schema's type, and throws when it does not fit. For values from our own storage. */
export function parserOf<const S extends TSchema>(schema: S): (value: unknown) => Static<S> {
  const validator = Compile(schema)
  return (value) => {
    if (!validator.Check(value))
      throw new Error(`Stored value does not fit its schema: ${JSON.stringify(validator.Errors(value).slice(0, 1))}`)
    return value as Static<S>
  }
}
