import { parseDay } from '../../../kernel/day.ts'
import { briefDay } from '../../../web/dates.ts'
import type { Language } from '../../../web/language.ts'
import { type RoutePlanningTexts, routePlanningTexts } from '../../../web/texts/route-planning.ts'
import type { PlannedDays, PlannedStep, RouteChoices, RouteView, ScenarioChange } from '../../model/planning.ts'
import type { StepPlace } from '../../model/routes.ts'
import { whenText } from '../../rules/explain-days.ts'

/** `op vrijdag 2 december 2022`, `in januari 2023` */
export function whenOf({ start, end, precision }: PlannedDays, language: Language): string {
  const [from, to] = [parseDay(start), parseDay(end)]
  return from && to ? whenText({ start: from, end: to, precision }, language) : start
}

/** The same where there is little room: `2 dec 2022`, `in januari 2023`. */
export function brieflyWhen(days: PlannedDays, language: Language): string {
  if (days.precision !== 'day') return whenOf(days, language)
  return briefDay(days.start, language)
}

/** `22 nov 2022, 12:00`; without a clock at the end of a day. */
export function momentOf({ day, hour }: { readonly day: string; readonly hour: number }, language: Language): string {
  if (hour >= 24) return briefDay(day, language)
  const minutes = Math.round(hour * 60)
  const parts = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return `${briefDay(day, language)}, ${parts.join(':')}`
}

export type Station = 'held' | 'planned' | 'proposed' | 'skipped' | 'nowhere'

/** What a step is to the eye. */
export function stationOf({ status, placed, outlook }: PlannedStep): Station {
  if (status !== 'planned') return status
  if (outlook.chosen === null) return 'nowhere'
  return placed ? 'planned' : 'proposed'
}

/** A meeting in a list to choose from. */
export function meetingWords(meeting: RouteChoices['meetings'][number], language: Language): string {
  const t = routePlanningTexts[language]
  const marks = [
    ...(meeting.kind === 'extra' ? [t.extra] : []),
    ...(meeting.status === 'cancelled' ? [t.cancelled] : []),
    ...(meeting.recess === null ? [] : [t.inRecess(meeting.recess)]),
  ]
  const papers = t.papersBy(briefDay(meeting.papers.day, language), meeting.papers.hour)
  return [`${briefDay(meeting.day, language)}, ${meeting.startsAt}`, papers, ...marks].join(' · ')
}

type Known = { readonly view: RouteView; readonly choices: RouteChoices | undefined }

/** Where a step would go, in words. */
export function placeWords(
  { meeting, firstDay, lastDay, precision }: StepPlace,
  { choices }: Pick<Known, 'choices'>,
  language: Language,
): string {
  const day = choices?.meetings.find(({ id }) => id === meeting)?.day ?? null
  if (day !== null) return whenOf({ start: day, end: day, precision: 'day' }, language)
  return firstDay === null
    ? routePlanningTexts[language].unplanned
    : whenOf({ start: firstDay, end: lastDay ?? firstDay, precision }, language)
}

/** What one change of a scenario does, in words. */
export function changeWords(change: ScenarioChange, known: Known, language: Language): string {
  const t: RoutePlanningTexts['said'] = routePlanningTexts[language].said
  const step = (id: string) => known.view.steps.find((one) => one.id === id)?.name ?? '–'
  const point = (id: string) => known.view.points.find((one) => one.id === id)?.label ?? '–'
  const on = (day: string) => whenOf({ start: day, end: day, precision: 'day' }, language)
  switch (change.kind) {
    case 'shift':
      return t.shift(step(change.step), placeWords(change.to, known, language))
    case 'extra-meeting':
      return t.extra(known.choices?.bodies.find(({ id }) => id === change.body)?.code ?? '–', on(change.day))
    case 'skip':
      return t.skip(step(change.step), change.reason)
    case 'split':
      return t.split(change.later, on(change.readyOn))
    case 'put-point': {
      const { label, firstDay: start, lastDay: end, precision } = change.fields
      return t.put(label, whenOf({ start, end, precision }, language))
    }
    case 'drop-point':
      return t.drop(point(change.point))
    case 'ready':
      return t.ready(on(change.on))
  }
}
