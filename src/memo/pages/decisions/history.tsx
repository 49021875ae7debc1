import { longMoment, shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Section } from '../../../web/section.tsx'
import type { DecisionsView } from '../../model/deciding.ts'
import { useDecisionTexts } from './use-decisions.ts'

type Line = {
  readonly key: string
  readonly at: string
  readonly who: string
  readonly what: string
  readonly version: number
  readonly words: string
}

/** Everything that happened to a memo and was decided on it, the newest first. */
export function History({ view, folded }: { readonly view: DecisionsView; readonly folded: boolean }) {
  const t = useDecisionTexts().history
  const lines = useLines(view)
  if (lines.length === 0) return null
  if (!folded) {
    return (
      <Section title={t.heading}>
        <Lines lines={lines} />
      </Section>
    )
  }
  return (
    <details className="folded">
      <summary>{t.heading}</summary>
      <Lines lines={lines} />
    </details>
  )
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  const language = useLanguage()
  const t = useDecisionTexts().history
  const { at, who, what, version, words } = t.heads
  return (
    <div className="table-wrap">
      <table className="decision-history">
        <caption className="unseen">{t.heading}</caption>
        <thead>
          <tr>
            {[at, what, words, who, version].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td data-head={at}>{longMoment(line.at, language)}</td>
              <td data-head={what}>{line.what}</td>
              <td data-head={words}>{line.words || '–'}</td>
              <td data-head={who}>{line.who}</td>
              <td data-head={version}>{line.version}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function useLines({ history, steps, conclusions }: DecisionsView): Line[] {
  const language = useLanguage()
  const t = useDecisionTexts()
  const decided = history.map((one) => ({
    key: one.id,
    at: one.at,
    who: one.by.id === one.minister.id ? one.by.name : t.onBehalf(one.by.name, one.minister.name),
    what: `${one.pointNumber === null ? t.whole : t.point(one.pointNumber)}: ${t.outcomes[one.outcome]}`,
    version: one.versionNumber,
    words: [one.condition, one.remark].filter((text) => text !== '').join(' · '),
  }))
  const moved = steps.map((one) => ({
    key: `${one.act} ${one.at}`,
    at: one.at,
    who: one.by === one.forName ? one.by : t.onBehalf(one.by, one.forName),
    what: t.history.steps[one.act],
    version: one.versionNumber,
    words: [...(one.day === null ? [] : [shortDay(one.day, language)]), one.reason, ...one.known.map((message) => message[language])]
      .filter((text) => text !== '')
      .join(' · '),
  }))
  const concluded = conclusions.map((one) => ({
    key: one.id,
    at: one.at,
    who: one.by,
    what: `${t.bodies.said(one.body, shortDay(one.metOn, language))}, ${t.bodies.what(
      one.pointNumber === null ? t.whole : t.point(one.pointNumber),
      t.bodies.outcomes[one.outcome],
    )}`,
    version: one.versionNumber,
    words: [one.text, one.why && t.bodies.corrected(one.why)].filter((text) => text !== '').join(' · '),
  }))
  return [...decided, ...moved, ...concluded].sort((one, other) => (one.at < other.at ? 1 : -1))
}
