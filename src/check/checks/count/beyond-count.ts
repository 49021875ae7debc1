import type { Reading } from '../../../reading/model.ts'
import { lineAt } from '../../mentions.ts'
import { type CountSaid, countsSaid } from './counted-nouns.ts'
import type { ListedCount } from './list-count.ts'

const ordinals = ['derde', 'vierde', 'vijfde', 'zesde', 'zevende', 'achtste', 'negende', 'tiende', 'elfde']
const named = new RegExp(`\\bde\\s+(${ordinals.join('|')})\\s+(?:en\\s+laatste\\s+)?(\\p{Ll}{3,})`, 'giu')
const mayName = new RegExp(ordinals.join('|'))
const added = /\b(?:nieuwe|extra|toegevoegd\p{L}*|afgevallen|vervallen|eerdere?|vorige|voormalige)\b/iu

/** One of a row beyond the number that the memo gives: 'twee voorwaarden' and 'de derde voorwaarde'. */
export function beyondCount(reading: Reading): ListedCount[] {
  const naming = reading.sentences.filter(({ text }) => mayName.test(text) && !added.test(text))
  if (naming.length === 0) return []
  const counts = Map.groupBy([...countsSaid(reading).values()].filter(isAgreed), ([first]) => first?.memo)
  return naming.flatMap((sentence) =>
    [...sentence.text.matchAll(named)].flatMap((match): ListedCount[] => {
      const counted = ordinals.indexOf((match[1] ?? '').toLowerCase()) + 3
      const [count] = counts.get(sentence.memo)?.find(([one]) => one && isPlural(one.noun, (match[2] ?? '').toLowerCase())) ?? []
      if (!count || count.said >= counted || added.test(count.sentence.text)) return []
      return [{ line: count.line, last: lineAt(sentence, match.index), said: count.said, counted, noun: count.noun }]
    }),
  )
}

const isAgreed = (counts: readonly CountSaid[]): boolean => new Set(counts.map(({ said }) => said)).size === 1

const isPlural = (plural: string, singular: string): boolean =>
  ['en', 'n', 's', "'s", '’s'].some((end) => plural === `${singular}${end}`) || (plural === 'criteria' && singular === 'criterium')
