import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { WordRefusal } from '../memo/model/word.ts'
import type { Parts } from '../memo/rules/word/package.ts'
import { contentOf } from '../reading/files/format.ts'
import { headOf } from '../reading/files/head-of.ts'
import { isUnsafe, listMembers, readMembers } from '../reading/files/zip.ts'
import type { FileRefusal } from '../reading/model.ts'
import type { WordFile } from './word-in-worker.ts'

const text = /\.(xml|rels)$/i
const macros = /vba(Project|Data)/i

/** The parts of a Word file that are text, unpacked within the limits; of all others only the names. */
export async function openWord({ path, name, limits }: WordFile): Promise<Parts | Refusal<WordRefusal | FileRefusal>> {
  const head = await headOf(path)
  if (head.length === 0) return refuse('file.empty')
  const content = contentOf(head, name)
  // A Word file under a password is another kind of file, as one of the old format is.
  if (content === 'ole') return refuse(/\.do[ct]$/i.test(name) ? 'word.not-word' : 'file.encrypted')
  if (content !== 'docx' && content !== 'zip') return refuse('word.not-word')
  try {
    const members = await listMembers(path, limits)
    if (isRefusal(members)) return members
    if (members.some((member) => member.isEncrypted())) return refuse('file.encrypted')
    if (members.some((member) => macros.test(member.fileName))) return refuse('word.macros')
    const unsafe = members.some(isUnsafe)
    const contents = unsafe ? refuse('file.damaged') : await readMembers(path, (member) => text.test(member), limits.wordBytes)
    if (isRefusal(contents)) return contents
    return { ...Object.fromEntries(members.map(({ fileName }) => [fileName, new Uint8Array()])), ...contents }
  } catch {
    return refuse('file.damaged')
  }
}
