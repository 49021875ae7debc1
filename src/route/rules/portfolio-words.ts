import { type Day, parseDay } from '../../kernel/day.ts'
import type { Displaced, MoveEffect, PlanChangeView, PlanHead, PlanLine, Span } from '../model/portfolio-views.ts'
import { type Language, longDay, whenText } from './explain-days.ts'
import { sentenceCase } from './explain-words.ts'
import { english } from './portfolio-words-en.ts'
import { dutch } from './portfolio-words-nl.ts'

type Changed = {
  readonly meeting: string
  readonly day: string
  readonly to: string
  readonly route: string
  readonly step: string
  readonly minutes: number
}

/** The sentences about plans of a portfolio, of one language. */
export type PortfolioWords = {
  readonly days: (count: number) => string
  readonly shift: (by: number) => string
  readonly proven: string
  readonly better: (percent: string) => string
  readonly meetingOf: (body: string, day: Day) => string
  readonly aRoute: string
  readonly changes: Readonly<Record<PlanChangeView['kind'], (changed: Changed) => string>>
  readonly unplaced: string
  readonly stays: string
  readonly waits: (count: number) => string
  readonly doneOn: (day: Day) => string
  readonly doneShifted: (by: number, day: Day) => string
  readonly unread: string
  readonly breaks: (labels: string) => string
  readonly losesPlace: (who: string) => string
  readonly findsPlace: (who: string, day: Day) => string
  readonly displaced: (who: string, by: number, day: Day) => string
  readonly cannot: (title: string, at: string) => string
  readonly moves: (title: string, at: string, others: number) => string
  readonly costs: (by: number) => string
}

const words = { nl: dutch, en: english } as const

/** `1 dag`, `12 dagen`. */
export function daysText(count: number, language: Language): string {
  return words[language].days(count)
}

/** By how much an end moves: `12 dagen later`, `3 dagen eerder`, `op dezelfde dag`. */
export function shiftText(by: number, language: Language): string {
  return words[language].shift(by)
}

/** `op vrijdag 2 december 2022`, `in januari 2023`; empty without days. */
export function spanText(span: Span | null, language: Language): string {
  const [start, end] = [parseDay(span?.start ?? ''), parseDay(span?.end ?? '')]
  return span && start && end ? whenText({ start, end, precision: span.precision }, language) : ''
}

/** How good a plan is: proven the best, or by how much at most another could be better. */
export function qualityText({ proven, gap }: Pick<PlanHead, 'proven' | 'gap'>, language: Language): string {
  if (proven) return words[language].proven
  const tenths = Math.ceil(gap * 1000 - 1e-9) / 10
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  return words[language].better(new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(tenths))
}

/** `‘Woningbouw’ (Kamerbrief)`: the name of a route alone says too little. */
export function routeText({ title, name }: { readonly title: string; readonly name: string }): string {
  return name === '' || name === title ? `‘${title}’` : `‘${title}’ (${name})`
}

/** What changed since a plan was made, as a sentence. */
export function changeText({ kind, body, title, step, day, to, minutes }: PlanChangeView, language: Language): string {
  const said = words[language]
  const [from, until] = [parseDay(day ?? ''), parseDay(to ?? '')]
  const text = said.changes[kind]({
    meeting: from === null ? '' : said.meetingOf(body ?? '', from),
    day: from === null ? '' : longDay(from, language),
    to: until === null ? '' : longDay(until, language),
    route: title === null ? said.aRoute : `‘${title}’`,
    step: step ?? '',
    minutes: minutes ?? 0,
  })
  return `${sentenceCase(text)}.`
}

type Outlook = Pick<PlanLine, 'placed' | 'planned' | 'shift' | 'waits' | 'moves'>

/** What a plan does to a route beside its planning of today. */
export function lineText({ placed, planned, shift, waits, moves }: Outlook, language: Language): string {
  const said = words[language]
  if (!placed) return said.unplaced
  const wait = waits ? ` ${said.waits(waits)}` : ''
  const end = parseDay(planned ?? '')
  if (moves.length === 0 || end === null) return `${said.stays}${wait}`
  return `${shift === null ? said.doneOn(end) : said.doneShifted(shift, end)}${wait}`
}

/** How another place for one dossier changes another. */
export function displacedText({ title, name, to, shift, broken }: Displaced, language: Language): string {
  const said = words[language]
  const who = title === null ? said.unread : routeText({ title, name })
  const breaks = broken.length === 0 ? '' : said.breaks(broken.map((label) => `‘${label}’`).join(', '))
  const end = parseDay(to ?? '')
  const text = end === null ? said.losesPlace(who) : shift === null ? said.findsPlace(who, end) : said.displaced(who, shift, end)
  return `${sentenceCase(text)}${breaks}.`
}

/** What moving one dossier does to all others, in one sentence or two. */
export function moveText({ title, step, day, fits, others, costs }: MoveEffect, language: Language): string {
  const said = words[language]
  const known = parseDay(day)
  const at = known === null ? step : said.meetingOf(step, known)
  if (!fits) return said.cannot(title, at)
  return `${said.moves(title, at, others.length)}${costs === 0 ? '' : ` ${said.costs(costs)}`}`
}
