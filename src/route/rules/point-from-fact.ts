import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { DayOrNull, DayText, Nullable, OneOf } from '../../kernel/schema.ts'
import { precisions } from '../../reading/model.ts'
import type { PointFields } from '../model/routes.ts'

const Event = Type.Object({
  kind: Type.Literal('event'),
  start: DayOrNull,
  end: DayOrNull,
  precision: OneOf(precisions),
  label: Type.String(),
})
const Commitment = Type.Object({
  kind: Type.Literal('commitment'),
  text: Type.String(),
  due: Nullable(Type.Object({ start: DayText, end: DayText, precision: OneOf(precisions) })),
})
const isEvent = Compile(Event)
const isCommitment = Compile(Commitment)
const debates = /debat|wetgevingsoverleg|\bwgo\b|\bao\b|algemeen overleg|technische briefing|rondetafel/iu

/** Kinds of facts that can stand fast around a route. */
export const factKinds = ['event', 'commitment'] as const

type FromFact = Pick<PointFields, 'kind' | 'label' | 'firstDay' | 'lastDay' | 'precision'>

/** What a fact of a dossier would be as a fixed point: a promise by its term, a debate, or another event by its day; null without days. */
export function pointFromFact(value: unknown): FromFact | null {
  if (isCommitment.Check(value)) {
    const { text, due } = value
    return due && { kind: 'commitment', label: shortened(text), firstDay: due.start, lastDay: due.end, precision: due.precision }
  }
  if (!isEvent.Check(value) || value.start === null) return null
  const { start, end, precision, label } = value
  const isDebate = debates.test(label) && precision === 'day'
  return { kind: isDebate ? 'debate' : 'event', label: shortened(label), firstDay: start, lastDay: end ?? start, precision }
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim() || '–'
  return plain.length <= 200 ? plain : `${plain.slice(0, 197)}…`
}
