import { Button } from '@nl-design-system-candidate/button-react'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import type { ItemKind } from '../../model/items.ts'
import type { Tree, TreeRow } from '../../model/tree.ts'
import { parentsOf } from '../../rules/items.ts'
import { AddForm } from './add-form.tsx'
import { MergeForm } from './merge-form.tsx'
import { MoveForm, NumberForm, RenumberForm, WithdrawForm } from './place-forms.tsx'
import { PromoteForm } from './promote-form.tsx'
import { nameOf } from './selection.ts'
import { SplitForm } from './split-form.tsx'

/** What somebody is doing in the tree; `choose` is choosing what. */
export type Task =
  | { readonly what: 'choose' | 'move' | 'number' | 'split' | 'merge' | 'withdraw' | 'promote'; readonly row: TreeRow }
  | { readonly what: 'add'; readonly kind: ItemKind; readonly parent: string | null }
  | { readonly what: 'renumber'; readonly line: TreeRow | null }

type OnTask = { readonly onTask: (task: Task | null) => void }

/** What can be done in the tree as a whole. */
export function TreeTasks({ tree, onTask }: OnTask & { readonly tree: Tree }) {
  const t = treeTexts[useLanguage()]
  const { roles } = tree.reader
  const coordinates = roles.includes('coordinator')
  if (!coordinates && !roles.includes('author')) return null
  const lines = tree.items.filter(({ kind }) => kind === 'actionLine')
  const kinds: readonly ItemKind[] = [
    ...(coordinates ? (['actionLine'] as const) : []),
    ...(lines.length > 0 ? (['measure'] as const) : []),
    'boldIdea',
  ]
  return (
    <div className="actions">
      {kinds.map((kind) => (
        <Button
          key={kind}
          purpose={kind === kinds[0] ? 'primary' : 'secondary'}
          onClick={() => onTask({ what: 'add', kind, parent: null })}
        >
          {t.add[kind]}
        </Button>
      ))}
      {coordinates && lines.length > 0 && (
        <Button purpose="secondary" onClick={() => onTask({ what: 'renumber', line: null })}>
          {t.renumber}
        </Button>
      )}
    </div>
  )
}

export type TaskProps = {
  readonly programme: string
  readonly tree: Tree
  /** Closes the task and says what was done. */
  readonly onDone: (said: string) => void
}

type Doing = TaskProps & OnTask & { readonly task: Task }

export function TaskDialog({ task, onTask, ...rest }: Doing) {
  const t = treeTexts[useLanguage()]
  const close = () => onTask(null)
  const onDone = (said: string) => {
    close()
    rest.onDone(said)
  }
  const title = () => {
    if (task.what === 'add') return t.add[task.kind]
    if (task.what === 'renumber') return task.line ? t.renumberLine : t.renumber
    return task.what === 'choose' ? nameOf(task.row) : `${t[task.what]}: ${nameOf(task.row)}`
  }
  return (
    <Dialog title={title()} onClose={close}>
      {task.what === 'choose' ? <Choose row={task.row} tree={rest.tree} onTask={onTask} /> : <Form {...rest} task={task} onDone={onDone} />}
    </Dialog>
  )
}

function Form({ task, ...props }: TaskProps & { readonly task: Task }) {
  switch (task.what) {
    case 'add':
      return <AddForm {...props} kind={task.kind} parent={task.parent} />
    case 'renumber':
      return <RenumberForm {...props} line={task.line} />
    case 'move':
      return <MoveForm {...props} row={task.row} />
    case 'number':
      return <NumberForm {...props} row={task.row} />
    case 'split':
      return <SplitForm {...props} row={task.row} />
    case 'merge':
      return <MergeForm {...props} row={task.row} />
    case 'withdraw':
      return <WithdrawForm {...props} row={task.row} />
    case 'promote':
      return <PromoteForm {...props} row={task.row} />
    default:
      return null
  }
}

/** What can be done with one item. */
function Choose({ row, tree, onTask }: OnTask & { readonly row: TreeRow; readonly tree: Tree }) {
  const t = treeTexts[useLanguage()]
  const coordinates = tree.reader.roles.includes('coordinator')
  const under = (['subGoal', 'measure', 'boldIdea'] as const).filter((kind) => (parentsOf[kind] as readonly string[]).includes(row.kind))
  const whole = row.kind === 'actionLine'
  const acts = ['move', 'number', ...(whole ? [] : (['split', 'merge'] as const)), 'withdraw'] as const
  return (
    <ul className="plain tasks">
      {under.map((kind) => (
        <Choice key={kind} text={t.add[kind]} onChoose={() => onTask({ what: 'add', kind, parent: row.id })} />
      ))}
      {row.kind === 'boldIdea' && row.status !== 'measure' && <Choice text={t.promote} onChoose={() => onTask({ what: 'promote', row })} />}
      {acts.map((what) => (
        <Choice key={what} text={t[what]} onChoose={() => onTask({ what, row })} />
      ))}
      {whole && coordinates && <Choice text={t.renumberLine} onChoose={() => onTask({ what: 'renumber', line: row })} />}
    </ul>
  )
}

function Choice({ text, onChoose }: { readonly text: string; readonly onChoose: () => void }) {
  return (
    <li>
      <Button purpose="secondary" onClick={onChoose}>
        {text}
      </Button>
    </li>
  )
}
