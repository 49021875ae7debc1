/** A PDF as its parts lie in the file, for one that has a plain table of objects (ISO 32000-1, 7.5), as our printer makes. */
export type PdfFile = {
  readonly bytes: Buffer
  /** Where its last table of objects begins. */
  readonly table: number
  /** How many object numbers are given out. */
  readonly size: number
  readonly trailer: string
  readonly offsets: ReadonlyMap<number, number>
}

/** Throws where the file is of another kind. */
export function openPdf(bytes: Buffer): PdfFile {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString('latin1'))?.[1])
  if (!(table > 0)) throw new Error('A PDF without the place of its table')
  const tail = bytes.subarray(table).toString('latin1')
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(tail)?.[1]
  if (!tail.startsWith('xref') || trailer === undefined) throw new Error('A PDF without a plain table of objects')
  return { bytes, table, size: Number(/\/Size (\d+)/.exec(trailer)?.[1]), trailer, offsets: offsetsIn(tail) }
}

function offsetsIn(tail: string): Map<number, number> {
  const offsets = new Map<number, number>()
  let next = 0
  for (const line of tail.split(/\r?\n/).slice(1)) {
    const [first = '', second = '', kind] = line.trim().split(/\s+/)
    if (first === 'trailer') return offsets
    if (kind === 'n') offsets.set(next, Number(first))
    if (kind === 'n' || kind === 'f') next += 1
    else next = second === '' ? next : Number(first)
  }
  return offsets
}

/** What stands between `<<` and the last `>>` of an object that is a dictionary. */
export function dictionaryOf({ bytes, offsets }: PdfFile, number: number): string {
  const from = offsets.get(number)
  const text = from === undefined ? '' : bytes.subarray(from, bytes.indexOf('endobj', from)).toString('latin1')
  const held = /^\d+ 0 obj\s*<<([\s\S]*)>>\s*$/.exec(text)?.[1]
  if (held === undefined) throw new Error(`Object ${number} is not a dictionary`)
  return held
}

/** The number of the object that a key refers to; of a list the first. */
export function referenceIn(dictionary: string, key: string): number {
  const found = new RegExp(`/${key}\\s*\\[?\\s*(\\d+) 0 R`).exec(dictionary)?.[1]
  if (found === undefined) throw new Error(`No /${key}`)
  return Number(found)
}

/** The object number of the first page. */
export function firstPage(file: PdfFile): number {
  let number = referenceIn(dictionaryOf(file, referenceIn(file.trailer, 'Root')), 'Pages')
  for (let depth = 0; depth < 50; depth += 1) {
    const dictionary = dictionaryOf(file, number)
    if (/\/Type\s*\/Page\b/.test(dictionary)) return number
    number = referenceIn(dictionary, 'Kids')
  }
  throw new Error('A PDF without a page')
}
