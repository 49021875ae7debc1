import { DomUtils, parseDocument } from 'htmlparser2'

export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** Elements of this name anywhere in a part of a Word file. */
export function elementsIn(xml: string, name: string): Element[] {
  return DomUtils.getElementsByTagName(`w:${name}`, parseDocument(xml, { xmlMode: true }))
}

export function children(of: Element, name: string): Element[] {
  return DomUtils.getElementsByTagName(`w:${name}`, of.children, false)
}

export function child(of: Element | null, name: string): Element | null {
  return of ? (children(of, name)[0] ?? null) : null
}

export function attribute(of: Element | null, name: string): string | null {
  return of?.attribs[`w:${name}`] ?? null
}

/** The `val` of a child, as Word writes most of its settings. */
export function settingOf(of: Element | null, name: string): string | null {
  return attribute(child(of, name), 'val')
}
