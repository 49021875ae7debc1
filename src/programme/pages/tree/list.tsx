import { Button } from '@nl-design-system-candidate/button-react'
import { Link } from '@tanstack/react-router'
import { type Dispatch, type SetStateAction, useState } from 'react'
import { briefDay } from '../../../web/dates.ts'
import { type Language, useLanguage } from '../../../web/language.ts'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import type { Tree, TreeChange, TreeRow } from '../../model/tree.ts'
import { keepsItem } from '../../rules/items.ts'
import { branchesOf } from '../../rules/tree.ts'
import { ConfidenceMark, StatusWord } from '../marks.tsx'
import { ChangeMarks } from './differences.tsx'
import { nameOf } from './selection.ts'
import type { Task } from './tasks.tsx'

type Shown = {
  readonly programme: string
  readonly tree: Tree
  readonly rows: readonly TreeRow[]
  /** Whether all is open, as when something was looked for. */
  readonly open: boolean
  readonly changes: ReadonlyMap<string, TreeChange>
  /** Null where nothing can be changed. */
  readonly onTask: ((task: Task) => void) | null
}

type Folding = { readonly isOpen: (id: string) => boolean; readonly turn: (id: string) => void }
type Branches = ReadonlyMap<string | null, readonly TreeRow[]>
type Inside = Shown & Folding & { readonly branches: Branches }

/** Trees up to this size start open. */
const small = 120

/** The tree as lists within lists, each of which opens and closes. */
export function TreeList(shown: Shown) {
  const t = treeTexts[useLanguage()]
  const { rows, open } = shown
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [base, setBase] = useState(rows.length <= small)
  const branches = branchesOf(rows)
  const isOpen = (id: string) => open || base !== turned.has(id)
  const all = (to: boolean) => {
    setBase(to)
    setTurned(new Set())
  }
  return (
    <>
      {!open && (
        <div className="actions">
          <Button purpose="subtle" onClick={() => all(true)}>
            {t.openAll}
          </Button>
          <Button purpose="subtle" onClick={() => all(false)}>
            {t.closeAll}
          </Button>
        </div>
      )}
      <section aria-label={t.tree} className="tree">
        <Branch {...shown} branches={branches} parent={null} isOpen={isOpen} turn={turner(setTurned)} />
      </section>
    </>
  )
}

function turner(setTurned: Dispatch<SetStateAction<ReadonlySet<string>>>) {
  return (id: string) =>
    setTurned((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
}

function Branch({ parent, label, ...inside }: Inside & { readonly parent: string | null; readonly label?: string }) {
  return (
    <ul aria-label={label}>
      {(inside.branches.get(parent) ?? []).map((row) => (
        <Item key={row.id} {...inside} row={row} />
      ))}
    </ul>
  )
}

function Item({ row, ...inside }: Inside & { readonly row: TreeRow }) {
  const t = treeTexts[useLanguage()]
  const has = (inside.branches.get(row.id) ?? []).length > 0
  const opened = has && inside.isOpen(row.id)
  const change = inside.changes.get(row.id)
  return (
    <li className={`node ${row.kind}${row.gone ? ' gone' : ''}${change ? ' differs' : ''}`}>
      <div className="node-row">
        {has ? (
          <button
            type="button"
            className="fold"
            aria-expanded={opened}
            aria-label={t.parts(nameOf(row))}
            onClick={() => inside.turn(row.id)}
          >
            <span aria-hidden="true">{opened ? '▾' : '▸'}</span>
          </button>
        ) : (
          <span className="fold" />
        )}
        <Name {...inside} row={row} />
        <Facts tree={inside.tree} row={row} />
        <TaskButton {...inside} row={row} />
      </div>
      {opened && <Branch {...inside} parent={row.id} label={t.parts(nameOf(row))} />}
    </li>
  )
}

type OfRow = { readonly tree: Tree; readonly row: TreeRow }

function Name({ programme, tree, row, changes }: Shown & OfRow) {
  const words = programmeWords[useLanguage()]
  const change = changes.get(row.id)
  return (
    <span className="node-name">
      {row.number && <span className="node-number">{row.number}</span>}
      <span>
        <span className="unseen">{words.kinds[row.kind]}: </span>
        <Link to="/programmas/$programme/maatregelen/$item" params={{ programme, item: row.id }}>
          {row.title}
        </Link>
        {row.kind === 'boldIdea' && <span className="mark">{words.kinds.boldIdea}</span>}
        {row.gone && <span className="mark">{words.departures[row.gone]}</span>}
        {change && <ChangeMarks change={change} organisations={tree.organisations} />}
      </span>
    </span>
  )
}

function Facts({ tree, row }: OfRow) {
  const language = useLanguage()
  const t = treeTexts[language]
  const lead = tree.organisations.find(({ id }) => id === row.lead)
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
        {row.status !== 'active' && <StatusWord status={row.status} />}
        {row.status === 'deferred' && row.deferredUntil && ` ${t.until} ${briefDay(row.deferredUntil, language)}`}
      </span>
      <span className="node-light">
        <ConfidenceMark confidence={row.confidence} />
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

function TaskButton({ tree, row, onTask }: Pick<Shown, 'onTask'> & OfRow) {
  const t = treeTexts[useLanguage()]
  if (onTask === null || row.gone !== null || !keepsItem(tree.reader, row)) return <span />
  return (
    <button type="button" className="dots" aria-label={t.actions(nameOf(row))} onClick={() => onTask({ what: 'choose', row })}>
      <span aria-hidden="true">⋯</span>
    </button>
  )
}
