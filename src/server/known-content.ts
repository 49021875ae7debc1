import { contentOf } from '../reading/files/format.ts'
import { headOf } from '../reading/files/head-of.ts'

/** Tab, line feed, form feed and carriage return may stand in a text; other control bytes do not. */
const notText = /[\x00-\x08\x0b\x0e-\x1f]/

/** Whether a file is of any kind at all: a PDF, an archive, an old Word file, or else text. What is not was damaged on its way. */
export async function hasKnownContent(path: string, name: string): Promise<boolean> {
  const head = await headOf(path)
  const content = contentOf(head, name)
  return content !== 'other' && (content !== 'txt' || !notText.test(head.toString('latin1')))
}
