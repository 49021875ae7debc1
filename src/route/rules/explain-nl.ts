import { addDays } from '../../kernel/day.ts'
import type { FixedPoint } from '../model/planner.ts'
import type { ConflictCode, Hindrance, Reason } from '../model/plans.ts'
import { longDay, momentText, spanText, whenText } from './explain-days.ts'
import { meetingText, nameOfStep, type Said, type Telling, type Words } from './explain-words.ts'

function days(count: number): string {
  return count === 1 ? '1 dag' : `${count} dagen`
}

function promise(point: FixedPoint | null): string {
  if (point?.kind === 'commitment') return `de toezegging ‘${point.name}’ (${whenText(point.due, 'nl')})`
  if (point?.kind === 'debate') return `${point.name} van ${longDay(point.day, 'nl')}`
  return point?.kind === 'event' ? `${point.name} ${whenText(point.on, 'nl')}` : ''
}

const late = ({ days: count, spot }: Said) =>
  count === null ? '' : `, ${spot?.precision === 'day' ? '' : 'ten minste '}${days(count)} te laat`
/** From when the letter must be there, where that is not the day of the debate itself. */
const lateFor = (said: Said) => {
  const { point, days: count } = said
  if (count === null || point?.kind !== 'debate' || point.daysBefore === 0) return late(said)
  const last = longDay(addDays(point.day, -point.daysBefore), 'nl')
  return `${late(said)} (de brief moet er ${days(point.daysBefore)} voor het debat zijn, op ${last})`
}
const when = ({ spot }: Said) => (spot === null ? '' : whenText(spot, 'nl'))

const headlines: Words['headlines'] = {
  'meeting-cancelled': ({ step }) => `${step} gaat niet door`,
  'meeting-in-recess': ({ step }) => `${step} valt in een reces`,
  'body-abolished': ({ bare }) => `${bare} bestaat dan niet meer`,
  'minister-absent': ({ step }) => `bij ${step} ontbreekt een bewindspersoon`,
  'agenda-full': ({ step }) => `op de agenda van ${step} is geen plaats meer`,
  'papers-past': ({ step }) => `de stukken voor ${step} kunnen niet meer op tijd komen`,
  'meeting-unknown': ({ bare }) => `de vergadering waarop ${bare} gepland staat, is niet bekend`,
  'papers-not-ready': ({ step, days: count }) => `${step} kan niet: de stukken zijn ${days(count ?? 0)} te laat klaar`,
  'step-before-predecessor': ({ step }) => `${step} komt vóór de stap die eraan voorafgaat`,
  'too-soon-after-predecessor': ({ step }) => `${step} kan niet`,
  'no-meeting-left': ({ bare }) => `voor ${bare} is er geen vergadering meer waarop het dossier past`,
  'commitment-broken': (said) =>
    `${promise(said.point)} wordt niet nagekomen${said.spot ? `: ${said.bare} is pas ${when(said)}${late(said)}` : ''}`,
  'debate-without-letter': (said) =>
    `${promise(said.point)} vindt plaats zonder de brief${said.spot ? `: ${said.bare} is pas ${when(said)}${lateFor(said)}` : ''}`,
  'event-too-early': (said) => `${promise(said.point)} komt te vroeg${said.spot ? `: ${said.bare} is pas ${when(said)}` : ''}`,
}

function unsure(said: Said, about: ConflictCode | null): string {
  if (about === 'commitment-broken') return `of ${promise(said.point)} wordt nagekomen, is niet zeker: ${said.bare} is ${when(said)}`
  if (about === 'debate-without-letter')
    return `het kan knellen met ${promise(said.point)}: ${said.bare} is ${when(said)}, de dag is nog niet bekend`
  if (about === 'event-too-early') return `of ${promise(said.point)} na ${said.bare} valt, is niet zeker`
  return `of ${said.step} past na de stap die eraan voorafgaat, is niet zeker: de dagen zijn te ruim`
}

const obstacles: Record<Hindrance['code'], (by: Hindrance) => string> = {
  'meeting-cancelled': () => 'die gaat niet door',
  'meeting-in-recess': ({ detail, start, end }) => `${detail ?? 'reces'}${start && end ? ` van ${spanText({ start, end }, 'nl')}` : ''}`,
  'body-abolished': ({ start }) => `dan opgeheven${start ? ` (per ${longDay(start, 'nl')})` : ''}`,
  'minister-absent': ({ detail, start, end }) =>
    `${detail ?? ''} is afwezig${start && end ? ` van ${spanText({ start, end }, 'nl')}` : ''}`,
  'agenda-full': () => 'de agenda is vol',
  'papers-past': () => 'de stukken hadden er al moeten zijn',
  'meeting-unknown': () => 'die is niet bekend',
}

function reason(told: Reason, telling: Telling): string {
  switch (told.kind) {
    case 'papers':
      return `de stukken ${told.isPast ? 'moesten' : 'moeten'} er ${momentText(told.papersBy, 'nl')} zijn`
    case 'now':
      return `het is inmiddels ${longDay(told.now.day, 'nl')}`
    case 'ready':
      return `de stukken zijn er pas op ${longDay(told.day, 'nl')}`
    case 'abolished':
      return `${nameOfStep(told.step, telling)} is per ${longDay(told.day, 'nl')} opgeheven`
    case 'hindered':
      return `${meetingText(told.step, told.spot, telling)} valt af: ${obstacles[told.by.code](told.by)}`
    case 'missed':
      return `${meetingText(told.step, told.spot, telling)} wordt niet gehaald: de stukken kunnen er pas op ${longDay(told.papersFrom, 'nl')} zijn`
    case 'follows':
      return `${nameOfStep(told.after, telling)} is pas ${whenText(told.afterSpot, 'nl')}${told.days > 0 ? ` en daarna zijn ${days(told.days)} nodig voor de stukken` : ''}`
    case 'chosen':
      return `${nameOfStep(told.step, telling)} kan ook al ${whenText(told.couldBe, 'nl')}`
    case 'no-earlier':
      return `${nameOfStep(told.step, telling)} vergadert niet eerder`
    case 'unplaced':
      return `${nameOfStep(told.step, telling)} heeft geen plaats in de planning`
  }
}

export const dutch: Words = { headlines, unsure, reason, obstacle: (by) => obstacles[by.code](by), and: ', en ' }
