import type { Editor } from '@tiptap/core'
import type { MemoWritingTexts } from '../../../web/texts/memo-writing.ts'
import { frameAt, insertAgendaItem, insertPoint, moveFrame, removeFrame } from './commands.ts'

export type ButtonName = Exclude<keyof MemoWritingTexts['toolbar'], 'name'>
/** A dialog or a panel that a button opens. */
export type Opening = 'link' | 'footnote' | 'reference' | 'comment'

export type ToolButton = {
  readonly name: ButtonName
  readonly run: (editor: Editor) => unknown
  readonly isOn?: (editor: Editor) => boolean
  readonly keys?: string
}

export const openings: Partial<Record<ButtonName, Opening>> = {
  link: 'link',
  footnote: 'footnote',
  reference: 'reference',
  comment: 'comment',
}
const nothing = () => undefined

const heading = (level: 1 | 2 | 3): ToolButton => ({
  name: `heading${level}`,
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
  keys: `Control+Alt+${level}`,
})
const form = (name: 'bold' | 'italic' | 'underline', keys: string): ToolButton => ({
  name,
  run: (editor) => editor.chain().focus().toggleMark(name).run(),
  isOn: (editor) => editor.isActive(name),
  keys,
})

/** The buttons that are always there. */
export const standing: readonly (readonly ToolButton[])[] = [
  [heading(1), heading(2), heading(3)],
  [form('bold', 'Control+B'), form('italic', 'Control+I'), form('underline', 'Control+U')],
  [
    {
      name: 'bulletList',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
      keys: 'Control+Shift+8',
    },
    {
      name: 'orderedList',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
      keys: 'Control+Shift+7',
    },
  ],
  [
    { name: 'point', run: insertPoint },
    { name: 'agendaItem', run: insertAgendaItem },
    { name: 'table', run: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
    { name: 'footnote', run: nothing, keys: 'Control+Alt+F' },
    { name: 'reference', run: nothing, keys: 'Control+Alt+R' },
    { name: 'link', run: nothing, isOn: (editor) => editor.isActive('link'), keys: 'Control+K' },
    { name: 'comment', run: nothing, keys: 'Control+Alt+M' },
  ],
  [
    { name: 'undo', run: (editor) => editor.chain().focus().undo().run(), keys: 'Control+Z' },
    { name: 'redo', run: (editor) => editor.chain().focus().redo().run(), keys: 'Control+Y' },
  ],
]

export const inTable: readonly ToolButton[] = [
  { name: 'rowAbove', run: (editor) => editor.chain().focus().addRowBefore().run() },
  { name: 'rowBelow', run: (editor) => editor.chain().focus().addRowAfter().run() },
  { name: 'removeRow', run: (editor) => editor.chain().focus().deleteRow().run() },
  { name: 'columnBefore', run: (editor) => editor.chain().focus().addColumnBefore().run() },
  { name: 'columnAfter', run: (editor) => editor.chain().focus().addColumnAfter().run() },
  { name: 'removeColumn', run: (editor) => editor.chain().focus().deleteColumn().run() },
  { name: 'headerRow', run: (editor) => editor.chain().focus().toggleHeaderRow().run() },
  { name: 'removeTable', run: (editor) => editor.chain().focus().deleteTable().run() },
]

export const inFrame: readonly ToolButton[] = [
  { name: 'moveUp', run: (editor) => moveFrame(editor, -1) },
  { name: 'moveDown', run: (editor) => moveFrame(editor, 1) },
  { name: 'removeFrame', run: removeFrame },
]

export type Around = {
  readonly isInTable: boolean
  readonly frame: 'decisionPoint' | 'agendaItem' | null
  readonly on: readonly ButtonName[]
}

/** What the cursor is in, and which buttons are pressed there. */
export function aroundCursor(editor: Editor): Around {
  const name = frameAt(editor)?.node.type.name
  return {
    isInTable: editor.isActive('table'),
    frame: name === 'decisionPoint' || name === 'agendaItem' ? name : null,
    on: standing.flat().flatMap((button) => (button.isOn?.(editor) ? [button.name] : [])),
  }
}
