import type { MemoFact, Reading } from '../../../reading/model.ts'
import { sentencesIn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'

const generic = /^(?:bijlage|concept|versie|definitie\p{L}*|bijgevoegde?)$/u
const goesOn = /^(?:\d|(?:van|voor|over|bij|inzake|op|uit|met|en|door|aan|in)(?!\p{L}))/u
/** So many letters of a word are its stem, near enough. */
const stem = 8
const leastWord = 5
/** A memo of fewer sentences tells of nothing at length. */
const leastTold = 6

/** Of a list of annexes the only one that the text names by no number and no word of its title. */
export function untoldAnnex(reading: Reading, memo: MemoFact): Finding[] {
  const [first] = memo.annexes
  if (!first || memo.annexes.length < 2) return []
  const listed = new Set(memo.annexes.map(({ line }) => line))
  const told = sentencesIn(reading, memo.id).flatMap(({ line, text }) => (listed.has(line) ? [] : [text]))
  if (told.length < leastTold) return []
  const named = namedIn(told.join(' ').toLowerCase())
  const isTold = ({ number, title }: MemoFact['annexes'][number]): boolean =>
    (number !== null && named.numbers.has(number)) || isNamed(headOf(title), named)
  const untold = memo.annexes.filter((annex) => !isTold(annex))
  const [only] = untold
  return only && untold.length === 1 ? [notTold(only.line, only.title)] : []
}

type Named = {
  readonly numbers: ReadonlySet<number>
  readonly words: ReadonlySet<string>
  readonly ends: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

/** What a text may name an annex by: numbers behind 'bijlage', and its words, their ends and their stems. */
function namedIn(text: string): Named {
  const words = new Set(text.match(/\p{L}{5,}/gu) ?? [])
  const numbers = [...text.matchAll(/\bbijlagen?\b([^.]{0,25})/gu)].flatMap(([, after = '']) => (after.match(/\d+/gu) ?? []).map(Number))
  return {
    numbers: new Set(numbers),
    words,
    ends: new Set([...words].flatMap(endsOf)),
    stems: new Set([...words].map((word) => word.slice(0, stem))),
  }
}

/** A word and its ends that could be words: 'Kamerbrief' ends in 'brief'. */
const endsOf = (word: string): string[] => Array.from({ length: Math.max(0, word.length - leastWord + 1) }, (_none, at) => word.slice(at))

const isNamed = (head: string, { words, ends, stems }: Named): boolean =>
  head.length < leastWord || stems.has(head.slice(0, stem)) || ends.has(head) || endsOf(head).some((end) => words.has(end))

/** What kind of paper a title names: its first noun, in lower case. */
function headOf(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  const isAdjective = (word: string, next: string | undefined): boolean => word.endsWith('e') && next !== undefined && !goesOn.test(next)
  return words.find((word, at) => /^\p{L}{2}/u.test(word) && !generic.test(word) && !isAdjective(word, words[at + 1])) ?? ''
}

function notTold(line: number, title: string): Finding {
  return {
    check: 'annex',
    severity: 'hint',
    lines: [line],
    message: {
      nl: `De bijlage "${title}" staat in de lijst, maar de tekst noemt haar nergens.`,
      en: `The annex "${title}" is listed, but the text names it nowhere.`,
    },
    suggestion: { nl: 'Verwijs in de tekst naar de bijlage, of laat haar weg.', en: 'Refer to the annex in the text, or leave it out.' },
  }
}
