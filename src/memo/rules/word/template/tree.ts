import { DomUtils } from 'htmlparser2'
import { isRefusal } from '../../../../kernel/refusal.ts'
import type { Parts } from '../package.ts'
import { partTree } from '../package.ts'
import { type Element, type Root, rootElement, treeOf } from '../xml.ts'

/** Parts that are being changed, as trees; those that nobody asks for stay as they are. */
export type Workbench = {
  /** The root of a part; null where there is none. Throws where it is no XML: a template was looked at when it came in. */
  readonly root: (name: string) => Element | null
  readonly add: (name: string, content: Element) => void
  readonly copy: (name: string, bytes: Uint8Array) => void
  readonly drop: (name: string) => void
  readonly names: () => string[]
  readonly parts: () => Parts
}

export function workbench(parts: Parts): Workbench {
  const all = new Map(Object.entries(parts))
  const roots = new Map<string, Element>()
  return {
    root: (name) => {
      const known = roots.get(name)
      if (known || !all.has(name)) return known ?? null
      const tree = partTree(Object.fromEntries(all), name)
      const root = tree === null || isRefusal(tree) ? null : rootElement(tree)
      if (!root) throw new Error('A part of a template is not what it was')
      roots.set(name, root)
      return root
    },
    add: (name, content) => {
      all.set(name, new Uint8Array())
      roots.set(name, content)
    },
    copy: (name, bytes) => {
      all.set(name, bytes)
      roots.delete(name)
    },
    drop: (name) => {
      all.delete(name)
      roots.delete(name)
    },
    names: () => [...all.keys()],
    parts: () => Object.fromEntries([...all].map(([name, bytes]) => [name, roots.has(name) ? bytesOf(roots.get(name)) : bytes])),
  }
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function bytesOf(root: Element | undefined): Uint8Array {
  return new TextEncoder().encode(root ? declaration + DomUtils.getOuterHTML(root, { xmlMode: true, encodeEntities: 'utf8' }) : '')
}

/** One element out of its text. */
export function elementFrom(xml: string): Element {
  const tree = treeOf(xml)
  const root = isRefusal(tree) ? null : rootElement(tree)
  if (!root) throw new Error('No element')
  return root
}

/** Every element at or below. */
export function every(of: Element | Root, visit: (element: Element) => void): void {
  for (const element of DomUtils.filter((node) => node.type === 'tag', of.children)) visit(element as Element)
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function attributeText(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter)
}
