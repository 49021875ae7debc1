import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AgendaPapers, AnnotatedPaper } from '../route/model/agenda-papers.ts'
import { leftOut, withoutFiles } from '../route/rules/agenda-papers.ts'
import { memoBlocks } from './memo-pdf.ts'
import { printTypst } from './typst.ts'

const data = join(import.meta.dirname, '../route/data')
const papersTemplates = [memoBlocks, join(data, 'papers.typ')]

/** Papers to print; `files`: where the PDF files are that go into them, by name. */
export type PapersPrint = { readonly papers: AgendaPapers; readonly files: Readonly<Record<string, string>> }

/**
 * Agenda, memos and annexes as one tagged PDF with contents and bookmarks: PDF/UA-1 where no annex is taken in, for nobody can promise that of
 * the annexes. An annex that the compiler stumbles over is named only. Throws where it refuses the rest.
 */
export async function papersPdf({ papers, files }: PapersPrint): Promise<Buffer> {
  const bytes = new Map<string, Buffer>()
  for (const [name, path] of Object.entries(files)) bytes.set(name, await readFile(path))
  if (bytes.size === 0) return printPapers(papers, bytes)
  try {
    return await printPapers(papers, bytes)
  } catch {
    const broken = new Map<string, string>()
    for (const name of bytes.keys()) if (!(await isPrinted(papers, name, bytes))) broken.set(name, leftOut.unreadable)
    for (const name of broken.keys()) bytes.delete(name)
    return printPapers(withoutFiles(papers, broken), bytes)
  }
}

function printPapers(papers: AgendaPapers, files: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  return printTypst({ templates: papersTemplates, data: papers, standard: files.size === 0 ? 'ua-1' : null, files })
}

/** Whether the compiler takes a file: the papers with no other content than that. */
async function isPrinted(papers: AgendaPapers, name: string, bytes: ReadonlyMap<string, Buffer>): Promise<boolean> {
  const items = papers.items
    .filter(({ annexes }) => annexes.some(({ file }) => file === name))
    .map((item) => ({ ...item, annexes: item.annexes.filter(({ file }) => file === name) }))
  return printPapers({ ...papers, items }, bytes).then(
    () => true,
    () => false,
  )
}

/** The annotated agenda of a ministry as a tagged PDF (PDF/UA-1). Throws where the compiler refuses. */
export function annotatedPdf(paper: AnnotatedPaper): Promise<Buffer> {
  return printTypst({ templates: [join(data, 'annotated.typ')], data: paper, standard: 'ua-1' })
}
