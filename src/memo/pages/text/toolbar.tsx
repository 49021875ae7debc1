import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import { aroundCursor, type ButtonName, inFrame, inTable, type Opening, openings, standing, type ToolButton } from './toolbar-buttons.ts'

type Bar = { readonly editor: Editor; readonly place: RefObject<HTMLDivElement | null>; readonly onOpen: (what: Opening) => void }

/** What can be done with the text: one stop for Tab, arrows from button to button, Escape back to the text. */
export function Toolbar({ editor, place, onOpen }: Bar) {
  const t = memoWritingTexts[useLanguage()]
  const around = useEditorState({ editor, selector: ({ editor: now }) => aroundCursor(now) })
  const [current, setCurrent] = useState<ButtonName>('heading1')
  const groups: readonly (readonly [string | null, readonly ToolButton[]])[] = [
    ...standing.map((buttons) => [null, buttons] as const),
    ...(around.isInTable ? [[t.inTable, inTable] as const] : []),
    ...(around.frame ? [[t.inFrame[around.frame], inFrame] as const] : []),
  ]
  const names = groups.flatMap(([, buttons]) => buttons.map(({ name }) => name))
  const stop = names.includes(current) ? current : (names[0] ?? 'heading1')
  return (
    <div
      ref={place}
      className="toolbar"
      role="toolbar"
      aria-label={t.toolbar.name}
      onKeyDown={(event) => walk(event, { names, setCurrent, back: () => editor.view.focus() })}
    >
      {groups.map(([label, buttons]) => (
        <fieldset key={buttons[0]?.name} className="tool-group" aria-label={label ?? undefined}>
          {label && <span className="tool-group-name">{label}:</span>}
          {buttons.map((button) => (
            <Tool key={button.name} {...{ editor, button, onOpen }} isOn={around.on.includes(button.name)} isStop={button.name === stop} />
          ))}
        </fieldset>
      ))}
    </div>
  )
}

type OfTool = Pick<Bar, 'editor' | 'onOpen'> & { readonly button: ToolButton; readonly isOn: boolean; readonly isStop: boolean }

function Tool({ editor, button, onOpen, isOn, isStop }: OfTool) {
  const t = memoWritingTexts[useLanguage()]
  const { name, keys, run } = button
  const opens = openings[name]
  return (
    <button
      type="button"
      className={`tool tool-${name}`}
      data-tool={name}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={button.isOn ? isOn : undefined}
      aria-keyshortcuts={keys}
      title={keys ? `${t.toolbar[name]} (${keys.replace('Control', 'Ctrl')})` : t.toolbar[name]}
      onMouseDown={(event) => event.preventDefault()}
      onClick={({ detail }) => {
        if (opens) return onOpen(opens)
        // At once, or letters that are typed meanwhile are lost. Who came by keyboard stays here.
        if (detail > 0) editor.view.focus()
        run(editor)
      }}
    >
      {t.toolbar[name]}
    </button>
  )
}

type Walk = { readonly names: readonly ButtonName[]; readonly setCurrent: (name: ButtonName) => void; readonly back: () => void }

function walk(event: KeyboardEvent<HTMLDivElement>, { names, setCurrent, back }: Walk): void {
  if (event.key === 'Escape') back()
  const tools: readonly (string | undefined)[] = names
  const at = tools.indexOf(toolOf(event.target))
  const to: Partial<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: names.length - 1 }
  const next = to[event.key]
  if (next === undefined || at < 0) return
  event.preventDefault()
  const name = names[(next + names.length) % names.length]
  if (name === undefined) return
  setCurrent(name)
  event.currentTarget.querySelector<HTMLElement>(`[data-tool="${name}"]`)?.focus()
}

function toolOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset['tool'] : undefined
}
