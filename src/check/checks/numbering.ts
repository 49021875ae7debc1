import type { DecisionPointFact, Reading } from '../../reading/model.ts'
import { textOn } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'

/** Decision points of a memo that skip a number, from `decisionPoints[].number` and the lines between two points. */
export const numbering: Check = {
  name: 'numbering',
  explains: { nl: 'De nummering van de beslispunten verspringt.', en: 'The numbers of the decision points skip.' },
  find: (reading) =>
    [
      ...Map.groupBy(
        reading.decisionPoints.filter((point) => point.number !== null),
        (point) => point.memo,
      ).values(),
    ].flatMap((points) => points.flatMap((point, at) => jump(reading, points[at - 1], point))),
}

function jump(reading: Reading, before: DecisionPointFact | undefined, point: DecisionPointFact): Finding[] {
  const from = before?.number ?? null,
    to = point.number
  if (before === undefined || from === null || to === null || to <= from + 1) return []
  const missing = from + 1
  for (let line = before.line + 1; line < point.line; line += 1) {
    if (new RegExp(`^${missing}\\s*[.)]`).test(textOn(reading, line))) return []
  }
  return [
    {
      check: 'numbering',
      severity: 'warning',
      lines: [point.line, before.line],
      message: {
        nl: `Na punt ${from} (regel ${before.line}) volgt punt ${to}; punt ${missing} ontbreekt.`,
        en: `Point ${from} (line ${before.line}) is followed by point ${to}; point ${missing} is missing.`,
      },
      suggestion: { nl: `Voeg punt ${missing} toe of hernummer de punten.`, en: `Add point ${missing} or renumber the points.` },
    },
  ]
}
