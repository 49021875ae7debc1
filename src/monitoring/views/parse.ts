import { parserOf } from '../../kernel/parse.ts'
import { OneOf } from '../../kernel/schema.ts'
import { ReportFields, requestStatuses, roundStatuses } from '../model/rounds.ts'

export const parseRoundStatus = parserOf(OneOf(roundStatuses))
export const parseRequestStatus = parserOf(OneOf(requestStatuses))
const parseFields = parserOf(ReportFields)

type Row = { readonly [Name in keyof ReportFields]: unknown }

/** What stands in a row of a report. */
export function fieldsOf({ status, confidence, explanation, milestones, indicators }: Row): ReportFields {
  return parseFields({ status, confidence, explanation, milestones, indicators })
}
