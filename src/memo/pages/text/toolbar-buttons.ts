import type { ChainedCommands, Editor } from '@tiptap/core'
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

/** Commands with the focus in the text, at once: the editor's own command waits a frame, and takes the focus back from who has gone on. */
function inText(editor: Editor): ChainedCommands {
  editor.view.focus()
  return editor.chain().scrollIntoView()
}

const heading = (level: 1 | 2 | 3): ToolButton => ({
  name: `heading${level}`,
  run: (editor) => inText(editor).toggleHeading({ level }).run(),
  isOn: (editor) => editor.isActive('heading', { level }),
  keys: `Control+Alt+${level}`,
})
const form = (name: 'bold' | 'italic' | 'underline', keys: string): ToolButton => ({
  name,
  run: (editor) => inText(editor).toggleMark(name).run(),
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
      run: (editor) => inText(editor).toggleBulletList().run(),
      isOn: (editor) => editor.isActive('bulletList'),
      keys: 'Control+Shift+8',
    },
    {
      name: 'orderedList',
      run: (editor) => inText(editor).toggleOrderedList().run(),
      isOn: (editor) => editor.isActive('orderedList'),
      keys: 'Control+Shift+7',
    },
  ],
  [
    { name: 'point', run: insertPoint },
    { name: 'agendaItem', run: insertAgendaItem },
    { name: 'table', run: (editor) => inText(editor).insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
    { name: 'footnote', run: nothing, keys: 'Control+Alt+F' },
    { name: 'reference', run: nothing, keys: 'Control+Alt+R' },
    { name: 'link', run: nothing, isOn: (editor) => editor.isActive('link'), keys: 'Control+K' },
    { name: 'comment', run: nothing, keys: 'Control+Alt+M' },
  ],
  [
    { name: 'undo', run: (editor) => inText(editor).undo().run(), keys: 'Control+Z' },
    { name: 'redo', run: (editor) => inText(editor).redo().run(), keys: 'Control+Y' },
  ],
]

export const inTable: readonly ToolButton[] = [
  { name: 'rowAbove', run: (editor) => inText(editor).addRowBefore().run() },
  { name: 'rowBelow', run: (editor) => inText(editor).addRowAfter().run() },
  { name: 'removeRow', run: (editor) => inText(editor).deleteRow().run() },
  { name: 'columnBefore', run: (editor) => inText(editor).addColumnBefore().run() },
  { name: 'columnAfter', run: (editor) => inText(editor).addColumnAfter().run() },
  { name: 'removeColumn', run: (editor) => inText(editor).deleteColumn().run() },
  { name: 'headerRow', run: (editor) => inText(editor).toggleHeaderRow().run() },
  { name: 'removeTable', run: (editor) => inText(editor).deleteTable().run() },
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
