type Word = { readonly line: string; readonly paragraph: string; readonly confidence: number; readonly text: string }

const wordLevel = '5'
const legible = 60

function wordOf(row: string): Word[] {
  const [level, , block, paragraph, line, , , , , , confidence, text = ''] = row.split('\t')
  if (level !== wordLevel || text.trim() === '') return []
  return [{ paragraph: `${block}.${paragraph}`, line: `${block}.${paragraph}.${line}`, confidence: Number(confidence), text: text.trim() }]
}

/**
 * Lines of a page from Tesseract's table of words (TSV), with a blank line between paragraphs. A line of which nothing is legible is a stain,
 * a drawing or handwriting, and is left out; a page without one legible word is a picture, and has no lines.
 */
export function recognisedLines(table: string): string[] {
  const words = table.split('\n').flatMap(wordOf)
  if (!words.some((word) => word.confidence >= legible && /\p{L}{3}/u.test(word.text))) return []
  const rows: Word[][] = []
  for (const word of words) {
    if (rows.at(-1)?.[0]?.line === word.line) rows.at(-1)?.push(word)
    else rows.push([word])
  }
  const clear = rows.filter((row) => row.some((word) => word.confidence >= legible && /[\p{L}\p{N}]/u.test(word.text)))
  return clear.flatMap((row, at) => {
    const text = row.map((word) => word.text).join(' ')
    return at > 0 && clear[at - 1]?.[0]?.paragraph !== row[0]?.paragraph ? ['', text] : [text]
  })
}
