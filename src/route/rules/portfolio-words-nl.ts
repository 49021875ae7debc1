import { longDay } from './explain-days.ts'
import type { PortfolioWords } from './portfolio-words.ts'

const days = (count: number) => (count === 1 ? '1 dag' : `${count} dagen`)
const shift = (by: number) => `${days(Math.abs(by))} ${by > 0 ? 'later' : 'eerder'}`

function others(count: number): string {
  if (count === 0) return 'verschuift er geen ander dossier'
  return count === 1 ? 'verschuift één ander dossier' : `verschuiven ${count} andere dossiers`
}

export const dutch: PortfolioWords = {
  days,
  shift: (by) => (by === 0 ? 'op dezelfde dag' : shift(by)),
  proven: 'bewezen de beste',
  better: (percent) => `hooguit ${percent} % beter mogelijk`,
  meetingOf: (body, day) => `${body} van ${longDay(day, 'nl')}`,
  aRoute: 'een route',
  changes: {
    'meeting-moved': ({ meeting, to }) => `${meeting} is verzet naar ${to}`,
    'meeting-cancelled': ({ meeting }) => `${meeting} gaat niet door`,
    'meeting-closed': ({ meeting }) => `${meeting} valt nu in een reces, of het gremium is dan opgeheven`,
    'meeting-added': ({ meeting }) => `${meeting} is erbij gekomen: misschien is er een beter plan`,
    'papers-moved': ({ meeting }) => `voor ${meeting} moeten de stukken er op een ander moment zijn`,
    'papers-past': ({ meeting }) => `voor ${meeting} hadden de stukken er al moeten zijn`,
    'room-changed': ({ meeting, minutes }) =>
      `op de agenda van ${meeting} is ${Math.abs(minutes)} min ${minutes < 0 ? 'minder' : 'meer'} ruimte`,
    'absence-changed': ({ day, to }) => `er is een afwezigheid bij gekomen: ${day} t/m ${to}`,
    'route-gone': () => 'een route is beëindigd, of je leest haar niet meer',
    'route-added': ({ route }) => `${route} is erbij gekomen`,
    'route-changed': ({ route }) => `${route} heeft een andere prioriteit of begint op een andere dag`,
    'points-changed': ({ route }) => `de vaste punten van ${route} zijn gewijzigd`,
    'steps-changed': ({ route }) => `de stappen van ${route} zijn gewijzigd`,
    'step-held': ({ route, step }) => `${step} van ${route} is geweest`,
    'step-placed': ({ route, step }) => `${step} van ${route} is verplaatst`,
  },
  unplaced: 'Krijgt binnen de bekende vergaderingen geen plek.',
  stays: 'Blijft zoals het is.',
  waits: (count) => `Wacht ${days(count)} op ruimte.`,
  doneOn: (day) => `Is klaar op ${longDay(day, 'nl')}.`,
  doneShifted: (by, day) => (by === 0 ? 'Verschuift, maar is op dezelfde dag klaar.' : `Is ${shift(by)} klaar, op ${longDay(day, 'nl')}.`),
  unread: 'een route die je niet meer leest',
  breaks: (labels) => `; dat breekt ${labels}`,
  losesPlace: (who) => `${who} krijgt geen plek meer`,
  findsPlace: (who, day) => `${who} krijgt alsnog een plek en is klaar op ${longDay(day, 'nl')}`,
  displaced: (who, by, day) =>
    by === 0 ? `${who} verschuift, maar is op dezelfde dag klaar` : `${who} is ${shift(by)} klaar: op ${longDay(day, 'nl')}`,
  cannot: (title, at) => `‘${title}’ kan niet naar ${at}: de stappen ervoor of erna passen dan niet.`,
  moves: (title, at, count) => `Gaat ‘${title}’ naar ${at}, dan ${others(count)}.`,
  costs: (by) =>
    `Alles bij elkaar komt er ${Math.abs(by)} gewogen ${Math.abs(by) === 1 ? 'dag' : 'dagen'} uitstel ${by > 0 ? 'bij' : 'minder'}.`,
}
