import { bullets } from '../../../reading/list-marks.ts'
import type { Reading, Sentence } from '../../../reading/model.ts'
import { numberSaid, numberWords } from '../../../reading/number-words.ts'
import { lineAt, textOn } from '../../mentions.ts'
import type { ListedCount } from './list-count.ts'

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
  `\\b(?:er zijn|zijn er|bestaat uit|kent|onderscheiden|onderscheidt|uitgewerkt in|uit|volgende|wij schetsen|we schetsen|schetsen|leggen|in|kiezen uit|keuze uit)\\s+(?:de\\s+)?(?:volgende\\s+)?(${numberWords(2, 10)}|[2-9])\\s+(?:\\p{Ll}+e\\s+)?(${plural})(?!\\p{L})`,
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
    const named = namesOf(reading, byMemo.get(memo) ?? [], nouns[one.noun] ?? '')
    const missesOne = named.size < one.said && ![...named.values()].every(({ opens }) => opens)
    const fits = named.size < 2 || named.size === one.said || missesOne || !isRow([...named.keys()])
    return fits ? [] : [{ ...one, counted: named.size, last: Math.max(...[...named.values()].map(({ line }) => line)) }]
  })
}

function countsIn(sentence: Sentence): Omit<ListedCount, 'counted' | 'last'>[] {
  return [...sentence.text.matchAll(said)].map((match) => {
    return {
      line: lineAt(sentence, match.index),
      said: numberSaid(match[1] ?? '') ?? 0,
      noun: (match[2] ?? '').toLowerCase(),
    }
  })
}

type Naming = { readonly line: number; readonly opens: boolean }

/** Each letter or number that stands after a word, with the last line that has it. */
function namesOf(reading: Reading, texts: readonly { readonly text: string; readonly line: number }[], noun: string): Map<string, Naming> {
  const found = new Map<string, Naming>()
  for (const { text, line } of texts) {
    for (const { 0: whole, 1: word = '', 2: name = '', index } of text.matchAll(label)) {
      if (word.toLowerCase() !== noun) continue
      const key = name.toUpperCase()
      found.set(key, { line, opens: found.get(key)?.opens === true || opensLine(reading, line, text.slice(0, index), whole) })
    }
  }
  return found
}

const listMark = new RegExp(`^(?:[${bullets}*–-]|[a-z0-9]{1,2}[.)])?\\s*`, 'iu')

/** Of what opens a heading or an item of a list, all are there; a sentence may name some only. */
const opensLine = (reading: Reading, line: number, before: string, label: string): boolean =>
  before.replace(listMark, '') === '' && textOn(reading, line).replace(listMark, '').startsWith(label)

/** From A or 1 on, without a gap: others may be named elsewhere. */
function isRow(names: readonly string[]): boolean {
  const sorted = names.toSorted()
  const start = /\d/u.test(sorted[0] ?? '') ? '1' : 'A'
  return sorted.every((name, at) => name.charCodeAt(0) === start.charCodeAt(0) + at)
}
