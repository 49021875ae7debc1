import type { Reading, Sentence } from '../../../reading/model.ts'
import { lineAt, textOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'

const short =
  'van|de|een|en|te|met|bij|of|ten|der|door|aan|uit|tot|voor|onder|tegen|op|in|om|over|naar|niet|ook|maar|nog|is|zijn|wordt|worden|heeft|hebben|kan|zal|moet|moeten|omdat|zodat|dat|het'
const doubled = new RegExp(`(?<![\\p{L}-])(${short}|\\p{L}{6,})\\s+\\1(?![\\p{L}-]|['’]\\p{L})`, 'gu')

/** What may stand between two of the same preposition and the word it belongs to: 'met met name kleine bedrijven'. */
const fixed: Readonly<Record<string, RegExp>> = {
  naar: /^(?:verwachting|schatting|raming|rato|verluidt|(?:eigen )?zeggen|behoren|boven|beneden|keuze|evenredigheid|aard|inkomen)\b/iu,
  met: /^(?:name|ingang van|spoed|terugwerkende|voorrang)\b/iu,
  van: /^(?:oudsher|overheidswege|rechtswege|belang|tevoren|toepassing|nature|harte|huis uit)\b/iu,
  in: /^(?:totaal|principe|beginsel|ieder|eerste|hoofdzaak|aanbouw|aanmerking|werking)\b/iu,
  op: /^(?:zijn|hun|termijn|maat|korte|afstand|zichzelf)\b/iu,
  voor: /^(?:het eerst|zover|een deel)\b/iu,
  bij: /^voorkeur\b/iu,
  over: /^(?:het algemeen|(?:\p{L}+|\d+) (?:dagen|weken|maanden|jaar))\b/iu,
  tot: /^(?:nu|dan)\b/iu,
  de: /^facto\b/iu,
}
const prepositions = new Set('van met bij door aan uit tot voor onder tegen op in over naar'.split(' '))
/** 'Door door Rijk en regio gefinancierde projecten': a participle with words of its own before a noun. */
export const ownParticiple =
  '(?:(?![.;:,])\\S+\\s+){0,7}(?!gemeente|gehele|gemiddelde|gedeelte|gezamenlijke|gehalte|geboorte)(?:ge|be|ver|ont|aan|uit|op)\\p{Ll}{3,}(?:de|te)\\s+\\p{Ll}{3,}'
const participle = new RegExp(`^${ownParticiple}`, 'u')
const verbs = new Set('is zijn wordt worden heeft hebben kan zal moet moeten'.split(' '))
const subordinate = /\b(?:die|dat|wat|wie|als|wanneer|waar\p{L}*|hoe|omdat|zoals|hetgeen)\s[^,;]*$/iu
const emphatic = /^(?:steeds|langer|verder|opnieuw)$/iu
/** Nouns that are verbs too: 'de vragen vragen om overleg'. */
const nounAndVerb = /^(?:vragen|kosten|plannen|werken|bouwen|wensen|handelen)$/iu
/** 'Dit grijpt in in de markt': the first belongs to the verb. */
const parts = new Set('in op aan uit bij'.split(' '))
const endsInVerb = /(?<!\b(?:he|da|me|wa|nie|di|ui))(?:t|en)\s+$/iu

/** Whether any word is followed by itself: looked for first, without patterns, for in nearly all sentences none is. */
function hasDouble(text: string): boolean {
  for (let space = text.indexOf(' '), begin = 0; space >= 0; begin = space + 1, space = text.indexOf(' ', begin)) {
    const same = text.charCodeAt(begin) === text.charCodeAt(space + 1)
    if (same && space - begin > 1 && text.startsWith(text.slice(begin, space), space + 1)) return true
  }
  return false
}

/** Words that stand twice where no Dutch sentence can have them twice. */
export function doubledWords(reading: Reading, sentence: Sentence): Finding[] {
  const text = `${sentence.text.charAt(0).toLowerCase()}${sentence.text.slice(1)}`
  if (!hasDouble(text)) return []
  return [...text.matchAll(doubled)].flatMap((match) => {
    const word = (match[1] ?? '').toLowerCase()
    const second = match[0].slice(-word.length)
    const after = sentence.text.slice(match.index + match[0].length).trimStart()
    const before = sentence.text.slice(0, match.index)
    const lines = [...new Set([lineAt(sentence, match.index), lineAt(sentence, match.index + match[0].length - 1)])]
    if (/^\p{Lu}/u.test(second) || isRight(word, before, after) || isCell(reading, lines, second)) return []
    return [finding(lines, word)]
  })
}

function isRight(word: string, before: string, after: string): boolean {
  if (fixed[word]?.test(after) || emphatic.test(word) || nounAndVerb.test(word)) return true
  if (verbs.has(word)) return subordinate.test(before)
  if (parts.has(word) && endsInVerb.test(before)) return true
  if (prepositions.has(word)) return participle.test(after)
  if (word === 'om') return /^te\b/u.test(after)
  if (word === 'dat') return !/^(?:zij|hij|wij|we|ik)\b/u.test(after)
  return word === 'het' && !/\b(?:in|van|voor|op|met|aan|bij|door|over|uit|naar|onder)\s+$/iu.test(before)
}

/** Cells of a table may hold the same word. */
const isCell = (reading: Reading, lines: readonly number[], word: string): boolean =>
  lines.length > 1 && lines.some((line) => textOn(reading, line).toLowerCase() === word.toLowerCase())

function finding(lines: readonly number[], word: string): Finding {
  return {
    check: 'brokenSentence',
    severity: 'hint',
    lines,
    message: { nl: `Het woord "${word}" staat hier dubbel.`, en: `The word "${word}" is doubled here.` },
    suggestion: null,
  }
}
