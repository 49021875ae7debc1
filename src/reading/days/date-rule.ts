import { fullMonthNames, type Groups, monthNames, type Span, type Today } from './date-spans.ts'

export type DateRule = {
  /** What a text must hold for the rule to find anything: sought first, for that is far faster. */
  readonly needs: readonly RegExp[]
  readonly pattern: RegExp
  readonly read: (groups: Groups, today: Today | null) => readonly Span[]
}

/** Pieces of patterns that several rules share; a function gives its group a name. */
export const fullMonths = fullMonthNames.join('|')
export const anyMonth = monthNames.flat().join('|')
/** How the names of months begin, in any of their forms: a text without these names no month. */
export const monthBegins = monthNames
  .flatMap((names) => names.filter((name) => !names.some((other) => other !== name && name.startsWith(other))))
  .join('|')
export const month = (name: string) => `(?<${name}>${anyMonth})\\b\\.?`
export const year = (name: string) => `(?:\\s*[-\\s](?:van\\s+)?(?<${name}>(?:19|20)\\d{2})\\b(?![-/]\\d))?`
export const weekday = '(?:\\b(?:ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?|do(?:nderdag)?|vr(?:ijdag)?|za(?:terdag)?|zondag)\\.?\\s+)?'
export const day = (name: string) => `(?<![\\d€.,/-]|\\d )(?<${name}>[0-3]?\\d)`
export const ordinal = '(?:e|ste|de)?[-\\s]{0,2}'
export const yearNumber = '(?:19|20)\\d{2}'
export const relativeYear = '(?<rel>dit|volgend|vorig)\\s+jaar\\b'
/** What most texts lack, for `needs`. */
export const figures = /\d/
export const months = new RegExp(monthBegins, 'i')
export const years = /(?:19|20)\d{2}/
export const words = {
  day: /van(?:daag|middag|avond|ochtend|nacht)|gister|morgen/i,
  quarter: /kwartaal|\bQ[1-4]/i,
  half: /helft|half|\bH[12]/i,
  season: /(?:voor|na)jaar|zomer|lente|herfst|winter|reces|augustusbesluit/i,
  feast: /kerst|jaarwisseling|prinsjesdag|verantwoordingsdag/i,
  year: /jaar/i,
  part: /\b(?:begin|mid|medio|halverwege|ultimo|eind)/i,
  week: /we(?:ek|ken)|wk|maand/i,
  weekday: /dag/i,
} as const
/** A rule from the source of its pattern. */
export const rule = (needs: readonly RegExp[], pattern: string, read: DateRule['read'], flags = 'giu'): DateRule => ({
  needs,
  pattern: new RegExp(pattern, flags),
  read,
})
