import { type MouseEvent, memo } from 'react'
import { briefDay } from '../../../web/dates.ts'
import type { Language } from '../../../web/language.ts'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import type { OrganisationName, TreeChange, TreeRow } from '../../model/tree.ts'
import { ConfidenceMark } from '../marks.tsx'
import { ChangeMarks } from './differences.tsx'
import { nameOf } from './selection.ts'
import type { Task } from './tasks.tsx'

type LineProps = {
  readonly programme: string
  readonly row: TreeRow
  readonly lead: OrganisationName | undefined
  readonly change: TreeChange | undefined
  readonly organisations: readonly OrganisationName[]
  readonly language: Language
  /** Null where nothing hangs under it. */
  readonly opened: boolean | null
  readonly turn: (item: string) => void
  readonly go: (item: string) => void
  /** Null where the reader cannot change it. */
  readonly onTask: ((task: Task) => void) | null
}

/** One line of the tree. There may be thousands: it listens to nothing itself, and is drawn anew only when it changes. */
export const Line = memo(function Line(props: LineProps) {
  const { row, opened, turn, language, onTask } = props
  const t = treeTexts[language]
  return (
    <div className="node-row">
      {opened === null ? (
        <span className="fold" />
      ) : (
        <button type="button" className="fold" aria-expanded={opened} aria-label={t.parts(nameOf(row))} onClick={() => turn(row.id)}>
          <span aria-hidden="true">{opened ? '▾' : '▸'}</span>
        </button>
      )}
      <Name {...props} />
      <Facts {...props} />
      {onTask ? (
        <button type="button" className="dots" aria-label={t.actions(nameOf(row))} onClick={() => onTask({ what: 'choose', row })}>
          <span aria-hidden="true">⋯</span>
        </button>
      ) : (
        <span />
      )}
    </div>
  )
})

/** A click that the browser would follow in this window; others are its own. */
function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}

function Name({ programme, row, change, organisations, language, go }: LineProps) {
  const words = programmeWords[language]
  const follow = (event: MouseEvent) => {
    if (!isPlain(event)) return
    event.preventDefault()
    go(row.id)
  }
  return (
    <span className="node-name">
      {row.number && <span className="node-number">{row.number}</span>}
      <span>
        <span className="unseen">{words.kinds[row.kind]}: </span>
        <a href={`/programmas/${programme}/maatregelen/${row.id}`} onClick={follow}>
          {row.title}
        </a>
        {row.kind === 'boldIdea' && <span className="mark">{words.kinds.boldIdea}</span>}
        {row.gone && <span className="mark">{words.departures[row.gone]}</span>}
        {change && <ChangeMarks change={change} organisations={organisations} language={language} />}
      </span>
    </span>
  )
}

function Facts({ row, lead, language }: LineProps) {
  const t = treeTexts[language]
  return (
    <span className="node-facts">
      <span className="node-lead">
        {lead && (
          <>
            <span className="unseen">{t.lead}: </span>
            <abbr title={lead.name}>{lead.abbreviation}</abbr>
          </>
        )}
      </span>
      <span className="node-status">
        {row.status !== 'active' && programmeWords[language].statuses[row.status]}
        {row.status === 'deferred' && row.deferredUntil && ` ${t.until} ${briefDay(row.deferredUntil, language)}`}
      </span>
      <span className="node-light">
        <ConfidenceMark confidence={row.confidence} language={language} />
        {row.lateMilestones > 0 && <span className="mark warning">{t.late(row.lateMilestones)}</span>}
      </span>
      <span className="node-days quiet">{periodOf(row, language)}</span>
    </span>
  )
}

function periodOf({ startsOn, endsOn }: TreeRow, language: Language): string {
  const t = treeTexts[language]
  if (startsOn === null) return endsOn === null ? '' : `${t.until} ${briefDay(endsOn, language)}`
  const start = briefDay(startsOn, language)
  return endsOn === null ? `${t.from} ${start}` : `${start} – ${briefDay(endsOn, language)}`
}
