import type { Reading, Sentence } from '../../reading/model.ts'
import { lineAt } from '../mentions.ts'

/** How many of something a sentence says there are. */
export type CountSaid = {
  readonly memo: string
  readonly line: number
  readonly said: number
  readonly noun: string
  readonly sentence: Sentence
}

const numerals = ['twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien']
const listed =
  "voorwaarden|opties|varianten|maatregelen|aanbevelingen|scenario['’]s|pijlers|criteria|onderdelen|doelen|stappen|punten|beslispunten|redenen|uitgangspunten|aandachtspunten|knelpunten|afspraken|thema['’]s|percelen|alternatieven|modellen|bouwstenen|eisen|toezeggingen|routes|fasen|fases"
const counted = new RegExp(`(?<![\\p{L}\\d.,€-])(${numerals.join('|')}|[2-9]|10)\\s+(?:\\p{Ll}+e\\s+)?(${listed})(?!\\p{L})`, 'giu')
const mayCount = new RegExp(listed)
const ofMany =
  /\b(?:van de|van deze|eerste|laatste|andere|overige|ook|nog|extra|nieuwe|minstens|ten minste|waarvan|tussen|circa|onder meer|ongeveer)\s*$/iu

/** The number that a word or figure says, of two and more. */
export const numberOf = (word: string): number => (/^\d/u.test(word) ? Number(word) : numerals.indexOf(word.toLowerCase()) + 2)
/** Numbers of two and more, for a pattern. */
export const anyNumber = `${numerals.join('|')}|[2-9]|10`

const kept = new WeakMap<Reading, ReadonlyMap<string, readonly CountSaid[]>>()

/** Every 'drie voorwaarden' of a text, of things that are listed or told one by one, by memo and noun. Several checks ask for them. */
export function countsSaid(reading: Reading): ReadonlyMap<string, readonly CountSaid[]> {
  const said = kept.get(reading) ?? Map.groupBy(findCounts(reading), ({ memo, noun }) => `${memo} ${noun}`)
  kept.set(reading, said)
  return said
}

function findCounts(reading: Reading): CountSaid[] {
  return reading.sentences
    .filter(({ text }) => mayCount.test(text))
    .flatMap((sentence) =>
      [...sentence.text.matchAll(counted)].flatMap((match) =>
        ofMany.test(sentence.text.slice(Math.max(0, match.index - 20), match.index))
          ? []
          : [
              {
                memo: sentence.memo,
                line: lineAt(sentence, match.index),
                said: numberOf(match[1] ?? ''),
                noun: (match[2] ?? '').toLowerCase(),
                sentence,
              },
            ],
      ),
    )
}
