/** Dutch numbers in words, for patterns and for what they come to. */

const upToNineteen =
  'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'.split(
    ' ',
  )
const tens = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig']
const hundred = 100

function spell(number: number): string {
  const [ten = '', unit = ''] = [tens[Math.floor(number / 10) - 2], upToNineteen[number % 10]]
  if (number === hundred) return 'honderd'
  if (number < upToNineteen.length) return upToNineteen[number] ?? ''
  return number % 10 === 0 ? ten : `${unit}${unit.endsWith('e') ? 'ën' : 'en'}${ten}`
}

const plain = (word: string): string => word.toLowerCase().replaceAll('é', 'e').replaceAll('ë', 'e')
const spelled = Array.from({ length: hundred + 1 }, (_, number) => spell(number))
const values = new Map<string, number>([
  ...spelled.map((word, number) => [plain(word), number] as const),
  ...upToNineteen.slice(2, 10).map((unit, at) => [`${unit}honderd`, hundred * (at + 2)] as const),
])

/** The number that a word or figures say; null for another word. */
export const numberSaid = (word: string): number | null => (/^\d+$/u.test(word) ? Number(word) : (values.get(plain(word)) ?? null))

/** The words of some numbers, as alternatives of a pattern. No \b may stand before them: 'één' does not begin with what that knows for a letter. */
export const numberWords = (first: number, last: number): string =>
  [...spelled.slice(first, last + 1), ...(first <= 1 ? ['[eé]én'] : [])].join('|')
