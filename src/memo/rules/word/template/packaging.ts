import { DomUtils } from 'htmlparser2'
import { relsOf } from '../package.ts'
import { type Element, elementsOf } from '../xml.ts'
import { attributeText, elementFrom, type Workbench } from './tree.ts'

const types = '[Content_Types].xml'
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Says of what kind a part is. */
export function sayKind(bench: Workbench, part: string, kind: string): void {
  const root = bench.root(types)
  if (!root) return
  const known = elementsOf(root).find(({ name, attribs }) => name === 'Override' && attribs['PartName'] === `/${part}`)
  if (known) known.attribs['ContentType'] = kind
  else DomUtils.appendChild(root, elementFrom(`<Override xmlns="${contentTypes}" PartName="/${part}" ContentType="${kind}"/>`))
}

export function forgetKind(bench: Workbench, part: string): void {
  const root = bench.root(types)
  for (const one of root ? elementsOf(root) : []) if (one.attribs['PartName'] === `/${part}`) DomUtils.removeElement(one)
}

/** The kind of a part in a package. */
export function kindOf(bench: Workbench, part: string): string | null {
  const root = bench.root(types)
  return elementsOf(root ?? elementFrom('<x/>')).find(({ attribs }) => attribs['PartName'] === `/${part}`)?.attribs['ContentType'] ?? null
}

function relsRoot(bench: Workbench, part: string): Element {
  const name = relsOf(part)
  const known = bench.root(name)
  if (known) return known
  const fresh = elementFrom(`<Relationships xmlns="${relationships}"/>`)
  bench.add(name, fresh)
  return fresh
}

export function relationshipElements(bench: Workbench, part: string): Element[] {
  const root = bench.root(relsOf(part))
  return root ? elementsOf(root) : []
}

type NewLink = { readonly type: string; readonly target: string; readonly isExternal: boolean }

/** Adds a relationship and answers its id. */
export function addRelationship(bench: Workbench, part: string, { type, target, isExternal }: NewLink): string {
  const root = relsRoot(bench, part)
  const taken = new Set(elementsOf(root).map(({ attribs }) => attribs['Id']))
  let number = taken.size + 1
  while (taken.has(`rIdNota${number}`)) number += 1
  const id = `rIdNota${number}`
  const mode = isExternal ? ' TargetMode="External"' : ''
  const full = type.includes('://') ? type : `${officeRelationships}/${type}`
  const xml = `<Relationship xmlns="${relationships}" Id="${id}" Type="${attributeText(full)}" Target="${attributeText(target)}"${mode}/>`
  DomUtils.appendChild(root, elementFrom(xml))
  return id
}

/** The type of a relationship without its path, such as `comments`. */
export function shortType(relationship: Element): string {
  return (relationship.attribs['Type'] ?? '').split('/').at(-1) ?? ''
}
