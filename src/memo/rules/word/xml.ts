import { DomHandler, DomUtils, Parser } from 'htmlparser2'
import { type Refusal, refuse } from '../../../kernel/refusal.ts'
import type { Element } from '../../../reading/files/word-xml.ts'

type Root = DomHandler['root']
type Node = Root['children'][number]

export type { Element, Node, Root }

const deepest = 200
const mostElements = 1_500_000
const mainNames = /^http:\/\/(schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main$/

export type XmlRefusal = 'word.entities' | 'word.too-deep' | 'word.too-long'

class Stop extends Error {
  readonly code: XmlRefusal
  constructor(code: XmlRefusal) {
    super(code)
    this.code = code
  }
}

/**
 * A part of a Word file as a tree. No entity of its own is ever filled in: a part that declares a document type is refused, as is one that
 * nests too deep or has too much in it. Throws where it is no XML at all.
 */
export function treeOf(xml: string): Root | Refusal<XmlRefusal> {
  const handler = new DomHandler(undefined, { xmlMode: true })
  let [depth, seen, own] = [0, 0, '']
  const renamed = (name: string) => (own !== '' && name.startsWith(own) ? `w:${name.slice(own.length)}` : name)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1
        seen += 1
        if (depth > deepest) throw new Stop('word.too-deep')
        if (seen > mostElements) throw new Stop('word.too-long')
        if (depth === 1) own = prefixIn(attributes)
        const named = own === '' ? attributes : Object.fromEntries(Object.entries(attributes).map(([key, value]) => [renamed(key), value]))
        handler.onopentag(renamed(name), named)
      },
      onclosetag: () => {
        depth -= 1
        handler.onclosetag()
      },
      ontext: (text) => handler.ontext(text),
      oncdatastart: () => handler.oncdatastart(),
      oncdataend: () => handler.oncdataend(),
      onprocessinginstruction: (name, data) => {
        if (/^!doctype/i.test(name)) throw new Stop('word.entities')
        handler.onprocessinginstruction(name, data)
      },
    },
    { xmlMode: true },
  )
  handler.onparserinit(parser)
  try {
    parser.end(xml)
  } catch (fault) {
    if (fault instanceof Stop) return refuse(fault.code)
    throw fault
  }
  return handler.root
}

/** Programs may call the words of Word by another prefix than `w:`. */
function prefixIn(attributes: Readonly<Record<string, string>>): string {
  const found = Object.entries(attributes).find(([name, value]) => name.startsWith('xmlns:') && mainNames.test(value))?.[0]
  const prefix = found?.slice('xmlns:'.length) ?? 'w'
  return prefix === 'w' ? '' : `${prefix}:`
}

export function isElement(node: Node): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}

export function elementsOf(node: { readonly children: readonly Node[] }): Element[] {
  return node.children.filter(isElement)
}

/** All elements of a name below, with prefix. */
export function below(node: Root | Element, name: string): Element[] {
  return DomUtils.getElementsByTagName(name, node.children)
}

export function rootElement(root: Root): Element | null {
  return elementsOf(root)[0] ?? null
}

/** The words of an element and all below it. */
export function textIn(node: Node): string {
  return DomUtils.textContent(node)
}

/** A switch such as `w:b`: on where it is there, unless it says otherwise. */
export function isOn(element: Element | null): boolean {
  return element !== null && !['0', 'false', 'off', 'none'].includes(element.attribs['w:val'] ?? '1')
}
