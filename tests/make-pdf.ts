const escaped = (line: string) => line.replace(/[\\()]/g, '\\$&')

/** A simple PDF (A4, Helvetica, latin-1) of the given lines, page by page; `catalog` adds entries to its catalog. */
export function makePdf(pages: readonly (readonly string[])[], options: { readonly catalog?: string } = {}): Uint8Array {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  for (const [at, lines] of pages.entries()) {
    const text = `BT /F1 10 Tf 12 TL 72 780 Td ${lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')} ET`
    const page = `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>`
    objects.push(`<< ${page} /Contents ${5 + at * 2} 0 R >>`, `<< /Length ${text.length} >>\nstream\n${text}\nendstream`)
  }
  const parts = ['%PDF-1.7\n']
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [at, body] of objects.entries()) {
    offsets.push(length)
    const part = `${at + 1} 0 obj\n${body}\nendobj\n`
    parts.push(part)
    length += part.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`)
  return new Uint8Array(Buffer.from(parts.join(''), 'latin1'))
}
