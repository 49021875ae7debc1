import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Nullable } from '../../kernel/schema.ts'

/** What should have been done about a risk by now; `ownerName` is empty where nobody is named. */
export const OverdueMitigation = Type.Object({
  id: Id,
  risk: Id,
  action: Type.String(),
  dueOn: DayText,
  ownerName: Type.String(),
})
export type OverdueMitigation = Static<typeof OverdueMitigation>

/** A test that says it cannot be done; `about`: the measure by number and title, or the scenario in words. */
export const NegativeTest = Type.Object({
  id: Id,
  organisation: Type.String(),
  item: Nullable(Id),
  about: Type.String(),
  receivedOn: DayOrNull,
})
export type NegativeTest = Static<typeof NegativeTest>
