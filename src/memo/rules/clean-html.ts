import { parseDocument } from 'htmlparser2'
import { type ListLine, lineOf, nestedLists } from './word-lists.ts'

/** What a text of a memo cannot hold and was left out of what was pasted. */
export type LeftOut = 'images' | 'objects' | 'forms'
export type Cleaned = { readonly html: string; readonly leftOut: readonly LeftOut[] }

/** A piece of a parsed page, as far as it matters here. */
export type HtmlNode = {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly HtmlNode[]
}

const notHeld: Readonly<Record<LeftOut, readonly string[]>> = {
  images: ['img', 'picture', 'svg', 'canvas', 'map', 'v:shape', 'v:imagedata', 'v:shapetype'],
  objects: ['object', 'embed', 'iframe', 'frame', 'frameset', 'video', 'audio', 'applet', 'math', 'portal'],
  forms: ['input', 'select', 'textarea', 'button'],
}
const silent = new Set(['script', 'style', 'meta', 'link', 'base', 'title', 'head', 'template', 'noscript', 'xml', 'o:p'])
const blocks = ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'section', 'br']
const tables = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']
const words = ['a', 'b', 'strong', 'i', 'em', 'u', 'sup', 'span']
const held = new Set([...blocks, ...tables, ...words])

/** HTML from the web or a word processor with only what a memo can hold, and what was left out. Nothing in it is run, fetched or given a style. */
export function cleanHtml(html: string): Cleaned {
  const left = new Set<LeftOut>()
  const page = parseDocument(html) as HtmlNode
  const clean = children(page, left)
  return { html: clean, leftOut: (['images', 'objects', 'forms'] as const).filter((what) => left.has(what)) }
}

type Left = Set<LeftOut>

/** What is in a node; runs of paragraphs that a word processor makes a list of become lists. */
function children(node: HtmlNode, left: Left): string {
  let out = ''
  let run: ListLine[] = []
  const end = () => {
    out += nestedLists(run)
    run = []
  }
  for (const child of node.children ?? []) {
    const line = lineOf(child)
    if (line) run.push({ ...line, html: children(line.content, left) })
    else if (run.length === 0 || !isBlank(child)) {
      end()
      out += cleaned(child, left)
    }
  }
  end()
  return out
}

function isBlank({ type, data }: HtmlNode): boolean {
  return type === 'comment' || (type === 'text' && (data ?? '').trim() === '')
}

function cleaned(node: HtmlNode, left: Left): string {
  if (node.type === 'text') return escaped(node.data ?? '')
  const name = (node.name ?? '').toLowerCase()
  if (node.type !== 'tag' || silent.has(name)) return ''
  const out = (Object.keys(notHeld) as LeftOut[]).find((what) => notHeld[what].includes(name))
  if (out) {
    left.add(out)
    return ''
  }
  const inner = formed(node, children(node, left))
  if (!held.has(name) || isPlainBold(node)) return inner
  if (name === 'br') return '<br>'
  return `<${name}${attributes(node)}>${inner}</${name}>`
}

const style = ({ attribs }: HtmlNode): string => attribs?.['style'] ?? ''

/** Some editors wrap everything in a bold that is not bold. */
function isPlainBold(node: HtmlNode): boolean {
  return (node.name === 'b' || node.name === 'strong') && /font-weight:\s*(?:normal|[1-4]00)/i.test(style(node))
}

const forms: readonly (readonly [string, RegExp])[] = [
  ['strong', /font-weight:\s*(?:bold|[6-9]00)/i],
  ['em', /font-style:\s*italic/i],
  ['u', /text-decoration[^;]*underline/i],
]

function formed(node: HtmlNode, inner: string): string {
  if (node.name !== 'span' && node.name !== 'font') return inner
  return forms.filter(([, shows]) => shows.test(style(node))).reduce((html, [name]) => `<${name}>${html}</${name}>`, inner)
}

/** Attributes that carry meaning here; all others go, with every handler and style among them. */
const kept: Readonly<Record<string, RegExp>> = { td: /^(?:col|row)span$/, th: /^(?:col|row)span$/, ol: /^start$/ }
const own = /^data-(?:part|id|text|of|page|firstline|lastline|label|pm-slice)$/

function attributes({ name = '', attribs = {} }: HtmlNode): string {
  return Object.entries(attribs)
    .filter(([key, value]) => own.test(key) || kept[name]?.test(key) || (name === 'a' && key === 'href' && isAddress(value)))
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')
}

function isAddress(href: string): boolean {
  return /^(?:https?:|mailto:)/i.test(href.trim())
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
