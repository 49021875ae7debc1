import { type Static, Type } from 'typebox'
import { CentsText, PriceLevel, YearInput } from './money.ts'

/** What a person may write of a cost of a measure. */
export const CostFields = Type.Object({
  year: YearInput,
  cents: CentsText,
  recurring: Type.Boolean(),
  priceLevel: PriceLevel,
  explanation: Type.String({ maxLength: 2000 }),
})
export type CostFields = Static<typeof CostFields>
