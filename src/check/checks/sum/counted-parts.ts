import type { Reading, Sentence } from '../../../reading/model.ts'
import { numberSaid, numberWords } from '../../../reading/number-words.ts'
import { lineAt } from '../../mentions.ts'
import type { Finding } from '../../model.ts'

type Part = { readonly count: number; readonly line: number }
type Closing = Part & { readonly closes: boolean }

const count = '(\\d{1,3}(?:\\.\\d{3})+|\\d{1,4})(?![\\d.,%])'
const whole = new RegExp(`\\bvan (?:de|alle) ${count} (\\p{L}{4,})`, 'iu')
const vague = /\b(?:waarvan|onder meer|bijvoorbeeld|circa|ca\.|ruim|bijna|ongeveer|meer dan|minder dan|minstens|zeker|deels|zowel)\b/iu
const rest = '(?:de )?(?:overige|resterende|andere)'
/** Farther apart, parts are not meant to be the whole. */
const unlike = 0.1
const reach = 2

/** 'Van de 40 sluizen zijn er 21 klaar; aan 12 sluizen wordt gewerkt en 5 sluizen wachten nog.' */
export function countedParts(reading: Reading): Finding[] {
  return reading.sentences.flatMap((sentence, at) => {
    if (ofThem.test(sentence.text)) return ofThoseBefore(reading.sentences[at - 1], sentence)
    const listed = listedCounts(sentence)
    if (listed.length > 0) return listed
    const [found, number = '', noun = ''] = whole.exec(sentence.text) ?? []
    if (found === undefined) return []
    const after = reading.sentences.slice(at, at + 1 + reach).filter(({ memo }) => memo === sentence.memo)
    return offBy(countIn(number), noun, { sentence, after, from: sentence.text.indexOf(found) + found.length })
  })
}

/** 'Een' is an article; one is written 'één'. */
const anyCount = `(${numberWords(2, 20)}|[eé]én|\\d{1,3})`
const ofThem = /^(?:Daarvan|Hiervan)\b/u
const countedLast = new RegExp(`(?<![\\p{L}\\d.,€-])${anyCount} (?:\\p{Ll}+e )?(\\p{Ll}{4,}(?:en|s))[^\\d.:;]{0,40}[.]?$`, 'iu')
const anyPart = new RegExp(
  `(?<![\\p{L}\\d.,€-])${anyCount}(?![\\p{L}\\d.,%]\\d|\\p{L}| ?%| (?:jaar|jaren|maand|maanden|we(?:ek|ken)|dagen|procent|miljoen|mln|euro))`,
  'giu',
)

/** 'Er zijn twaalf aanbevelingen. Daarvan neemt u er acht over, drie gedeeltelijk en twee niet.' */
function ofThoseBefore(before: Sentence | undefined, sentence: Sentence): Finding[] {
  const [, number = '', noun = ''] = (before?.memo === sentence.memo && countedLast.exec(before.text)) || []
  if (!before || number === '' || vague.test(sentence.text)) return []
  const matches = [...sentence.text.matchAll(anyPart)]
  if (matches.length < leastListed || !/\ben\s+$/u.test(sentence.text.slice(0, matches.at(-1)?.index))) return []
  const parts = matches.map(({ index, 1: written = '' }) => ({ count: numberSaid(written) ?? 0, line: lineAt(sentence, index) }))
  const sum = parts.reduce((all, part) => all + part.count, 0)
  const total = numberSaid(number) ?? 0
  if (sum === total || Math.abs(sum - total) > Math.max(1, unlike * total)) return []
  return [differs({ total, sum, noun, line: before.endLine }, parts)]
}

const opensParts = new RegExp(`(?<![\\d€/.,-])${count} (\\p{L}{3,})[^.:;€\\d]{0,60}: (?=\\d)`, 'iu')
const partOf = new RegExp(`(?:^|, |\\ben )${count}(?= \\p{Ll})`, 'gu')
const yearLike = /^(?:19|20)\d\d$/u
const leastListed = 3

/** 'Er waren 1.182 meldingen: 640 in de nacht, 392 overdag en 160 in het weekend.' */
function listedCounts(sentence: Sentence): Finding[] {
  const [found, number = '', noun = ''] = opensParts.exec(sentence.text) ?? []
  if (found === undefined || vague.test(sentence.text)) return []
  const from = sentence.text.indexOf(found) + found.length
  const matches = [...sentence.text.slice(from).matchAll(partOf)]
  const closed = matches.at(-1)?.[0].startsWith('en ') === true
  if (!closed || matches.length < leastListed || matches.some(([, written = '']) => yearLike.test(written))) return []
  const parts = matches.map(({ index, 1: written = '' }) => ({ count: countIn(written), line: lineAt(sentence, from + index) }))
  const sum = parts.reduce((all, part) => all + part.count, 0)
  const total = countIn(number)
  if (yearLike.test(number) || sum === total || Math.abs(sum - total) > unlike * total) return []
  return [differs({ total, sum, noun, line: lineAt(sentence, from - found.length) }, parts)]
}

type Told = { readonly sentence: Sentence; readonly after: readonly Sentence[]; readonly from: number }

function offBy(total: number, noun: string, { sentence, after, from }: Told): Finding[] {
  if (total < 10 || vague.test(sentence.text)) return []
  const pattern = new RegExp(`\\b(?:er (?:\\p{L}+ )?${count}|${rest} ${count}|${count} (?=${noun}\\b))`, 'giu')
  const parts: Closing[] = []
  for (const one of after) {
    if (vague.test(one.text) || (one !== sentence && whole.test(one.text))) break
    parts.push(...partsIn(one, pattern, one === sentence ? from : 0))
    if (parts.some(({ closes }) => closes)) break
  }
  const sum = parts.reduce((all, part) => all + part.count, 0)
  const enough = parts.length > 2 || (parts.length === 2 && parts.some(({ closes }) => closes))
  if (!enough || sum === total || Math.abs(sum - total) > unlike * total) return []
  return [differs({ total, sum, noun, line: lineAt(sentence, from) }, parts)]
}

function partsIn(sentence: Sentence, pattern: RegExp, from: number): Closing[] {
  return [...sentence.text.slice(from).matchAll(pattern)].map((match) => ({
    count: countIn(match.slice(1).find((group) => group !== undefined) ?? ''),
    line: lineAt(sentence, from + match.index + match[0].length - 1),
    closes: match[2] !== undefined,
  }))
}

const countIn = (digits: string) => Number(digits.replaceAll('.', ''))

function differs({ total, sum, noun, line }: { total: number; sum: number; noun: string; line: number }, parts: readonly Part[]): Finding {
  const counts = parts.map((part) => part.count.toLocaleString('nl-NL'))
  return {
    check: 'sum',
    severity: 'error',
    lines: [...new Set([line, ...parts.map((part) => part.line)])],
    message: {
      nl: `Hier zijn het ${total.toLocaleString('nl-NL')} ${noun}; ${counts.slice(0, -1).join(', ')} en ${counts.at(-1)} tellen op tot ${sum.toLocaleString('nl-NL')}.`,
      en: `Here there are ${total.toLocaleString('en-GB')} "${noun}"; ${parts.map((part) => part.count.toLocaleString('en-GB')).join(', ')} add up to ${sum.toLocaleString('en-GB')}.`,
    },
    suggestion: { nl: 'Controleer de aantallen.', en: 'Check the numbers.' },
  }
}
