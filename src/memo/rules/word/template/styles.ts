import { DomUtils } from 'htmlparser2'
import { attribute, child, settingOf } from '../../../../reading/files/word-xml.ts'
import { below, type Element, elementsOf } from '../xml.ts'
import { elementFrom, every } from './tree.ts'

const users = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle'])
const links = ['basedOn', 'next', 'link']
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const idOf = (style: Element) => attribute(style, 'styleId') ?? ''
const keyOf = (style: Element) => `${attribute(style, 'type')} ${(settingOf(style, 'name') ?? '').toLowerCase()}`

/**
 * Brings the styles that a paper uses into a template: one of the same name there takes the place of ours, the others are added. The
 * styles named in `content` are renamed to match.
 */
export function bringStyles(template: Element, paper: Element, content: readonly Element[]): void {
  const theirs = below(template, 'w:style')
  const byKey = new Map(theirs.map((style) => [keyOf(style), idOf(style)]))
  const ours = new Map(below(paper, 'w:style').map((style) => [idOf(style), style]))
  const taken = new Set(theirs.map(idOf))
  const renamed = new Map<string, string>()
  const bring = (id: string): void => {
    const style = ours.get(id)
    if (!style || renamed.has(id)) return
    const known = byKey.get(keyOf(style))
    if (known !== undefined) return void renamed.set(id, known)
    const fresh = taken.has(id) ? freeId(id, taken) : id
    renamed.set(id, fresh)
    taken.add(fresh)
    for (const link of links) bring(settingOf(style, link) ?? '')
    style.attribs['w:styleId'] = fresh
    DomUtils.appendChild(template, style)
    for (const link of links) rename(child(style, link), renamed)
  }
  const visit = (element: Element) => {
    if (!users.has(element.name)) return
    bring(element.attribs['w:val'] ?? '')
    rename(element, renamed)
  }
  for (const one of content) every(one, visit)
  speakDutch(template)
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 1
  while (taken.has(`${id}Nota${number}`)) number += 1
  return `${id}Nota${number}`
}

function rename(element: Element | null, renamed: ReadonlyMap<string, string>): void {
  const fresh = renamed.get(element?.attribs['w:val'] ?? '')
  if (element && fresh !== undefined) element.attribs['w:val'] = fresh
}

/** A template that says no language gets Dutch. */
function speakDutch(template: Element): void {
  const defaults = elementsOf(template).find(({ name }) => name === 'w:docDefaults')
  const look = child(child(defaults ?? null, 'rPrDefault'), 'rPr')
  if (look && child(look, 'lang') === null) DomUtils.appendChild(look, elementFrom(`<w:lang xmlns:w="${main}" w:val="nl-NL"/>`))
}
