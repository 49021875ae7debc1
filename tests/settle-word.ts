import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { DomUtils, parseDocument } from 'htmlparser2'

type Document = ReturnType<typeof parseDocument>
type Node = Document['children'][number]
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

const isElement = (node: Node): node is Element => node.type === 'tag'
const child = (of: Element | undefined, name: string) => of?.children.filter(isElement).find((one) => one.name === name)

/**
 * A Word file as it is when somebody accepts, or rejects, every tracked change in it: by the rules of ECMA-376 (17.13.5), and by nothing
 * that the product itself is made of.
 */
export function settledWord(file: Uint8Array, how: 'accept' | 'reject'): Uint8Array {
  const parts = unzipSync(file)
  const document = parseDocument(strFromU8(parts['word/document.xml'] ?? new Uint8Array()), { xmlMode: true })
  const [stays, goes] =
    how === 'accept'
      ? [
          ['w:ins', 'w:moveTo'],
          ['w:del', 'w:moveFrom'],
        ]
      : [
          ['w:del', 'w:moveFrom'],
          ['w:ins', 'w:moveTo'],
        ]
  settleIn(document.children, { stays, goes })
  const root = document.children.filter(isElement)
  const xml = DomUtils.getOuterHTML(root, { xmlMode: true, encodeEntities: 'utf8' })
  return zipSync({ ...parts, 'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`) })
}

type Rule = { readonly stays: readonly string[]; readonly goes: readonly string[] }

const inProperties = (node: Element) => node.parent !== null && 'name' in node.parent && ['w:rPr', 'w:trPr'].includes(node.parent.name)

function settleIn(nodes: readonly Node[], rule: Rule): void {
  for (const node of [...nodes].filter(isElement)) {
    if (isGone(node, rule)) DomUtils.removeElement(node)
    else settleOne(node, rule)
  }
}

function isGone(node: Element, { goes }: Rule): boolean {
  if (node.name === 'w:tr') return goes.some((name) => child(child(node, 'w:trPr'), name))
  return goes.includes(node.name) && !inProperties(node)
}

function settleOne(node: Element, rule: Rule): void {
  settleIn(node.children, rule)
  if (rule.stays.includes(node.name) && !inProperties(node)) unwrap(node)
  if (node.name === 'w:delText') node.name = 'w:t'
  if (node.name === 'w:p') settleEnd(node, rule)
  if (node.name === 'w:tr') for (const name of rule.stays) drop(child(child(node, 'w:trPr'), name))
  if (node.name === 'w:tbl' && child(node, 'w:tr') === undefined) DomUtils.removeElement(node)
}

function drop(element: Element | undefined): void {
  if (element) DomUtils.removeElement(element)
}

function unwrap(element: Element): void {
  for (const inner of [...element.children]) DomUtils.prepend(element, inner)
  DomUtils.removeElement(element)
}

/** A paragraph whose end goes flows into the next, which keeps its own look; what follows is no paragraph where it cannot. */
function settleEnd(paragraph: Element, rule: Rule): void {
  const marks = child(child(paragraph, 'w:pPr'), 'w:rPr')
  for (const name of rule.stays) drop(child(marks, name))
  if (!rule.goes.some((name) => child(marks, name))) return
  const next = DomUtils.nextElementSibling(paragraph)
  const content = paragraph.children.filter((one) => !(isElement(one) && one.name === 'w:pPr'))
  const isEmpty = DomUtils.getElementsByTagName('w:r', content).length === 0
  if (next?.name === 'w:p') {
    const look = child(next, 'w:pPr')
    for (const one of content.toReversed()) {
      if (look) DomUtils.append(look, one)
      else DomUtils.prependChild(next, one)
    }
    DomUtils.removeElement(paragraph)
  } else if (isEmpty && next) DomUtils.removeElement(paragraph)
}
