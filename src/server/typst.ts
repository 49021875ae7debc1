import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { displayable } from './displayable.ts'

/**
 * Templates of ours, one after the other, and what they print (read by them as JSON). `files`: what they show as pictures, by name; PDF files
 * among them go only into a PDF of no standard (`standard` null: tagged all the same).
 */
export type Print = {
  readonly templates: readonly string[]
  readonly data: object
  readonly standard: 'ua-1' | 'a-2a' | null
  readonly files?: ReadonlyMap<string, Buffer>
}

let compiler: Promise<NodeCompiler> | undefined

/**
 * Templates filled with data as a tagged PDF. The compiler and its fonts come with the package; it reads no network and no file beside the
 * template. `data.replaced` tells the template whether a character was replaced because no font has it. Throws where the compiler refuses.
 */
export async function printTypst({ templates, data, standard, files = new Map() }: Print): Promise<Buffer> {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then((typst) =>
    typst.NodeCompiler.create({ workspace: import.meta.dirname }),
  )
  const typst = await compiler
  const { value, replaced } = displayable(data)
  const inputs = { data: JSON.stringify({ ...value, replaced }) }
  const parts = await Promise.all(templates.map((template) => readFile(template, 'utf8')))
  for (const [name, bytes] of files) typst.mapShadow(join(import.meta.dirname, name), bytes)
  try {
    const compiled = typst.compile({ mainFileContent: parts.join('\n'), inputs })
    if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
    return typst.pdf(compiled.result, standard === null ? {} : { pdfStandard: standard })
  } finally {
    typst.resetShadow()
    // What the last papers had in common is kept; all else would stay for as long as the process lives.
    typst.evictCache(5)
  }
}
