import { readFile } from 'node:fs/promises'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { displayable } from './displayable.ts'

/** A template of ours, what it prints (read by it as JSON), and the standard of the PDF. */
export type Print = { readonly template: string; readonly data: object; readonly standard: 'ua-1' | 'a-2a' }

let compiler: Promise<NodeCompiler> | undefined

/**
 * A template filled with data as a tagged PDF. The compiler and its fonts come with the package; it reads no network and no file beside the
 * template. `data.replaced` tells the template whether a character was replaced because no font has it. Throws where the compiler refuses.
 */
export async function printTypst({ template, data, standard }: Print): Promise<Buffer> {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then((typst) =>
    typst.NodeCompiler.create({ workspace: import.meta.dirname }),
  )
  const typst = await compiler
  const { value, replaced } = displayable(data)
  const inputs = { data: JSON.stringify({ ...value, replaced }) }
  const compiled = typst.compile({ mainFileContent: await readFile(template, 'utf8'), inputs })
  if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
  const pdf = typst.pdf(compiled.result, { pdfStandard: standard })
  // What the last papers had in common is kept; all else would stay for as long as the process lives.
  typst.evictCache(5)
  return pdf
}
