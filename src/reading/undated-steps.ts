import type { DateMention } from './dates.ts'

const gathering = '(?:debat|overleg|bijeenkomst|conferentie|briefing|gesprek|sessie|behandeling|besluitvorming|evaluatie|toets|rapportage)'

/** Ways to say that a step comes, without saying when. Only firm ones: a plan that is merely possible is no step. */
const cues: readonly RegExp[] = [
  /\bmoe(?:t|ten)\s+nog\s+(?:\p{L}+\s+){0,2}(?:plaatsvinden|gebeuren|worden)\b/giu,
  /\b(?:de\s+)?komende\s+(?:dagen|weken|maanden)\b/giu,
  /\bbinnenkort\b|\bop\s+korte\s+termijn\b|\bspoedig\b/giu,
  /\bvolgt\s+(?:later|nog|separaat|nader|op\s+een\s+later\s+moment)\b/giu,
  /\bop\s+een\s+later\s+moment\b/giu,
  /\bbij\s+de\s+start\s+van\b/giu,
  /\b(?:jaarlijks|halfjaarlijks|periodiek|tweejaarlijks|tussentijds)\s+(?=[^.]{0,70}(?:informe|rapporte|bericht))/giu,
  /\b(?:informe\p{L}+|rapporte\p{L}+)\s+[^.]{0,60}\b(?:jaarlijks|halfjaarlijks|periodiek)\b/giu,
  /\bvolgende\s+(?:voortgangs)?(?:rapportage|brief|voortgangsbrief)\b/giu,
  /\b(?:reactie|brief|nota|advies)\b[^.]{0,60}\bseparaat\b/giu,
  /\bwordt\b[^.,]{0,40}\bnog\s+(?:besproken|afgestemd|voorgelegd|geagendeerd|ingepland)\b/giu,
  /\bkom(?:t|en)\s+(?:er\s+)?(?:ook\s+)?nog\s+(?:\p{L}+\s+){0,2}(?:advies|adviezen|reacties?|rapport(?:en)?|brief|voorstel(?:len)?)\b/giu,
  new RegExp(
    `\\b${gathering}\\b[^.,]{0,50}\\b(?:gepland\\s+(?:zal\\s+)?worden|zal\\s+worden\\s+gepland|nog\\s+(?:in)?gepland|ingepland\\s+worden)`,
    'giu',
  ),
  /\b(?:zal|zullen|wordt|worden)\b[^.,]{0,40}\bgeëvalueerd\b/giu,
  /\btechnische\s+briefing\b/giu,
]
const near = 45

/** Where a sentence announces a step without a date; a date close by makes it a dated event instead. */
export function undatedSteps(text: string, dates: readonly DateMention[]): { readonly at: number; readonly until: number }[] {
  const found: { at: number; until: number }[] = []
  for (const cue of cues) {
    for (const match of text.matchAll(cue)) {
      const at = match.index
      const until = at + match[0].length
      if (found.some((other) => at < other.until + near && until > other.at - near)) continue
      if (dates.some((date) => date.start !== null && at < date.until + near && until > date.at - near)) continue
      found.push({ at, until })
    }
  }
  return found
}
