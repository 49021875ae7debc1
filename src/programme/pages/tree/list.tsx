import { Button } from '@nl-design-system-candidate/button-react'
import { useNavigate } from '@tanstack/react-router'
import { type Dispatch, type SetStateAction, useCallback, useMemo, useState } from 'react'
import { type Language, useLanguage } from '../../../web/language.ts'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import type { Tree, TreeChange, TreeRow } from '../../model/tree.ts'
import { keepsItem } from '../../rules/items.ts'
import { branchesOf } from '../../rules/tree.ts'
import { Line } from './line.tsx'
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
type Seen = { readonly language: Language; readonly go: (item: string) => void }
type Branches = ReadonlyMap<string | null, readonly TreeRow[]>
type Inside = Shown & Folding & Seen & { readonly branches: Branches }

/** Trees up to this size start open. */
const small = 120

/** The tree as lists within lists, each of which opens and closes. */
export function TreeList(shown: Shown) {
  const language = useLanguage()
  const t = treeTexts[language]
  const { rows, open, programme } = shown
  const navigate = useNavigate()
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [base, setBase] = useState(rows.length <= small)
  const branches = useMemo(() => branchesOf(rows), [rows])
  const turn = useMemo(() => turner(setTurned), [])
  const go = useCallback(
    (item: string) => void navigate({ to: '/programmas/$programme/maatregelen/$item', params: { programme, item } }),
    [navigate, programme],
  )
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
        <Branch {...shown} branches={branches} parent={null} isOpen={isOpen} turn={turn} language={language} go={go} />
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
  const { tree, branches, changes, language } = inside
  const opened = branches.has(row.id) ? inside.isOpen(row.id) : null
  const change = changes.get(row.id)
  const writes = inside.onTask !== null && row.gone === null && keepsItem(tree.reader, row)
  return (
    <li className={`node ${row.kind}${row.gone ? ' gone' : ''}${change ? ' differs' : ''}`}>
      <Line
        programme={inside.programme}
        row={row}
        lead={tree.organisations.find(({ id }) => id === row.lead)}
        change={change}
        organisations={tree.organisations}
        language={language}
        opened={opened}
        turn={inside.turn}
        go={inside.go}
        onTask={writes ? inside.onTask : null}
      />
      {opened && <Branch {...inside} parent={row.id} label={treeTexts[language].parts(nameOf(row))} />}
    </li>
  )
}
