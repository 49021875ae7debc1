import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasPoppler as found } from '../scripts/ensure-poppler.ts'

export const hasPoppler = found()

/** What a tool of Poppler, made by others than our printer, says of a PDF; of `pdftotext` the words. */
export async function poppler(tool: 'pdftotext' | 'pdfinfo' | 'pdfsig', pdf: Uint8Array, ...words: string[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'poppler-'))
  try {
    const path = join(directory, 'file.pdf')
    await writeFile(path, pdf)
    const told = spawnSync(tool, [...words, path, ...(tool === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8', maxBuffer: 200_000_000 })
    if (told.error) throw told.error
    return told.stdout
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
