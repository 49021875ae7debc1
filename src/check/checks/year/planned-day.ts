import type { Mention } from '../../mentions.ts'

const when = '(?:op|per|in|vanaf|uiterlijk(?:\\s+op)?|v(?:oo|óó)r)\\s+(?:\\p{L}+dag\\s+)?$'
const present =
  '(?:vindt|vinden|start|starten|begint|beginnen|opent|openen|sluit|sluiten|volgt|volgen|komt|komen|treedt|treden|verschijnt|verschijnen|spreekt|spreken|bezoekt|ontvangt|verwachten|verwacht|zal|zullen|gaat|gaan|wordt|worden)'
/** Words before a day that can only announce it. */
const announced = [
  new RegExp(
    `\\b(?:gepland|voorzien|geagendeerd|ingepland|beoogd)\\s+(?:\\p{L}+\\s+){0,2}?(?:voor\\s+)?(?:\\p{L}+dag\\s+)?$|\\b(?:gepland|voorzien|geagendeerd|ingepland|beoogd)\\s+${when}`,
    'iu',
  ),
  new RegExp(`\\b${present}\\b[^,;.]{0,60}\\b${when}`, 'iu'),
]
const saidToBe = new RegExp(`\\b(?:is|zijn)\\s+(?:pas\\s+)?${when}`, 'iu')
const opensClause = new RegExp(`(?:^|[.;:,]\\s)${when}`, 'iu')
const presentAfter = new RegExp(`^\\s*(?:${present}\\b|\\p{Ll}+t\\s+u\\b)`, 'iu')
const endsClause = /^\s*(?:om\s+[\d.:]+\s*uur)?\s*(?:[.,;)]|$)/iu
const past = /\b(?:was|waren|werd|werden|had|hadden|stond|stonden|vorige?|eerder|jl|oorspronkelijk|destijds|toen|sinds|al|heeft|hebben)\b/iu

/** Whether the words around a day say that it is to come: 'het debat is op 3 mei', 'de proef start op 3 mei'. */
export function isPlanned({ event, sentence, at }: Mention): boolean {
  const { text } = sentence
  const before = text.slice(Math.max(0, at - 100), at)
  const after = text.slice(at + event.written.length, at + event.written.length + 60)
  const clause = `${before.slice(before.search(/[^.,;]*$/u))}${/^[^.,;]*/u.exec(after)?.[0] ?? ''}`
  if (past.test(clause)) return false
  if (announced.some((pattern) => pattern.test(before))) return true
  if (saidToBe.test(before)) return endsClause.test(after)
  return opensClause.test(` ${before}`.replace(/^ (?=\S)/u, '')) && presentAfter.test(after)
}
