import { type Groups, monthNames, type Span, type Today, weekdays } from './date-spans.ts'

export type DateRule = {
  /** What a text must hold for the rule to find anything: sought first, for that is far faster. */
  readonly needs: readonly RegExp[]
  readonly pattern: RegExp
  readonly read: (groups: Groups, today: Today | null) => readonly Span[]
}

/** Pieces of patterns that several rules share; a function gives its group a name. */
export const fullMonths = monthNames.map((names) => names[0]).join('|')
export const anyMonth = monthNames.flat().join('|')
export const month = (name: string) => `(?<${name}>${anyMonth})\\b\\.?`
export const year = (name: string) => `(?:\\s*[-\\s](?:van\\s+)?(?<${name}>(?:19|20)\\d{2})\\b(?![-/]\\d))?`
export const weekday = `(?:(?:${weekdays.join('|')}|(?<!\\p{L})(?:ma|di|wo|do|vr|za)\\.?)\\s+)?`
export const day = (name: string) => `(?<![\\d€.,/-]|\\d )(?<${name}>[0-3]?\\d)`
export const ordinal = '(?:e|ste|de)?[-\\s]{0,2}'
export const yearNumber = '(?:19|20)\\d{2}'
export const relativeYear = '(?<rel>dit|volgend|vorig)\\s+jaar\\b'
/** What most texts lack, for `needs`. */
export const figures = /\d/
export const months = /jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec/i
export const years = /(?:19|20)\d{2}/
export const words = {
  day: /van(?:daag|middag|avond|ochtend|nacht)|gister|morgen/i,
  quarter: /kwartaal|\bQ[1-4]/i,
  half: /hel(?:ft|jaar)|half|\bH[12]/i,
  season: /jaar|zomer|lente|herfst|winter|nota|reces|besluitvorming/i,
  feast: /kerst|jaarwisseling|prinsjesdag|verantwoordingsdag/i,
  year: /jaar/i,
  part: /begin|mid|medio|halverwege|ultimo|eind/i,
  week: /we(?:ek|ken)|wk|maand/i,
  weekday: /dag/i,
} as const
/** A rule from the source of its pattern. */
export const rule = (needs: readonly RegExp[], pattern: string, read: DateRule['read'], flags = 'giu'): DateRule => ({
  needs,
  pattern: new RegExp(pattern, flags),
  read,
})
