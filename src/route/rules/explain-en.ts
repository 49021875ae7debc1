import { addDays } from '../../kernel/day.ts'
import type { FixedPoint } from '../model/planner.ts'
import type { ConflictCode, Hindrance, Reason } from '../model/plans.ts'
import { longDay, momentText, spanText, whenText } from './explain-days.ts'
import { meetingText, nameOfStep, type Said, type Telling, type Words } from './explain-words.ts'

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

function promise(point: FixedPoint | null): string {
  if (point?.kind === 'commitment') return `the commitment ‘${point.name}’ (${whenText(point.due, 'en')})`
  if (point?.kind === 'debate') return `${point.name} of ${longDay(point.day, 'en')}`
  return point?.kind === 'event' ? `${point.name} ${whenText(point.on, 'en')}` : ''
}

const late = ({ days: count, spot }: Said) => (count === null ? '' : `, ${spot?.precision === 'day' ? '' : 'at least '}${days(count)} late`)
/** From when the letter must be there, where that is not the day of the debate itself. */
const lateFor = (said: Said) => {
  const { point, days: count } = said
  if (count === null || point?.kind !== 'debate' || point.daysBefore === 0) return late(said)
  const last = longDay(addDays(point.day, -point.daysBefore), 'en')
  return `${late(said)} (the letter must be there ${days(point.daysBefore)} before the debate, on ${last})`
}
const when = ({ spot }: Said) => (spot === null ? '' : whenText(spot, 'en'))

const headlines: Words['headlines'] = {
  'meeting-cancelled': ({ step }) => `${step} is cancelled`,
  'meeting-in-recess': ({ step }) => `${step} falls in a recess`,
  'body-abolished': ({ bare }) => `${bare} no longer exists by then`,
  'minister-absent': ({ step }) => `a minister is absent from ${step}`,
  'agenda-full': ({ step }) => `the agenda of ${step} has no room left`,
  'papers-past': ({ step }) => `the papers for ${step} can no longer be in time`,
  'meeting-unknown': ({ bare }) => `the meeting at which ${bare} is planned is not known`,
  'papers-not-ready': ({ step, days: count }) => `${step} is not possible: the papers are ready ${days(count ?? 0)} late`,
  'step-before-predecessor': ({ step }) => `${step} comes before the step that must precede it`,
  'too-soon-after-predecessor': ({ step }) => `${step} is not possible`,
  'no-meeting-left': ({ bare }) => `for ${bare} no meeting is left that the dossier can be on`,
  'commitment-broken': (said) =>
    `${promise(said.point)} is not kept${said.spot ? `: ${said.bare} is only ${when(said)}${late(said)}` : ''}`,
  'debate-without-letter': (said) =>
    `${promise(said.point)} is held without the letter${said.spot ? `: ${said.bare} is only ${when(said)}${lateFor(said)}` : ''}`,
  'event-too-early': (said) => `${promise(said.point)} is too early${said.spot ? `: ${said.bare} is only ${when(said)}` : ''}`,
}

function unsure(said: Said, about: ConflictCode | null): string {
  if (about === 'commitment-broken') return `it is not certain that ${promise(said.point)} is kept: ${said.bare} is ${when(said)}`
  if (about === 'debate-without-letter')
    return `it may be too close to ${promise(said.point)}: ${said.bare} is ${when(said)}, the day is not known yet`
  if (about === 'event-too-early') return `it is not certain that ${promise(said.point)} comes after ${said.bare}`
  return `it is not certain that ${said.step} fits after the step before it: the days are too wide`
}

const obstacles: Record<Hindrance['code'], (by: Hindrance) => string> = {
  'meeting-cancelled': () => 'it is cancelled',
  'meeting-in-recess': ({ detail, start, end }) => `${detail ?? 'recess'}${start && end ? ` from ${spanText({ start, end }, 'en')}` : ''}`,
  'body-abolished': ({ start }) => `abolished by then${start ? ` (as of ${longDay(start, 'en')})` : ''}`,
  'minister-absent': ({ detail, start, end }) =>
    `${detail ?? ''} is absent${start && end ? ` from ${spanText({ start, end }, 'en')}` : ''}`,
  'agenda-full': () => 'its agenda is full',
  'papers-past': () => 'the papers should have been in already',
  'meeting-unknown': () => 'it is not known',
}

function reason(told: Reason, telling: Telling): string {
  switch (told.kind) {
    case 'papers':
      return `the papers ${told.isPast ? 'had to' : 'must'} be in by ${momentText(told.papersBy, 'en')}`
    case 'now':
      return `it is already ${longDay(told.now.day, 'en')}`
    case 'ready':
      return `the papers are not there before ${longDay(told.day, 'en')}`
    case 'abolished':
      return `${nameOfStep(told.step, telling)} is abolished as of ${longDay(told.day, 'en')}`
    case 'hindered':
      return `${meetingText(told.step, told.spot, telling)} is out: ${obstacles[told.by.code](told.by)}`
    case 'missed':
      return `${meetingText(told.step, told.spot, telling)} cannot be made: the papers are not there before ${longDay(told.papersFrom, 'en')}`
    case 'follows':
      return `${nameOfStep(told.after, telling)} is only ${whenText(told.afterSpot, 'en')}${told.days > 0 ? ` and the papers take ${days(told.days)} after that` : ''}`
    case 'chosen':
      return `${nameOfStep(told.step, telling)} could already be ${whenText(told.couldBe, 'en')}`
    case 'no-earlier':
      return `${nameOfStep(told.step, telling)} does not meet earlier`
    case 'unplaced':
      return `${nameOfStep(told.step, telling)} has no place in the plan`
  }
}

export const english: Words = { headlines, unsure, reason, obstacle: (by) => obstacles[by.code](by), and: ', and ' }
