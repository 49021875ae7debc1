import { DomUtils } from 'htmlparser2'
import { attribute } from '../../../../reading/files/word-xml.ts'
import { below, type Element } from '../xml.ts'
import { every } from './tree.ts'

function largest(elements: readonly Element[], name: string): number {
  return elements.reduce((most, element) => Math.max(most, Number(attribute(element, name) ?? '0') || 0), 0)
}

function raise(element: Element | undefined, name: string, by: number): void {
  const key = `w:${name}`
  if (element && element.attribs[key] !== undefined) element.attribs[key] = String(Number(element.attribs[key]) + by)
}

/** Puts the lists of a paper beside those of a template; `content` is renumbered to match. */
export function bringLists(template: Element, paper: Element, content: readonly Element[]): void {
  const byAbstract = largest(below(template, 'w:abstractNum'), 'abstractNumId') + 1
  const byList = largest(below(template, 'w:num'), 'numId') + 1
  const firstList = below(template, 'w:num')[0]
  for (const abstract of below(paper, 'w:abstractNum')) {
    raise(abstract, 'abstractNumId', byAbstract)
    // Two lists with one name are taken for the same list.
    for (const name of ['w:nsid', 'w:tmpl']) for (const mark of below(abstract, name)) DomUtils.removeElement(mark)
    if (firstList) DomUtils.prepend(firstList, abstract)
    else DomUtils.appendChild(template, abstract)
  }
  const last = below(template, 'w:num').at(-1)
  let after = last
  for (const list of below(paper, 'w:num')) {
    raise(list, 'numId', byList)
    raise(below(list, 'w:abstractNumId')[0], 'val', byAbstract)
    if (after) DomUtils.append(after, list)
    else DomUtils.appendChild(template, list)
    after = list
  }
  for (const one of content) every(one, (element) => void (element.name === 'w:numId' && raise(element, 'val', byList)))
}

/** Puts the notes of a paper beside those of a template; the references to them in `content` are renumbered. */
export function bringNotes(template: Element, paper: Element, content: Element): void {
  const own = below(paper, 'w:footnote').filter((note) => attribute(note, 'type') === null)
  const by = Math.max(largest(below(template, 'w:footnote'), 'id'), 0)
  for (const note of own) {
    raise(note, 'id', by)
    DomUtils.appendChild(template, note)
  }
  every(content, (element) => void (element.name === 'w:footnoteReference' && raise(element, 'id', by)))
}

/** Bookmarks of a paper count on from those of a template. */
export function bringBookmarks(template: Element, content: Element): void {
  const by = largest(below(template, 'w:bookmarkStart'), 'id') + 1
  every(content, (element) => {
    if (element.name === 'w:bookmarkStart' || element.name === 'w:bookmarkEnd') raise(element, 'id', by)
  })
}
