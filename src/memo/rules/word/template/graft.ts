import { DomUtils } from 'htmlparser2'
import { isRefusal } from '../../../../kernel/refusal.ts'
import { mainPart, type Parts, targetPart } from '../package.ts'
import { below, type Element, elementsOf } from '../xml.ts'
import { bringBookmarks, bringLists, bringNotes } from './numbers.ts'
import { addRelationship, forgetKind, kindOf, relationshipElements, sayKind, shortType } from './packaging.ts'
import { type Fields, fillIn, memoPlace, placeholdersIn } from './placeholders.ts'
import { bringStyles } from './styles.ts'
import { every, type Workbench, workbench } from './tree.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const drawn = /^word\/(?:document|header|footer)\d*\.xml$/

/** What a template fills in itself: `header` where its own body names a field, so that ours is left out; `version` where a version is named anywhere. */
export type Fills = { readonly header: boolean; readonly version: boolean }

export function fillsOf(template: Parts): Fills {
  const bench = workbench(template)
  const main = mainOf(template)
  const inBody = placeholdersIn(rootOf(bench, main))
  const anywhere = bench
    .names()
    .filter((name) => drawn.test(name))
    .flatMap((name) => placeholdersIn(rootOf(bench, name)))
  return {
    header: inBody.some((word) => word !== 'versie' && word !== 'hash'),
    version: anywhere.some((word) => word === 'versie' || word === 'hash'),
  }
}

function mainOf(parts: Parts): string {
  const main = mainPart(parts)
  if (isRefusal(main)) throw new Error(`A template is not what it was: ${main.refused}`)
  return main
}

function rootOf(bench: Workbench, name: string): Element {
  const root = bench.root(name)
  if (!root) throw new Error(`There is no part ${name}`)
  return root
}

/**
 * A paper in a template: its styles, margins, headers, footers, theme and fonts; in the place of `{{nota}}`, or else of its whole body, the
 * text of the paper with its lists, notes, comments and tracked changes.
 */
export function inTemplate(paper: Parts, template: Parts, fields: Fields): Parts {
  const [ours, theirs] = [workbench(paper), workbench(template)]
  const main = mainOf(template)
  const [target, source] = [rootOf(theirs, main), rootOf(ours, 'word/document.xml')]
  dropComments(theirs, main)
  shareNames(target, source)
  const content = below(source, 'w:body')[0]
  const body = below(target, 'w:body')[0]
  if (!content || !body) throw new Error('A Word file without a body')
  for (const section of below(content, 'w:sectPr')) DomUtils.removeElement(section)
  bringBookmarks(target, content)
  bringParts({ ours, theirs, main, content })
  // Found before anything is filled in: what a field says is no place.
  const place = memoPlace(target)
  for (const name of theirs.names().filter((one) => drawn.test(one))) fillIn(rootOf(theirs, name), fields)
  putContent(body, place, elementsOf(content))
  sayKind(theirs, main, `${word}.document.main+xml`)
  return theirs.parts()
}

/** Comments of the template are not the memo's. */
function dropComments(theirs: Workbench, main: string): void {
  for (const link of relationshipElements(theirs, main)) {
    if (!/^(?:comments|commentsExtended|commentsIds|commentsExtensible|people)$/.test(shortType(link))) continue
    const part = targetPart(main, link.attribs['Target'] ?? '')
    theirs.drop(part)
    forgetKind(theirs, part)
    DomUtils.removeElement(link)
  }
  const marks = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'])
  every(rootOf(theirs, main), (element) => void (marks.has(element.name) && DomUtils.removeElement(element)))
}

/** Both documents know the same prefixes, and pass over the same ones. */
function shareNames(target: Element, source: Element): void {
  for (const [name, value] of Object.entries(source.attribs)) if (name.startsWith('xmlns:')) target.attribs[name] ??= value
  const passed = [target, source].flatMap(({ attribs }) => (attribs['mc:Ignorable'] ?? '').split(/\s+/))
  target.attribs['mc:Ignorable'] = [...new Set(passed.filter((one) => one !== ''))].join(' ')
}

type Move = { readonly ours: Workbench; readonly theirs: Workbench; readonly main: string; readonly content: Element }

function bringParts(move: Move): void {
  const { ours, theirs, main, content } = move
  const notes = ours.root('word/footnotes.xml')
  const [numbering, theirNumbering] = [ours.root('word/numbering.xml'), partOf(move, 'numbering')]
  if (numbering && theirNumbering) bringLists(theirNumbering, numbering, [content])
  else if (numbering) addPart(move, 'numbering')
  const theirNotes = partOf(move, 'footnotes')
  if (notes && theirNotes) bringNotes(theirNotes, notes, content)
  else if (notes) addPart(move, 'footnotes')
  for (const name of ['comments', 'commentsExtended'] as const) if (ours.root(`word/${name}.xml`)) addPart(move, name)
  const styled = [content, notes, ours.root('word/comments.xml'), numbering].filter((one) => one !== null)
  const [styles, theirStyles] = [ours.root('word/styles.xml'), partOf(move, 'styles')]
  if (styles && theirStyles) bringStyles(theirStyles, styles, styled)
  else if (styles) addPart(move, 'styles')
  bringLinks(theirs, { main, content, links: relationshipElements(ours, 'word/document.xml') })
  bringProperties(ours, theirs)
}

/** The root of a part that the template's document leads to. */
function partOf({ theirs, main }: Move, type: string): Element | null {
  const link = relationshipElements(theirs, main).find((one) => shortType(one) === type)
  return link ? theirs.root(targetPart(main, link.attribs['Target'] ?? '')) : null
}

const extendedType = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'

/** Adds a part of ours that the template has none of. */
function addPart({ ours, theirs, main }: Move, type: string): void {
  const root = rootOf(ours, `word/${type}.xml`)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  theirs.add(`${folder}${type}.xml`, root)
  sayKind(theirs, `${folder}${type}.xml`, kindOf(ours, `word/${type}.xml`) ?? `${word}.${type}+xml`)
  addRelationship(theirs, main, { type: type === 'commentsExtended' ? extendedType : type, target: `${type}.xml`, isExternal: false })
}

function bringLinks(theirs: Workbench, { main, content, links }: { main: string; content: Element; links: readonly Element[] }): void {
  const fresh = new Map(
    links
      .filter((link) => shortType(link) === 'hyperlink')
      .map((link) => [
        link.attribs['Id'] ?? '',
        addRelationship(theirs, main, { type: 'hyperlink', target: link.attribs['Target'] ?? '', isExternal: true }),
      ]),
  )
  every(content, (element) => {
    const id = fresh.get(element.attribs['r:id'] ?? '')
    if (element.name === 'w:hyperlink' && id !== undefined) element.attribs['r:id'] = id
  })
}

const properties = [
  ['docProps/core.xml', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'],
  ['docProps/custom.xml', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'],
] as const

/** Title, version and hash are the memo's, whatever the template says of itself. */
function bringProperties(ours: Workbench, theirs: Workbench): void {
  for (const [name, type] of properties) {
    const root = ours.root(name)
    if (!root) continue
    const known = relationshipElements(theirs, '').find((one) => one.attribs['Type'] === type)
    const part = known ? targetPart('', known.attribs['Target'] ?? '') : name
    theirs.add(part, root)
    sayKind(theirs, part, kindOf(ours, name) ?? '')
    if (!known) addRelationship(theirs, '', { type, target: name, isExternal: false })
  }
}

function putContent(body: Element, place: Element | null, content: readonly Element[]): void {
  if (place) {
    for (const one of content) DomUtils.prepend(place, one)
    DomUtils.removeElement(place)
    return
  }
  const section = elementsOf(body).findLast(({ name }) => name === 'w:sectPr')
  for (const one of [...body.children]) if (one !== section) DomUtils.removeElement(one)
  for (const one of content) {
    if (section) DomUtils.prepend(section, one)
    else DomUtils.appendChild(body, one)
  }
}
