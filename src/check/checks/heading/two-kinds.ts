import { markOf } from '../../../reading/memo/memo-kind.ts'
import type { MemoFact, Reading } from '../../../reading/model.ts'
import { isLabel, labelIn } from '../../../reading/page/field-labels.ts'
import { pageMark } from '../../../reading/page/value-shapes.ts'
import { filledLines, textOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'

const headReach = 40
const beside = 3

type Mark = { readonly line: number; readonly kind: string; readonly text: string }

/** A memo whose head, above its first heading, bears two marks of different kinds; more than two are the choices of a form. */
export function twoKinds(reading: Reading, memo: MemoFact, firstHeading: number | undefined): Finding[] {
  const kinds = [...Map.groupBy(marksOf(reading, memo, firstHeading), ({ kind }) => kind).values()].flatMap((marks) => marks.slice(0, 1))
  const [first, second, more] = kinds
  if (!first || !second || more || addressees(reading, memo) > 1) return []
  return [
    {
      check: 'heading',
      severity: 'warning',
      lines: [second.line, first.line],
      message: {
        nl: `Hier staat "${second.text}", maar op regel ${first.line} staat "${first.text}". Wat wordt er gevraagd?`,
        en: `Here it says "${second.text}", but line ${first.line} says "${first.text}". What is asked?`,
      },
      suggestion: { nl: 'Geef de nota één aanduiding.', en: 'Give the memo one mark.' },
    },
  ]
}

/** The marks in the head of a memo, and those in capitals among the fields of a later page. */
function marksOf(reading: Reading, memo: MemoFact, firstHeading: number | undefined): Mark[] {
  const lines = filledLines(reading, memo)
  const body = firstHeading ?? memo.startLine + headReach
  return lines.flatMap((line, at) => {
    const text = textOn(reading, line)
    const kind = markOf(text)
    const isOfHead = line < body || (text === text.toUpperCase() && isAmongFields(reading, lines, at))
    return kind !== null && isOfHead ? [{ line, kind, text }] : []
  })
}

function isAmongFields(reading: Reading, lines: readonly number[], at: number): boolean {
  const near = [...lines.slice(Math.max(0, at - beside), at), ...lines.slice(at + 1, at + 1 + beside)].map((line) => textOn(reading, line))
  return near.some((text) => isLabel(text) || pageMark.test(text))
}

/** A memo that goes to one for a decision and to another for information names both. */
function addressees(reading: Reading, memo: MemoFact): number {
  const named = filledLines(reading, memo)
    .filter((line) => line < memo.startLine + headReach)
    .filter((line) => labelIn(textOn(reading, line))?.name === 'to')
  return named.length
}
