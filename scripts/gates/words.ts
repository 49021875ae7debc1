import { allEndpoints } from '../../src/server/contracts.ts'
import { refusalTexts } from '../../src/web/texts/refusals.ts'

/** Refusals of the contract without a sentence. That both languages have all texts is kept by the types. */
export function missingRefusalTexts(): string[] {
  const codes = new Set(allEndpoints.flatMap((endpoint) => [...endpoint.refusals]))
  return [...codes].filter((code) => !(code in refusalTexts)).map((code) => `${code}: no sentence in src/web/texts/refusals.ts`)
}
