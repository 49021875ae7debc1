import type { Reading, SectionFact } from '../../../reading/model.ts'
import { textOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'

type Counted = { readonly style: string; readonly count: number; readonly mark: string; readonly section: SectionFact }

const named = /^(Agendapunt|Punt|Onderdeel|Deel|Actielijn|Programmalijn|Maatregel|Spoor|Pijler|Fase|Bijlage)\s+(\d{1,2})\b/iu
const numbered = /^(\d{1,2})[.)]?\s+\p{L}/u
const lettered = /^([a-z])[.)]\s+\p{L}/u
/** So many headings show that a memo counts them. */
const least = 4

/** Headings of a memo that count on and skip one: 'a.', 'b.', 'd.'; 'Agendapunt 3', 'Agendapunt 5'. */
export function headingGaps(reading: Reading): Finding[] {
  const byMemo = Map.groupBy(reading.sections, ({ memo }) => memo)
  return [...byMemo.values()].flatMap((sections) =>
    [...Map.groupBy(sections.flatMap(countedIn), ({ style }) => style).values()].flatMap((all) => gapIn(reading, all)),
  )
}

function countedIn(section: SectionFact): Counted[] {
  const { text } = section
  const [, word, at] = named.exec(text) ?? []
  if (word !== undefined && at !== undefined) return [{ style: word.toLowerCase(), count: Number(at), mark: `${word} ${at}`, section }]
  const number = numbered.exec(text)?.[1]
  if (number !== undefined) return [{ style: 'number', count: Number(number), mark: number, section }]
  const letter = lettered.exec(text)?.[1]
  return letter === undefined ? [] : [{ style: 'letter', count: letter.charCodeAt(0) - 96, mark: `${letter}.`, section }]
}

/** Only where the headings count from 1 and go up: another list may stand among them. */
function gapIn(reading: Reading, all: readonly Counted[]): Finding[] {
  if (all.length < least || all[0]?.count !== 1 || all.some(({ count }, at) => at > 0 && count <= (all[at - 1]?.count ?? 0))) return []
  const gaps = all.flatMap((one, at) => (at > 0 && one.count === (all[at - 1]?.count ?? 0) + 2 ? [{ one, before: all[at - 1] }] : []))
  const [gap] = gaps
  if (gaps.length !== 1 || !gap?.before) return []
  return standsBetween(reading, gap.before, gap.one) ? [] : [skips(gap.before, gap.one)]
}

/** What a scan may make of a number. */
const noise = /^[^\p{L}\d]/u

/** A heading that was not taken for one stands there all the same. */
function standsBetween(reading: Reading, before: Counted, { style, count, section }: Counted): boolean {
  const word = style === 'number' || style === 'letter' ? '' : `${style}\\s+`
  const missing = new RegExp(`^${word}${style === 'letter' ? String.fromCharCode(95 + count) : count - 1}(?:[.):]|\\s|$)`, 'iu')
  const between = reading.sections.filter(({ line }) => line > before.section.line && line < section.line)
  if (between.some(({ text }) => noise.test(text))) return true
  for (let line = before.section.line + 1; line < section.line; line += 1) if (missing.test(textOn(reading, line))) return true
  return false
}

function skips(before: Counted, one: Counted): Finding {
  return {
    check: 'numbering',
    severity: 'warning',
    lines: [one.section.line, before.section.line],
    message: {
      nl: `Na "${before.mark}" volgt "${one.mark}": er is een kop overgeslagen.`,
      en: `After "${before.mark}" comes "${one.mark}": a heading was skipped.`,
    },
    suggestion: { nl: 'Hernummer de koppen of voeg de ontbrekende toe.', en: 'Renumber the headings or add the one that is missing.' },
  }
}
