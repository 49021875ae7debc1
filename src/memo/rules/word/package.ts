import { type Refusal, refuse } from '../../../kernel/refusal.ts'
import { below, elementsOf, type Root, rootElement, treeOf, type XmlRefusal } from './xml.ts'

/** Parts of a Word file by name; every part that is looked at is text. */
export type Parts = Readonly<Record<string, Uint8Array>>

export type Relationship = { readonly id: string; readonly type: string; readonly target: string; readonly isExternal: boolean }

const decoder = new TextDecoder('utf-8')

/** The text of a part; UTF-16 is known by its first bytes. */
export function textOfPart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return decoder.decode(bytes)
}

export function partTree(parts: Parts, name: string): Root | null | Refusal<XmlRefusal> {
  const bytes = parts[name]
  return bytes === undefined ? null : treeOf(textOfPart(bytes))
}

/** Where the relationships of a part are told: `word/document.xml` → `word/_rels/document.xml.rels`. */
export function relsOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`
}

export function relationshipsIn(root: Root): Relationship[] {
  return below(root, 'Relationship').map(({ attribs }) => ({
    id: attribs['Id'] ?? '',
    type: (attribs['Type'] ?? '').split('/').at(-1) ?? '',
    target: attribs['Target'] ?? '',
    isExternal: attribs['TargetMode'] === 'External',
  }))
}

/** The name of the part that a relationship of `from` leads to. */
export function targetPart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** The part that holds the text, by the relationships of the package; refused where it is no Word file or one with macros. */
export function mainPart(parts: Parts): string | Refusal<'word.not-word' | 'word.macros' | XmlRefusal> {
  const types = partTree(parts, '[Content_Types].xml')
  const links = partTree(parts, '_rels/.rels')
  if (types === null || links === null) return refuse('word.not-word')
  if ('refused' in types) return types
  if ('refused' in links) return links
  const kinds = elementsOf(rootElement(types) ?? types).map(({ attribs }) => attribs['ContentType'] ?? '')
  const hasMacros =
    kinds.some((kind) => /macroEnabled|vbaProject/i.test(kind)) || Object.keys(parts).some((name) => /vbaProject|vbaData/i.test(name))
  if (hasMacros) return refuse('word.macros')
  const target = relationshipsIn(links).find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target
  const name = target === undefined ? '' : targetPart('', target)
  return name in parts && kinds.some((kind) => /wordprocessingml\.(document|template)\.main\+xml$/.test(kind))
    ? name
    : refuse('word.not-word')
}
