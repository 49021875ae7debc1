import type { Reading, Sentence } from '../../../reading/model.ts'
import { lineAt, textOn } from '../../mentions.ts'
import type { Finding, Said } from '../../model.ts'
import { ownParticiple } from './doubled-words.ts'
import { beforeBecomes, doubling, joining, misspelt, neuter, neverThrice, withoutMarks } from './slip-words.ts'

/** A slip of the pen; words are sought first, for they are found far faster than a pattern. */
type Slip = { readonly words: readonly string[]; readonly pattern: RegExp; readonly say: (found: string) => Said }

const anyOf = (words: Iterable<string>) => new RegExp(`(?<![\\p{L}@./-])(?:${[...words].join('|')})(?![\\p{L}@-]|\\.\\p{L})`, 'giu')
const meant = (written: string, right: string): Said => ({
  nl: `Hier staat "${written}"; bedoeld is "${right}".`,
  en: `Here it says "${written}"; "${right}" is meant.`,
})
const twice = (words: string): Said => ({ nl: `"${words}" staat hier dubbel.`, en: `"${words}" is doubled here.` })
const listed = (words: ReadonlyMap<string, string>) => (found: string) =>
  meant(found, words.get(found.toLowerCase().replace(/\s+/gu, ' ')) ?? '')
const { prepositions, articles } = doubling

const slips: readonly Slip[] = [
  { words: [...withoutMarks.keys()], pattern: anyOf(withoutMarks.keys()), say: listed(withoutMarks) },
  { words: [...misspelt.keys()], pattern: anyOf(misspelt.keys()), say: listed(misspelt) },
  {
    words: beforeBecomes.map((word) => `${word} word`),
    pattern: new RegExp(
      `(?<![\\p{L}@./-])(?:${beforeBecomes.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`).join('|')}) word(?![\\p{L}@-]|\\.\\p{L})`,
      'gu',
    ),
    say: (found) => meant(found, `${found}t`),
  },
  {
    words: prepositions.flatMap((word) => articles.map((article) => `${word} ${article} ${word} ${article}`)),
    pattern: new RegExp(
      `(?<![\\p{L}-])(${prepositions.join('|')})\\s+(${articles.join('|')})\\s+\\1\\s+\\2(?![\\p{L}-]|\\s+${ownParticiple})`,
      'giu',
    ),
    say: twice,
  },
  {
    words: neuter.split('|').flatMap((noun) => [`${noun} die `, `${noun}, die `]),
    pattern: new RegExp(
      `(?<!\\p{L})(?:het|dit)\\s+(?:${neuter}),?\\s+die\\s+(?=(?:is|was|wordt|werd|heeft|had|kan|moet|zal|gaat|ligt|door|wij|we|u)\\b)`,
      'giu',
    ),
    say: (found) => meant(found.trim(), found.trim().replace(/die$/iu, 'dat')),
  },
  {
    words: neuter.split('|').map((noun) => `de ${noun}`),
    pattern: new RegExp(`(?<![\\p{L}-])de (?:${neuter})(?![\\p{L}'’-])`, 'gu'),
    say: (found) => meant(found, found.replace(/^de/u, 'het')),
  },
  {
    words: joining.bodies.flatMap((body) => joining.nouns.map((noun) => `${body.toLowerCase()} ${noun}`)),
    pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${joining.bodies.join('|')}) (?:${joining.nouns.join('|')})(?!\\p{L})`, 'gu'),
    say: (found) => meant(found, found.replace(' ', '-')),
  },
  {
    words: ['&', '\ufffd'],
    pattern: /\p{Ll}{2,}(?:&\p{Ll}{2,}|\ufffd)|&(?:amp|nbsp|quot|lt|gt);/gu,
    say: (found) => ({ nl: `In "${found}" is een teken verminkt.`, en: `A character is mangled in "${found}".` }),
  },
  {
    words: [...neverThrice].map((letter) => letter.repeat(3)),
    pattern: new RegExp(`(?<![\\p{L}.@/])\\p{L}*(?:(?<!\\p{L}\\.)([${neverThrice}])\\1\\1)\\p{Ll}*(?![\\p{L}.@])`, 'giu'),
    say: (found) => ({ nl: `In "${found}" staat een letter te veel.`, en: `There is a letter too many in "${found}".` }),
  },
]

const strayCapital =
  /(?<![\p{L}"“'‘])(?:van|aan|met|voor|en|dat|om|door|bij|naar|tot) (?:De|Het|Een|En|Dat|Van|Te) (?=\p{Ll}{2,} \p{Ll}{2,})/gu
const mayStray = / (?:De|Het|Een|En|Dat|Van|Te) \p{Ll}/u

/** Words that are certainly not what was meant: doubled, without their diaeresis, with the wrong article, with a stray capital. */
export function slipsIn(reading: Reading): Finding[] {
  // A scan loses marks and swaps letters by itself.
  if (reading.source.origin === 'ocr') return []
  const all = reading.sentences.flatMap((sentence) => [...written(sentence), ...capitals(reading, sentence)])
  return [...Map.groupBy(all, ({ message }) => message.nl).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, lines: [...first.lines, ...others.slice(0, 3).flatMap(({ lines }) => lines)] }] : [],
  )
}

/** One pass over a sentence tells whether any of the words is in it: in nearly all sentences none is. */
const anyWord = new RegExp(
  slips
    .flatMap(({ words }) => words)
    .toSorted()
    .join('|'),
)

function written(sentence: Sentence): Finding[] {
  const lower = sentence.text.toLowerCase()
  if (!anyWord.test(lower)) return []
  return slips.flatMap(({ words, pattern, say }) =>
    words.some((word) => lower.includes(word))
      ? [...sentence.text.matchAll(pattern)].map((match) => finding(linesOf(sentence, match.index, match[0].length), say(match[0])))
      : [],
  )
}

/** Within one line only: a heading that ran into a sentence is no slip. */
function capitals(reading: Reading, sentence: Sentence): Finding[] {
  if (!mayStray.test(sentence.text)) return []
  return [...sentence.text.matchAll(strayCapital)]
    .filter((match) => textOn(reading, lineAt(sentence, match.index)).includes(match[0].trim()))
    .map((match) =>
      finding([lineAt(sentence, match.index)], {
        nl: `"${match[0].trim()}" heeft midden in de zin een hoofdletter.`,
        en: `"${match[0].trim()}" has a capital in the middle of a sentence.`,
      }),
    )
}

function linesOf(sentence: Sentence, at: number, length: number): number[] {
  return [...new Set([lineAt(sentence, at), lineAt(sentence, at + length - 1)])]
}

function finding(lines: readonly number[], message: Said): Finding {
  return { check: 'brokenSentence', severity: 'hint', lines, message, suggestion: null }
}
