import { longDay } from './explain-days.ts'
import type { PortfolioWords } from './portfolio-words.ts'

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
const shift = (by: number) => `${days(Math.abs(by))} ${by > 0 ? 'later' : 'earlier'}`

function others(count: number): string {
  if (count === 0) return 'no other dossier moves'
  return count === 1 ? 'one other dossier moves' : `${count} other dossiers move`
}

export const english: PortfolioWords = {
  days,
  shift: (by) => (by === 0 ? 'on the same day' : shift(by)),
  proven: 'proven the best',
  better: (percent) => `at most ${percent} % better is possible`,
  meetingOf: (body, day) => `${body} of ${longDay(day, 'en')}`,
  aRoute: 'a route',
  changes: {
    'meeting-moved': ({ meeting, to }) => `${meeting} was moved to ${to}`,
    'meeting-cancelled': ({ meeting }) => `${meeting} was called off`,
    'meeting-closed': ({ meeting }) => `${meeting} falls in a recess now, or the body is abolished by then`,
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
  },
  unplaced: 'Finds no place within the meetings that are known.',
  stays: 'Stays as it is.',
  waits: (count) => `Waits ${days(count)} for room.`,
  doneOn: (day) => `Is done on ${longDay(day, 'en')}.`,
  doneShifted: (by, day) => (by === 0 ? 'Moves, but is done on the same day.' : `Is done ${shift(by)}, on ${longDay(day, 'en')}.`),
  unread: 'a route that you no longer read',
  breaks: (labels) => `; that breaks ${labels}`,
  losesPlace: (who) => `${who} finds no place any more`,
  findsPlace: (who, day) => `${who} finds a place and is done on ${longDay(day, 'en')}`,
  displaced: (who, by, day) =>
    by === 0 ? `${who} moves, but is done on the same day` : `${who} is done ${shift(by)}: on ${longDay(day, 'en')}`,
  cannot: (title, at) => `‘${title}’ cannot go to ${at}: the steps before or after it do not fit then.`,
  moves: (title, at, count) => `If ‘${title}’ goes to ${at}, ${others(count)}.`,
  costs: (by) =>
    `Altogether there ${Math.abs(by) === 1 ? 'is' : 'are'} ${Math.abs(by)} weighted ${Math.abs(by) === 1 ? 'day' : 'days'} of delay ${by > 0 ? 'more' : 'less'}.`,
}
