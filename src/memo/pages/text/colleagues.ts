import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'

/** Who has the text open. */
export type Colleague = { readonly person: string; readonly name: string; readonly colour: number }

/** As many as the style sheet has. */
const colours = 6

function colourOf(person: string): number {
  return [...person].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 7) % colours
}

/** Tells the others who is here; the server writes over it who that really is. */
export function enter(awareness: Awareness, { person, name }: Omit<Colleague, 'colour'>): void {
  awareness.setLocalStateField('user', { id: person, name })
}

/** The others who have the text open, each once. */
export function colleaguesIn(awareness: Awareness, me: string): Colleague[] {
  const found = new Map<string, Colleague>()
  for (const { user } of awareness.getStates().values()) {
    const colleague = colleagueOf(user)
    if (colleague && colleague.person !== me) found.set(colleague.person, colleague)
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name, 'nl'))
}

function colleagueOf(said: unknown): Colleague | null {
  if (typeof said !== 'object' || said === null) return null
  const { id, name } = { id: null, name: null, ...said }
  return typeof id === 'string' && typeof name === 'string' ? { person: id, name, colour: colourOf(id) } : null
}

/** Shows where colleagues are, with their names. */
export const Colleagues = Extension.create<{ awareness: Awareness | null }>({
  name: 'colleagues',
  addOptions: () => ({ awareness: null }),
  addProseMirrorPlugins() {
    const { awareness } = this.options
    if (!awareness) return []
    return [
      yCursorPlugin(awareness, {
        cursorBuilder: (user) => cursorOf(colleagueOf(user)),
        selectionBuilder: (user) => ({ class: `colleague-words colleague-${colleagueOf(user)?.colour ?? 0}` }),
      }),
    ]
  },
})

function cursorOf(colleague: Colleague | null): HTMLElement {
  const cursor = document.createElement('span')
  cursor.className = `colleague colleague-${colleague?.colour ?? 0}`
  const name = document.createElement('span')
  name.className = 'colleague-name'
  name.textContent = colleague?.name ?? ''
  cursor.append('\u2060', name, '\u2060')
  return cursor
}
