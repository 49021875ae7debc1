import type { Refusal } from '../../kernel/refusal.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { FileRefusal } from '../model.ts'
import { htmlLines } from './decode-text.ts'
import type { Limits } from './limits.ts'
import { listMembers } from './open-archive.ts'

/** Lines of a Word file, after its unpacked sizes were found safe. */
export async function readDocx(path: string, limits: Limits): Promise<string[] | Refusal<FileRefusal>> {
  try {
    const members = await listMembers(path, limits)
    if ('refused' in members) return members
    if (!members.some((member) => member.fileName === 'word/document.xml')) return refuse('file.wrong-extension')
    // Loaded here, so that a process that reads no Word file does not carry it.
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.convertToHtml({ path }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    return htmlLines(value)
  } catch {
    return refuse('file.damaged')
  }
}
