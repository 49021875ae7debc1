import { zipSync } from 'fflate'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { FileNotice, FileRefusal } from '../model.ts'
import { withNumbers } from './docx-numbers.ts'
import { htmlLines } from './html-lines.ts'
import type { Limits } from './limits.ts'
import { listMembers, readMembers } from './zip.ts'

const mainPart = /^word\/document\d*\.xml$/
const listPart = /^word\/numbering\d*\.xml$/
const stylePart = /^word\/styles\d*\.xml$/
/** What the reader of Word files looks at. */
const readParts =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]+\.rels|word\/(?:document|styles|numbering|footnotes|endnotes)\d*\.xml)$/
const macroPart = /(?:^|\/)vba(?:Project|Data)[^/]*$/i
const noLists = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'

type Parts = Readonly<Record<string, Buffer>>

/** The same file with the numbers of its lists written out; its pictures are left behind. */
function numbered(parts: Parts): Parts {
  const named = (pattern: RegExp) => Object.keys(parts).find((name) => pattern.test(name)) ?? ''
  const text = (name: string) => parts[name]?.toString('utf8') ?? null
  const [main, lists] = [named(mainPart), named(listPart)]
  const [document, numbering] = [text(main), text(lists)]
  if (document === null || numbering === null) return parts
  const written = withNumbers({ document, numbering, styles: text(named(stylePart)) })
  return { ...parts, [main]: Buffer.from(written), [lists]: Buffer.from(noLists) }
}

type WordText = { readonly lines: readonly string[]; readonly notices: readonly FileNotice[] }

/** Lines of a Word file: headings, paragraphs, items of lists with their numbers, rows of tables, and at the end the notes. Macros are told, never run. */
export async function readDocx(path: string, limits: Limits): Promise<WordText | Refusal<FileRefusal>> {
  try {
    const members = await listMembers(path, limits)
    if (isRefusal(members)) return members
    if (!members.some((member) => mainPart.test(member.fileName))) return refuse('file.wrong-extension')
    const parts = await readMembers(path, (name) => readParts.test(name), limits.wordBytes)
    if (isRefusal(parts)) return parts
    const buffer = Buffer.from(zipSync(numbered(parts), { level: 0 }))
    // Loaded here, so that a process that reads no Word file does not carry it.
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.convertToHtml({ buffer }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    const hasMacros = members.some((member) => macroPart.test(member.fileName))
    return { lines: htmlLines(value), notices: hasMacros ? ['file.has-scripts'] : [] }
  } catch {
    return refuse('file.damaged')
  }
}
