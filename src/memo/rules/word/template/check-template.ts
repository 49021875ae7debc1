import { isRefusal, type Refusal, refuse } from '../../../../kernel/refusal.ts'
import type { TemplateRefusal, WordRefusal } from '../../../model/word.ts'
import { mainPart, type Parts, partTree, relationshipsIn } from '../package.ts'
import { safeLink } from '../read/reader.ts'
import { below, rootElement } from '../xml.ts'

const looked = /^(?:word\/(?:document|styles|numbering|footnotes|settings|header|footer)\d*\.xml|.*\.rels)$/

/**
 * Whether a file may be a template: a Word file without macros that fetches nothing from elsewhere. A link that a reader may follow is no
 * fetching; a picture, an object or a template from another place is.
 */
export function checkTemplate(parts: Parts): Refusal<WordRefusal | TemplateRefusal> | null {
  const main = mainPart(parts)
  if (isRefusal(main)) return main
  for (const name of Object.keys(parts).filter((one) => looked.test(one))) {
    const refusal = faultIn(parts, name)
    if (refusal) return refusal
  }
  return faultOfDocument(parts, main)
}

/** What a part fetches from elsewhere, or why it cannot be read. */
function faultIn(parts: Parts, name: string): Refusal<WordRefusal | TemplateRefusal> | null {
  const tree = partTree(parts, name)
  if (tree === null || isRefusal(tree)) return tree
  const outside = name.endsWith('.rels') ? relationshipsIn(tree).find((one) => one.isExternal && !isLink(one)) : undefined
  return outside ? refuse('template.external', { what: outside.type }) : null
}

function faultOfDocument(parts: Parts, main: string): Refusal<WordRefusal | TemplateRefusal> | null {
  const document = partTree(parts, main)
  const root = document === null || isRefusal(document) ? null : rootElement(document)
  if (!root || /purl\.oclc\.org/.test(root.attribs['xmlns:w'] ?? '')) return refuse('word.not-word')
  return below(root, 'w:body').length === 1 ? null : refuse('template.no-body')
}

function isLink({ type, target }: { readonly type: string; readonly target: string }): boolean {
  return type === 'hyperlink' && safeLink(target) !== null
}
