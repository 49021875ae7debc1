import type { DateMention } from './dates.ts'

const gathering = '(?:debat|overleg|bijeenkomst|conferentie|briefing|gesprek|sessie|behandeling|besluitvorming|evaluatie|toets|rapportage)'

/** A turn of phrase, and words in lower case of which it holds at least one: those are sought first, for they are found far faster. */
type Cue = { readonly words: readonly string[]; readonly pattern: RegExp }

/** Ways to say that a step comes, without saying when. Only firm ones: a plan that is merely possible is no step. */
const cues: readonly Cue[] = [
  { words: ['nog'], pattern: /\bmoe(?:t|ten)\s+nog\s+(?:\p{L}+\s+){0,2}(?:plaatsvinden|gebeuren|worden)\b/giu },
  { words: ['komende'], pattern: /\b(?:de\s+)?komende\s+(?:dagen|weken|maanden)\b/giu },
  { words: ['binnenkort', 'korte', 'spoedig'], pattern: /\bbinnenkort\b|\bop\s+korte\s+termijn\b|\bspoedig\b/giu },
  { words: ['volgt'], pattern: /\bvolgt\s+(?:later|nog|separaat|nader|op\s+een\s+later\s+moment)\b/giu },
  { words: ['later'], pattern: /\bop\s+een\s+later\s+moment\b/giu },
  { words: ['start'], pattern: /\bbij\s+de\s+start\s+van\b/giu },
  {
    words: ['jaarlijks', 'periodiek', 'tussentijds'],
    pattern: /\b(?:jaarlijks|halfjaarlijks|periodiek|tweejaarlijks|tussentijds)\s+(?=[^.]{0,70}(?:informe|rapporte|bericht))/giu,
  },
  {
    words: ['jaarlijks', 'periodiek'],
    pattern: /\b(?:informe\p{L}+|rapporte\p{L}+)\s+[^.]{0,60}\b(?:jaarlijks|halfjaarlijks|periodiek)\b/giu,
  },
  { words: ['volgende'], pattern: /\bvolgende\s+(?:voortgangs)?(?:rapportage|brief|voortgangsbrief)\b/giu },
  { words: ['separaat'], pattern: /\b(?:reactie|brief|nota|advies)\b[^.]{0,60}\bseparaat\b/giu },
  { words: ['nog'], pattern: /\bwordt\b[^.,]{0,40}\bnog\s+(?:besproken|afgestemd|voorgelegd|geagendeerd|ingepland)\b/giu },
  {
    words: ['nog'],
    pattern:
      /\bkom(?:t|en)\s+(?:er\s+)?(?:ook\s+)?nog\s+(?:\p{L}+\s+){0,2}(?:advies|adviezen|reacties?|rapport(?:en)?|brief|voorstel(?:len)?)\b/giu,
  },
  {
    words: ['gepland'],
    pattern: new RegExp(
      `\\b${gathering}\\b[^.,]{0,50}\\b(?:gepland\\s+(?:zal\\s+)?worden|zal\\s+worden\\s+gepland|nog\\s+(?:in)?gepland|ingepland\\s+worden)`,
      'giu',
    ),
  },
  { words: ['geëvalueerd'], pattern: /\b(?:zal|zullen|wordt|worden)\b[^.,]{0,40}\bgeëvalueerd\b/giu },
  { words: ['technische'], pattern: /\btechnische\s+briefing\b/giu },
]
const near = 45

/** Where a sentence announces a step without a date; a date close by makes it a dated event instead. */
export function undatedSteps(text: string, dates: readonly DateMention[]): { readonly at: number; readonly until: number }[] {
  const lower = text.toLowerCase()
  const found: { at: number; until: number }[] = []
  for (const { pattern } of cues.filter(({ words }) => words.some((word) => lower.includes(word)))) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index
      const until = at + match[0].length
      if (found.some((other) => at < other.until + near && until > other.at - near)) continue
      if (dates.some((date) => date.start !== null && at < date.until + near && until > date.at - near)) continue
      found.push({ at, until })
    }
  }
  return found
}
