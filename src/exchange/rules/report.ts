import { dayAt, dayOfMonthOf, monthOf, yearOf } from '../../kernel/day.ts'
import type { ProgrammeState, Thing } from '../model/sheets.ts'
import type { Language } from './cell-text.ts'
import { namesOf } from './names.ts'
import { moneyChapter, type ReportMoney } from './report-money.ts'
import {
  factsOf,
  type ReportChapter,
  type ReportPart,
  type ReportSection,
  type ReportTable,
  type Telling,
  tableOf,
  textIn,
  thingsByParent,
  titleOf,
  under,
} from './report-parts.ts'
import { indicatorsChapter, risksChapter } from './report-risks.ts'
import { reportWords } from './report-words.ts'
import { confidenceWords } from './sheets/words.ts'

/** All that the template of the report shows, in the order in which it is read. */
export type ReportData = {
  readonly language: Language
  readonly title: string
  readonly keywords: readonly string[]
  readonly year: number
  readonly month: number
  readonly day: number
  readonly asOf: string
  readonly demo: boolean
  readonly words: (typeof reportWords)[Language]
  readonly programme: { readonly name: string }
  readonly chapters: readonly ReportChapter[]
}

export type ReportFrom = { readonly state: ProgrammeState; readonly money: ReportMoney; readonly demo: boolean; readonly now: Date }

/** The report of a programme: what it is, each action line with its measures, ideas, money, risks and indicators. */
export function reportData({ state, money, demo, now }: ReportFrom, language: Language): ReportData {
  const telling: Telling = { state, names: namesOf(state), language, byParent: thingsByParent(state) }
  const words = reportWords[language]
  const [programme] = state.things.programme
  const name = String(programme?.values['name'] ?? '')
  const today = dayAt(now)
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(now)
  const chapters = [
    ...(programme ? [programmeChapter(programme, telling)] : []),
    ...state.things.actionLines.map((line) => lineChapter(line, telling)),
    ideasChapter(telling),
    moneyChapter(money, telling),
    risksChapter(telling),
    indicatorsChapter(telling),
  ]
  return {
    language,
    title: name,
    keywords: [words.report],
    year: yearOf(today),
    month: monthOf(today),
    day: dayOfMonthOf(today),
    asOf: `${words.asOf} ${day}`,
    demo,
    words,
    programme: { name },
    chapters: chapters.filter((chapter) => chapter !== null),
  }
}

function programmeChapter(programme: Thing, telling: Telling): ReportChapter {
  const keys = ['status', 'firstYear', 'lastYear', 'coordinating', 'participating', 'adviser']
  return {
    title: reportWords[telling.language].programme,
    facts: factsOf(telling, 'programme', programme, keys),
    text: textIn(programme, 'coreMessage', 'vision'),
    tables: [confidenceTable(telling)],
    sections: [],
  }
}

/** How the measures of each action line stand, in words and numbers. */
function confidenceTable({ state, language }: Telling): ReportTable {
  const words = reportWords[language]
  const lights = Object.entries(confidenceWords).map(([code, word]) => [code, word[language]] as const)
  const count = (line: Thing | null, light?: string | null) =>
    state.things.measures.filter(
      ({ values }) => (line === null || values['actionLine'] === line.id) && (light === undefined || values['confidence'] === light),
    ).length
  const row = (title: string, line: Thing | null) =>
    [title, count(line), ...lights.map(([code]) => count(line, code)), count(line, null)].map(String)
  return {
    caption: words.howItStands,
    head: [words.actionLine, words.measures, ...lights.map(([, word]) => word), words.noLight],
    widths: [4, 1.6, ...lights.map(() => 1.6), 1.6],
    align: ['left', 'right', ...lights.map(() => 'right' as const), 'right'],
    rows: [...state.things.actionLines.map((line) => row(titleOf(line), line)), row(words.all, null)],
  }
}

const lineKeys = ['lead', 'status', 'explanation', 'deferredUntil']

function lineChapter(line: Thing, telling: Telling): ReportChapter {
  const direct = under(telling, 'measures', line.id)
  const goals = under(telling, 'subGoals', line.id)
  return {
    title: titleOf(line),
    facts: factsOf(telling, 'actionLines', line, lineKeys),
    text: textIn(line, 'description'),
    tables: [],
    sections: [
      ...goals.map((goal) => ({
        title: titleOf(goal),
        facts: factsOf(telling, 'subGoals', goal, lineKeys),
        text: textIn(goal, 'description'),
        tables: [],
        items: under(telling, 'measures', goal.id).map((measure) => measurePart(measure, telling)),
      })),
      ...(direct.length === 0 ? [] : [directSection(direct, telling)]),
    ],
  }
}

function directSection(measures: readonly Thing[], telling: Telling): ReportSection {
  const items = measures.map((measure) => measurePart(measure, telling))
  return { title: reportWords[telling.language].directMeasures, facts: [], text: '', tables: [], items }
}

const measureKeys = [
  'lead',
  'partners',
  'measureKind',
  'sector',
  'phase',
  'priority',
  'legalBasis',
  'startsOn',
  'endsOn',
  'status',
  'confidence',
  'explanation',
]

function measurePart(measure: Thing, telling: Telling): ReportPart {
  const words = reportWords[telling.language]
  const milestones = {
    caption: words.milestones,
    things: under(telling, 'milestones', measure.id),
    columns: { dueOn: 1.3, title: 5, status: 1.3 },
  }
  const costs = {
    caption: words.costs,
    things: under(telling, 'costs', measure.id),
    columns: { year: 1, cents: 2, recurring: 1.3, explanation: 4 },
  }
  return {
    title: titleOf(measure),
    facts: factsOf(telling, 'measures', measure, measureKeys),
    text: textIn(measure, 'description'),
    tables: [tableOf(telling, 'milestones', milestones), tableOf(telling, 'costs', costs)],
  }
}

function ideasChapter(telling: Telling): ReportChapter | null {
  const ideas = telling.state.things.boldIdeas
  if (ideas.length === 0) return null
  const sections = ideas.map((idea) => ({
    title: titleOf(idea),
    facts: factsOf(telling, 'boldIdeas', idea, ['lead', 'partners', 'sector', 'status', 'explanation']),
    text: textIn(idea, 'description'),
    tables: [],
    items: [],
  }))
  return { title: reportWords[telling.language].ideas, facts: [], text: '', tables: [], sections }
}
