import type { ProgrammeState, SheetKind, Thing } from '../model/sheets.ts'
import { type Language, readerText } from './cell-text.ts'
import { type Names, namesOf } from './names.ts'
import { reportWords } from './report-words.ts'
import { sheetForms } from './sheets/forms.ts'
import { confidenceWords } from './sheets/words.ts'

/** A table of the report: `widths` are parts of the line. */
export type ReportTable = {
  readonly caption: string
  readonly head: readonly string[]
  readonly widths: readonly number[]
  readonly align: readonly ('left' | 'right')[]
  readonly rows: readonly (readonly string[])[]
}
export type ReportPart = {
  readonly title: string
  readonly text: string
  readonly facts: readonly (readonly [string, string])[]
  readonly tables: readonly ReportTable[]
}
export type ReportSection = ReportPart & { readonly items: readonly ReportPart[] }
export type ReportChapter = ReportPart & { readonly sections: readonly ReportSection[] }

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

type Telling = {
  readonly state: ProgrammeState
  readonly names: Names
  readonly language: Language
  readonly byParent: ReadonlyMap<string, readonly Thing[]>
}

export function reportData(state: ProgrammeState, language: Language, now: Date): ReportData {
  const telling: Telling = { state, names: namesOf(state), language, byParent: byParent(state) }
  const words = reportWords[language]
  const [programme] = state.things.programme
  const name = String(programme?.values['name'] ?? '')
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(now)
  const lines = state.things.actionLines.map((line) => lineChapter(line, telling))
  const ideas = ideasChapter(telling)
  return {
    language,
    title: name,
    keywords: [words.report],
    year: now.getFullYear(),
    month: now.getMonth() + 1,
    day: now.getDate(),
    asOf: `${words.asOf} ${day}`,
    demo: false,
    words,
    programme: { name },
    chapters: [...(programme ? [programmeChapter(programme, telling)] : []), ...lines, ...(ideas ? [ideas] : [])],
  }
}

/** Sub-goals, measures, ideas and milestones by what they hang under. */
function byParent({ things }: ProgrammeState): Map<string, Thing[]> {
  const found = new Map<string, Thing[]>()
  const add = (kind: SheetKind, parentOf: (thing: Thing) => unknown) => {
    for (const thing of things[kind]) {
      const key = `${kind} ${String(parentOf(thing))}`
      found.set(key, [...(found.get(key) ?? []), thing])
    }
  }
  add('subGoals', ({ values }) => values['actionLine'])
  add('measures', ({ values }) => values['subGoal'] ?? values['actionLine'])
  add('milestones', ({ values }) => values['measure'])
  return found
}

function under({ byParent: all }: Telling, kind: SheetKind, id: string): readonly Thing[] {
  return all.get(`${kind} ${id}`) ?? []
}

function titleOf({ values }: Thing): string {
  return [values['number'], values['title']].filter((one) => typeof one === 'string' && one !== '').join(' ')
}

/** The filled columns of a thing, each with its head. */
function factsOf(
  kind: SheetKind,
  { values }: Thing,
  { keys, names, language }: { keys: readonly string[] } & Pick<Telling, 'names' | 'language'>,
) {
  return sheetForms[kind].columns
    .filter(({ key }) => keys.includes(key))
    .map((column) => [column[language], readerText(column, values[column.key], { names, language })] as const)
    .filter(([, text]) => text !== '')
}

function programmeChapter(programme: Thing, telling: Telling): ReportChapter {
  const words = reportWords[telling.language]
  const keys = ['status', 'firstYear', 'lastYear', 'coordinating', 'participating', 'adviser']
  const { coreMessage = '', vision = '' } = programme.values
  return {
    title: words.programme,
    facts: factsOf('programme', programme, { ...telling, keys }),
    text: [coreMessage, vision].filter((text) => text !== '').join('\n'),
    tables: [confidenceTable(telling)],
    sections: [],
  }
}

/** How the measures of each action line stand, in words and numbers. */
function confidenceTable({ state, language }: Telling): ReportTable {
  const words = reportWords[language]
  const lights = Object.entries(confidenceWords).map(([code, word]) => [code, word[language]] as const)
  const count = (line: Thing | null, light: string | null) =>
    state.things.measures.filter(
      ({ values }) => (line === null || values['actionLine'] === line.id) && (light === '' || values['confidence'] === light),
    ).length
  const row = (title: string, line: Thing | null) => [
    title,
    String(count(line, '')),
    ...lights.map(([code]) => String(count(line, code))),
    String(count(line, null)),
  ]
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
    facts: factsOf('actionLines', line, { ...telling, keys: lineKeys }),
    text: String(line.values['description'] ?? ''),
    tables: [],
    sections: [
      ...goals.map((goal) => ({
        title: titleOf(goal),
        facts: factsOf('subGoals', goal, { ...telling, keys: lineKeys }),
        text: String(goal.values['description'] ?? ''),
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
  const { names, language } = telling
  const [due, status] = ['dueOn', 'status'].map((key) => sheetForms.milestones.columns.find((column) => column.key === key))
  const milestones = under(telling, 'milestones', measure.id).map(({ values }) => [
    due ? readerText(due, values['dueOn'], { names, language }) : '',
    String(values['title'] ?? ''),
    status ? readerText(status, values['status'], { names, language }) : '',
  ])
  return {
    title: titleOf(measure),
    facts: factsOf('measures', measure, { ...telling, keys: measureKeys }),
    text: String(measure.values['description'] ?? ''),
    tables: [
      { caption: words.milestones, head: words.milestoneHead, widths: [1.3, 5, 1.3], align: ['left', 'left', 'left'], rows: milestones },
    ],
  }
}

function ideasChapter(telling: Telling): ReportChapter | null {
  const words = reportWords[telling.language]
  const ideas = telling.state.things.boldIdeas
  if (ideas.length === 0) return null
  const keys = ['lead', 'partners', 'sector', 'status', 'explanation']
  const sections = ideas.map((idea) => ({
    title: titleOf(idea),
    facts: factsOf('boldIdeas', idea, { ...telling, keys }),
    text: String(idea.values['description'] ?? ''),
    tables: [],
    items: [],
  }))
  return { title: words.ideas, facts: [], text: '', tables: [], sections }
}
