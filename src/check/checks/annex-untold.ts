import type { MemoFact, Reading } from '../../reading/model.ts'
import type { Finding } from '../model.ts'

const generic = /^(?:bijlage|concept|versie|definitie\p{L}*|bijgevoegde?)$/u
const goesOn = /^(?:van|voor|over|bij|inzake|op|uit|met|en|door|aan|in|\d)/u
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
  const told = reading.sentences.filter((sentence) => sentence.memo === memo.id && !listed.has(sentence.line)).map(({ text }) => text)
  if (told.length < leastTold) return []
  const text = told.join(' ').toLowerCase()
  const words = new Set(text.match(/\p{L}{5,}/gu) ?? [])
  const isTold = ({ number, title }: MemoFact['annexes'][number]): boolean => {
    if (number !== null && new RegExp(`\\bbijlagen?\\b[^.]{0,25}\\b${number}\\b`, 'u').test(text)) return true
    const head = headOf(title)
    return (
      head.length < leastWord ||
      [...words].some((word) => head.endsWith(word) || word.endsWith(head) || word.slice(0, stem) === head.slice(0, stem))
    )
  }
  const untold = memo.annexes.filter((annex) => !isTold(annex))
  const [only] = untold
  return only && untold.length === 1 ? [notTold(only.line, only.title)] : []
}

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
