import type { Body, Meeting } from '../model/bodies.ts'
import type { AdoptedList, DecisionLine, DecisionLines } from '../model/outcomes.ts'
import { decisionWords } from './decision-words.ts'

export type PrintLanguage = keyof typeof decisionWords

/** What a printed list of decisions tells; all of it plain text. */
export type DecisionPrint = {
  readonly language: PrintLanguage
  readonly title: string
  readonly subtitle: string
  readonly date: { readonly year: number; readonly month: number; readonly day: number }
  readonly notes: readonly string[]
  readonly words: { readonly page: string; readonly of: string; readonly actions: string; readonly general: string }
  readonly heads: readonly string[]
  readonly lines: readonly PrintedLine[]
  readonly actions: readonly (readonly string[])[]
}
type PrintedLine = {
  readonly title: string
  readonly about: string
  readonly text: string
  readonly points: readonly { readonly head: string; readonly text: string }[]
  readonly actions: readonly (readonly string[])[]
}

type Printed = {
  readonly body: Pick<Body, 'name' | 'code' | 'demo'>
  readonly meeting: Pick<Meeting, 'day'>
  readonly lines: DecisionLines
  /** Null: as it stands now, not adopted. */
  readonly adopted: Omit<AdoptedList, 'changes'> | null
}

export function decisionPrint({ body, meeting, lines, adopted }: Printed, language: PrintLanguage): DecisionPrint {
  const words = decisionWords[language]
  const [year = 0, month = 1, day = 1] = meeting.day.split('-').map(Number)
  return {
    language,
    title: words.title,
    subtitle: words.of(body.name === body.code ? body.code : `${body.name} (${body.code})`, dayText(meeting.day, language)),
    date: { year, month, day },
    notes: [...notesOf(adopted, { body, year, language }), words.partial, ...(body.demo ? [words.demo] : [])],
    words: { page: words.page, of: words.pageOf, actions: words.actions, general: words.general },
    heads: words.heads,
    lines: lines.lines.map((line) => printedLine(line, language)),
    actions: actionRows(lines.actions, language),
  }
}

type Of = { readonly body: Printed['body']; readonly year: number; readonly language: PrintLanguage }

function notesOf(adopted: Printed['adopted'], { body, year, language }: Of): string[] {
  const words = decisionWords[language]
  if (adopted === null) return [words.draft]
  const { serial, number, adoptedOn, adoptedAt, adoptedBy, why } = adopted
  const said = words.adopted(`${body.code} ${year}-${serial}`, number, dayText(adoptedOn, language))
  const how = [...(adoptedAt === null ? [words.inWriting] : []), words.adoptedBy(adoptedBy)].join(', ')
  return [`${said} (${how})`, ...(why === '' ? [] : [words.why(why)])]
}

function printedLine(line: DecisionLine, language: PrintLanguage): PrintedLine {
  const words = decisionWords[language]
  const { position, title, kind, outcome, version, text, points, actions } = line
  const about = [words.kinds[kind], words.outcomes[outcome], ...(version === null ? [] : [words.version(version)])]
  return {
    ...{ title: `${position}. ${title}`, about: about.join(' · '), text, actions: actionRows(actions, language) },
    points: points.map((point) => ({
      head: `${words.point(point.number)}: ${words.outcomes[point.outcome]}`,
      text: point.text === '' ? point.question : `${point.question} ${point.text}`,
    })),
  }
}

function actionRows(actions: DecisionLines['actions'], language: PrintLanguage): string[][] {
  const words = decisionWords[language]
  return actions.map(({ text, owner, dueOn }) => [text, owner || words.nobody, dueOn === null ? '–' : dayText(dueOn, language)])
}

function dayText(day: string, language: PrintLanguage): string {
  const shape = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(decisionWords[language].locale, shape).format(new Date(`${day}T00:00:00Z`))
}
