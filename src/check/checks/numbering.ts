import type { Reading } from '../../reading/model.ts'
import { textOn } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { headingGaps } from './numbering/heading-gaps.ts'

/** Decision points or headings of a memo that skip a number, from `sections`, `decisionPoints[].number` and the lines between two points. */
export const numbering: Check = {
  name: 'numbering',
  explains: { nl: 'De nummering van beslispunten of koppen verspringt.', en: 'The numbers of decision points or headings skip.' },
  find: (reading) => [
    ...headingGaps(reading),
    ...[...Map.groupBy(pointsOf(reading), (point) => point.memo).values()].flatMap((points) =>
      points.flatMap((point, at) => jump(reading, points[at - 1], point)),
    ),
  ],
}

type Point = { readonly memo: string; readonly line: number; readonly number: number }

/** The points that were read, and the numbered lines under the heading of the decision asked for. */
function pointsOf(reading: Reading): Point[] {
  const read = reading.decisionPoints.flatMap(({ memo, line, number }) => (number === null ? [] : [{ memo, line, number }]))
  const asked = reading.sections.flatMap((section, at) => {
    const end = nextAfter(reading.sections, at) ?? section.line
    return section.heading === 'advisedDecision' ? numberedLines(reading, { memo: section.memo, from: section.line + 1, end }) : []
  })
  const lines = new Set(read.map((point) => point.line))
  return [...read, ...asked.filter((point) => !lines.has(point.line))].sort((one, other) => one.line - other.line)
}

/** The line of the first heading below another; several may stand on one line. */
function nextAfter(sections: Reading['sections'], at: number): number | undefined {
  let next = at + 1
  while (next < sections.length && (sections[next]?.line ?? 0) <= (sections[at]?.line ?? 0)) next += 1
  return sections[next]?.line
}

function numberedLines(
  reading: Reading,
  { memo, from, end }: { readonly memo: string; readonly from: number; readonly end: number },
): Point[] {
  const found: Point[] = []
  for (let line = from; line < end; line += 1) {
    const number = /^(\d{1,2})[.)]\s+\p{L}/u.exec(textOn(reading, line))?.[1]
    if (number !== undefined) found.push({ memo, line, number: Number(number) })
  }
  return found
}

const dropped =
  /\b(?:punt|beslispunt|bespreekpunt|vraag|onderdeel)\s+(\d{1,2})\b.{0,120}\b(?:vervallen|vervalt|geschrapt|ingetrokken|aangehouden|afgevoerd)\b/iu
const mayDrop = /vervall|vervalt|geschrapt|ingetrokken|aangehouden|afgevoerd/
const kept = new WeakMap<Reading, ReadonlySet<string>>()

/** 'Punt 4 is vervallen': the memo itself says why a number is not there. */
function isDropped(reading: Reading, memo: string, number: number): boolean {
  const all =
    kept.get(reading) ??
    new Set(reading.sentences.filter((one) => mayDrop.test(one.text)).map((one) => `${one.memo} ${dropped.exec(one.text)?.[1] ?? ''}`))
  kept.set(reading, all)
  return all.has(`${memo} ${number}`)
}

function jump(reading: Reading, before: Point | undefined, point: Point): Finding[] {
  if (before === undefined || point.number <= before.number + 1) return []
  const from = before.number,
    to = point.number,
    missing = from + 1
  if (isDropped(reading, point.memo, missing)) return []
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
