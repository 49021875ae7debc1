import type { HtmlNode } from './clean-html.ts'

/** A paragraph that a word processor shows as an item of a list, without its number or dot. */
export type ListLine = { readonly level: number; readonly ordered: boolean; readonly html: string }
type Line = { readonly level: number; readonly ordered: boolean; readonly content: HtmlNode }

const ignored = /mso-list:\s*ignore/i
const styleOf = ({ attribs }: HtmlNode): string => attribs?.['style'] ?? ''

/** The item that a paragraph is, by its style; null where it is none. */
export function lineOf(node: HtmlNode): Line | null {
  if (node.name !== 'p') return null
  const level = /mso-list:[^;"]*\blevel(\d)/i.exec(styleOf(node))?.[1]
  if (level === undefined) return null
  const marker = wordsOf(markerIn(node))
  return { level: Number(level), ordered: /^\s*(?:\d+|[a-z]{1,4})\s*[.)]/i.test(marker), content: withoutMarker(node) }
}

function markerIn(node: HtmlNode): HtmlNode | null {
  if (ignored.test(styleOf(node))) return node
  for (const child of node.children ?? []) {
    const found = markerIn(child)
    if (found) return found
  }
  return null
}

function wordsOf(node: HtmlNode | null): string {
  return node === null ? '' : (node.data ?? '') + (node.children ?? []).map(wordsOf).join('')
}

function withoutMarker(node: HtmlNode): HtmlNode {
  const children = (node.children ?? []).filter((child) => !ignored.test(styleOf(child))).map(withoutMarker)
  return { ...node, ...(node.children && { children }) }
}

/** Items one after the other as lists in lists. */
export function nestedLists(run: readonly ListLine[]): string {
  const [first] = run
  if (!first) return ''
  const end = run.findIndex(({ level }, index) => index > 0 && level < first.level)
  const here = end < 0 ? run : run.slice(0, end)
  const tag = first.ordered ? 'ol' : 'ul'
  const list = `<${tag}>${items(here, first.level)}</${tag}>`
  return list + (end < 0 ? '' : nestedLists(run.slice(end)))
}

function items(run: readonly ListLine[], level: number): string {
  const starts = run.flatMap((line, index) => (line.level === level ? [index] : []))
  return starts
    .map((start, index) => {
      const under = run.slice(start + 1, starts[index + 1] ?? run.length)
      return `<li><p>${run[start]?.html ?? ''}</p>${nestedLists(under)}</li>`
    })
    .join('')
}
