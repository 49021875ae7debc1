import type { Reading, Sentence } from '../../../reading/model.ts'
import { numberSaid, numberWords } from '../../../reading/number-words.ts'
import { lineAt } from '../../mentions.ts'

/** How many of something a sentence says there are. */
export type CountSaid = {
  readonly memo: string
  readonly line: number
  readonly said: number
  readonly noun: string
  readonly sentence: Sentence
}

/** Numbers of two and more, for a pattern. */
export const anyNumber = `${numberWords(2, 12)}|[2-9]|1[0-2]`
const listed =
  "voorwaarden|opties|varianten|maatregelen|aanbevelingen|scenario['’]s|pijlers|criteria|onderdelen|doelen|stappen|punten|beslispunten|redenen|uitgangspunten|aandachtspunten|knelpunten|afspraken|thema['’]s|percelen|alternatieven|modellen|bouwstenen|eisen|toezeggingen|routes|fasen|fases"
const counted = new RegExp(`(?<![\\p{L}\\d.,€-])(${anyNumber})\\s+(?:\\p{Ll}+e\\s+)?(${listed})(?!\\p{L})`, 'giu')
const mayCount = new RegExp(listed)
const ofMany =
  /\b(?:van de|van deze|eerste|laatste|andere|overige|ook|nog|extra|nieuwe|minstens|ten minste|waarvan|tussen|circa|onder meer|ongeveer)\s*$/iu

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
                said: numberSaid(match[1] ?? '') ?? 0,
                noun: (match[2] ?? '').toLowerCase(),
                sentence,
              },
            ],
      ),
    )
}
