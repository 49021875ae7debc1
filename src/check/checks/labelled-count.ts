import type { Reading, Sentence } from '../../reading/model.ts'
import { lineAt } from '../mentions.ts'
import type { ListedCount } from './list-count.ts'

const numerals = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien']
const nouns: Readonly<Record<string, string>> = {
  varianten: 'variant',
  opties: 'optie',
  "scenario's": 'scenario',
  'scenario’s': 'scenario',
  fasen: 'fase',
  fases: 'fase',
  actielijnen: 'actielijn',
  pijlers: 'pijler',
  sporen: 'spoor',
  beslispunten: 'beslispunt',
  stappen: 'stap',
}
const plural = Object.keys(nouns).join('|')
const singular = [...new Set(Object.values(nouns))].join('|')
const said = new RegExp(
  `\\b(?:er zijn|zijn er|bestaat uit|kent|onderscheiden|onderscheidt|uitgewerkt in|uit|volgende|wij schetsen|we schetsen|schetsen|leggen|in|kiezen uit|keuze uit)\\s+(?:de\\s+)?(?:volgende\\s+)?(${numerals.slice(2).join('|')}|[2-9])\\s+(?:\\p{Ll}+e\\s+)?(${plural})(?!\\p{L})`,
  'giu',
)
const label = new RegExp(`(?<!\\p{L})(${singular})\\s+([A-H]|[1-9])(?![\\p{L}\\d.,]?\\d|\\p{L})`, 'giu')
const mayCount = new RegExp(`${plural}`, 'iu')
const mayLabel = new RegExp(`(?:${singular})\\s+[A-H1-9]`, 'iu')

/** Options, phases and the like that a memo counts, and names one by one by letter or number: 'drie varianten' beside variant A and B only. */
export function miscountedLabels(reading: Reading): ListedCount[] {
  const counting = reading.sentences.filter(({ text }) => mayCount.test(text))
  const all = counting.flatMap((sentence) => countsIn(sentence).map((one) => ({ ...one, memo: sentence.memo })))
  if (all.length === 0) return []
  const labelled = [...reading.sentences, ...reading.sections].filter(({ text }) => mayLabel.test(text))
  const byMemo = Map.groupBy(labelled, ({ memo }) => memo)
  return all.flatMap(({ memo, ...one }): ListedCount[] => {
    const named = namesOf(byMemo.get(memo) ?? [], nouns[one.noun] ?? '')
    const fits = named.size < 2 || named.size === one.said || !isRow([...named.keys()])
    return fits ? [] : [{ ...one, counted: named.size, last: Math.max(...named.values()) }]
  })
}

function countsIn(sentence: Sentence): Omit<ListedCount, 'counted' | 'last'>[] {
  return [...sentence.text.matchAll(said)].map((match) => {
    const word = (match[1] ?? '').toLowerCase()
    return {
      line: lineAt(sentence, match.index),
      said: /^\d/u.test(word) ? Number(word) : numerals.indexOf(word),
      noun: (match[2] ?? '').toLowerCase(),
    }
  })
}

/** Each letter or number that stands after a word, with the last line that has it. */
function namesOf(texts: readonly { readonly text: string; readonly line: number }[], noun: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const { text, line } of texts) {
    for (const [, word = '', name = ''] of text.matchAll(label)) if (word.toLowerCase() === noun) found.set(name.toUpperCase(), line)
  }
  return found
}

/** From A or 1 on, without a gap: others may be named elsewhere. */
function isRow(names: readonly string[]): boolean {
  const sorted = names.toSorted()
  const start = /\d/u.test(sorted[0] ?? '') ? '1' : 'A'
  return sorted.every((name, at) => name.charCodeAt(0) === start.charCodeAt(0) + at)
}
