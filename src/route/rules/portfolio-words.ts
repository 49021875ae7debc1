import { parseDay } from '../../kernel/day.ts'
import type { Displaced, MoveEffect, PlanChangeView, PlanHead, PlanLine, Span } from '../model/portfolio-views.ts'
import { type Language, longDay, whenText } from './explain-days.ts'

/** `1 dag`, `12 dagen`. */
export function daysText(days: number, language: Language): string {
  const one = Math.abs(days) === 1
  return language === 'nl' ? `${Math.abs(days)} ${one ? 'dag' : 'dagen'}` : `${Math.abs(days)} ${one ? 'day' : 'days'}`
}

function dayText(day: string | null, language: Language): string {
  const known = day === null ? null : parseDay(day)
  return known === null ? '' : longDay(known, language)
}

/** `op vrijdag 2 december 2022`, `in januari 2023`; empty without days. */
export function spanText(span: Span | null, language: Language): string {
  const [start, end] = [parseDay(span?.start ?? ''), parseDay(span?.end ?? '')]
  return span && start && end ? whenText({ start, end, precision: span.precision }, language) : ''
}

/** By how much an end moves: `12 dagen later`, `3 dagen eerder`, `op dezelfde dag`. */
export function shiftText(shift: number, language: Language): string {
  if (shift === 0) return language === 'nl' ? 'op dezelfde dag' : 'on the same day'
  const word = language === 'nl' ? (shift > 0 ? 'later' : 'eerder') : shift > 0 ? 'later' : 'earlier'
  return `${daysText(shift, language)} ${word}`
}

function percent(gap: number, language: Language): string {
  const tenths = Math.ceil(gap * 1000 - 1e-9) / 10
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 }).format(tenths)
}

/** How good a plan is: proven the best, or by how much at most another could be better. */
export function qualityText({ proven, gap, objective }: Pick<PlanHead, 'proven' | 'gap' | 'objective'>, language: Language): string {
  const isDutch = language === 'nl'
  if (objective === 0) return isDutch ? 'bewezen de beste: geen enkel dossier wacht op een ander' : 'proven the best: no dossier waits for another'
  if (proven) return isDutch ? 'bewezen de beste: geen ander plan geeft minder uitstel' : 'proven the best: no other plan gives less delay'
  return isDutch ? `hooguit ${percent(gap, language)} % beter mogelijk` : `at most ${percent(gap, language)} % better is possible`
}

type Named = { readonly title: string; readonly name: string }

/** `‘Woningbouw’ (Kamerbrief)`; the name of a route alone says too little. */
export function routeText({ title, name }: Named): string {
  return name === '' || name === title ? `‘${title}’` : `‘${title}’ (${name})`
}

type Words = Readonly<Record<PlanChangeView['kind'], (said: Said) => string>>
type Said = {
  readonly meeting: string
  readonly day: string
  readonly to: string
  readonly route: string
  readonly step: string
  readonly minutes: number
}

const dutch: Words = {
  'meeting-moved': ({ meeting, to }) => `${meeting} is verzet naar ${to}`,
  'meeting-cancelled': ({ meeting }) => `${meeting} gaat niet door`,
  'meeting-closed': ({ meeting }) => `${meeting} valt nu in een reces of het gremium is opgeheven`,
  'meeting-added': ({ meeting }) => `${meeting} is erbij gekomen: misschien is er een beter plan`,
  'papers-moved': ({ meeting }) => `voor ${meeting} moeten de stukken er op een ander moment zijn`,
  'papers-past': ({ meeting }) => `voor ${meeting} hadden de stukken er al moeten zijn`,
  'room-changed': ({ meeting, minutes }) => `op de agenda van ${meeting} is ${Math.abs(minutes)} min ${minutes < 0 ? 'minder' : 'meer'} ruimte`,
  'absence-changed': ({ day, to }) => `er is een afwezigheid bij gekomen: ${day} t/m ${to}`,
  'route-gone': () => 'een route is beëindigd, of je leest haar niet meer',
  'route-added': ({ route }) => `${route} is erbij gekomen`,
  'route-changed': ({ route }) => `${route} heeft een andere voorrang of begint op een andere dag`,
  'points-changed': ({ route }) => `de vaste punten van ${route} zijn gewijzigd`,
  'steps-changed': ({ route }) => `de stappen van ${route} zijn gewijzigd`,
  'step-held': ({ route, step }) => `${step} van ${route} is geweest`,
  'step-placed': ({ route, step }) => `${step} van ${route} is verplaatst`,
}

const english: Words = {
  'meeting-moved': ({ meeting, to }) => `${meeting} was moved to ${to}`,
  'meeting-cancelled': ({ meeting }) => `${meeting} was called off`,
  'meeting-closed': ({ meeting }) => `${meeting} falls in a recess now, or the body is abolished`,
  'meeting-added': ({ meeting }) => `${meeting} was added: there may be a better plan`,
  'papers-moved': ({ meeting }) => `papers for ${meeting} are due at another moment`,
  'papers-past': ({ meeting }) => `papers for ${meeting} should have been there already`,
  'room-changed': ({ meeting, minutes }) => `the agenda of ${meeting} has ${Math.abs(minutes)} min ${minutes < 0 ? 'less' : 'more'} room`,
  'absence-changed': ({ day, to }) => `an absence was added: ${day} to ${to}`,
  'route-gone': () => 'a route has ended, or you no longer read it',
  'route-added': ({ route }) => `${route} was added`,
  'route-changed': ({ route }) => `${route} has another priority or begins on another day`,
  'points-changed': ({ route }) => `the fixed points of ${route} were changed`,
  'steps-changed': ({ route }) => `the steps of ${route} were changed`,
  'step-held': ({ route, step }) => `${step} of ${route} was held`,
  'step-placed': ({ route, step }) => `${step} of ${route} was moved`,
}

/** What changed since a plan was made, as a sentence. */
export function changeText({ kind, body, title, step, day, to, minutes }: PlanChangeView, language: Language): string {
  const isDutch = language === 'nl'
  const [from, until] = [dayText(day, language), dayText(to, language)]
  const said = isDutch ? dutch : english
  const route = title === null ? (isDutch ? 'een route' : 'a route') : `‘${title}’`
  const meeting = `${body ?? ''} ${isDutch ? 'van' : 'of'} ${from}`
  return sentence(said[kind]({ meeting, day: from, to: until, route, step: step ?? '', minutes: minutes ?? 0 }))
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

/** What a plan does to a route beside its planning of today. */
export function lineText({ placed, today, planned, shift, waits, moves }: PlanLine, language: Language): string {
  const isDutch = language === 'nl'
  if (!placed) return isDutch ? 'Krijgt binnen de bekende vergaderingen geen plek.' : 'Finds no place within the meetings that are known.'
  const wait = waits ? (isDutch ? ` Wacht ${daysText(waits, language)} op ruimte.` : ` Waits ${daysText(waits, language)} for room.`) : ''
  if (moves.length === 0) return `${isDutch ? 'Blijft zoals het is.' : 'Stays as it is.'}${wait}`
  const end = dayText(planned, language)
  if (today === null || shift === null) return `${isDutch ? `Is klaar op ${end}.` : `Is done on ${end}.`}${wait}`
  const moved = shift === 0 ? (isDutch ? 'Is op dezelfde dag klaar' : 'Is done on the same day') : ''
  const said = isDutch ? `Is ${shiftText(shift, language)} klaar, op ${end}` : `Is done ${shiftText(shift, language)}, on ${end}`
  return `${moved === '' ? said : moved}.${wait}`
}

/** How another place for one dossier changes another. */
export function displacedText({ title, name, from, to, shift, broken }: Displaced, language: Language): string {
  const isDutch = language === 'nl'
  const who = title === null ? (isDutch ? 'een route die je niet meer leest' : 'a route that you no longer read') : routeText({ title, name })
  const breaks = broken.length === 0 ? '' : `${isDutch ? '; dat breekt' : '; that breaks'} ${broken.map((label) => `‘${label}’`).join(', ')}`
  if (to === null) return sentence(`${who} ${isDutch ? 'krijgt geen plek meer' : 'finds no place any more'}${breaks}`)
  const end = dayText(to, language)
  if (from === null || shift === null) return sentence(`${who} ${isDutch ? `krijgt alsnog een plek en is klaar op ${end}` : `finds a place and is done on ${end}`}${breaks}`)
  if (shift === 0) return sentence(`${who} ${isDutch ? 'verschuift, maar is op dezelfde dag klaar' : 'moves, but is done on the same day'}${breaks}`)
  const [later, is] = [shiftText(shift, language), isDutch ? 'is' : 'is done']
  return sentence(`${who} ${is} ${later}${isDutch ? ' klaar' : ''}: ${isDutch ? `op ${end}` : `on ${end}`}${breaks}`)
}

/** What moving one dossier does to all others, in one sentence. */
export function moveText({ title, step, day, fits, others, costs }: MoveEffect, language: Language): string {
  const isDutch = language === 'nl'
  const at = `${step} ${isDutch ? 'van' : 'of'} ${dayText(day, language)}`
  if (!fits) return isDutch ? `‘${title}’ kan niet naar ${at}: de stappen ervoor of erna passen dan niet.` : `‘${title}’ cannot go to ${at}: the steps before or after it do not fit then.`
  const count = others.length
  const who = isDutch
    ? count === 0 ? 'verschuift er geen ander dossier' : count === 1 ? 'verschuift één ander dossier' : `verschuiven ${count} andere dossiers`
    : count === 0 ? 'no other dossier moves' : count === 1 ? 'one other dossier moves' : `${count} other dossiers move`
  const all = costs === 0 ? '' : isDutch
    ? ` Alles bij elkaar komt er ${Math.abs(costs)} gewogen ${Math.abs(costs) === 1 ? 'dag' : 'dagen'} uitstel ${costs > 0 ? 'bij' : 'minder'}.`
    : ` Altogether there ${Math.abs(costs) === 1 ? 'is' : 'are'} ${Math.abs(costs)} weighted ${Math.abs(costs) === 1 ? 'day' : 'days'} of delay ${costs > 0 ? 'more' : 'less'}.`
  return isDutch ? `Gaat ‘${title}’ naar ${at}, dan ${who}.${all}` : `If ‘${title}’ goes to ${at}, ${who}.${all}`
}
