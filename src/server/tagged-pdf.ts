import { readFile } from 'node:fs/promises'

/**
 * A Typst template with its data as a tagged PDF (PDF/UA-1): title, language, headings, bookmarks, tables with heads. The compiler and its
 * fonts come with the package; it reads no network and no file beside the template. Throws where the compiler refuses.
 */
export async function taggedPdf(template: string, data: unknown): Promise<Buffer> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname })
  const compiled = compiler.compile({
    mainFileContent: await readFile(template, 'utf8'),
    inputs: { data: displayable(JSON.stringify(data)) },
  })
  if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []))
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
}

/** PDF/UA takes no character that the fonts cannot show; such a one becomes a question mark, and controls go. */
function displayable(json: string): string {
  return json.replace(
    /[^\u0000-\u024f\u02b0-\u03ff\u0400-\u04ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2100-\u218b\u2190-\u21d9\u2200-\u22ff]/gu,
    '?',
  )
}
