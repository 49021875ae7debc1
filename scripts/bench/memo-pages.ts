import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const demo = join(import.meta.dirname, '../../demo')
const linesOnPage = 57
const lineLength = 80

/**
 * Pages as full as those of published memos (some 1,700 characters) and as rich in facts: the demo's memos again and again, each
 * copy with its own reference, and the number of the page at its foot.
 */
export function memoPages(count: number): string[][] {
  const bundles = readdirSync(demo).filter((name) => name.endsWith('.txt'))
  const memos = bundles.flatMap((name) => readFileSync(join(demo, name), 'utf8').split(/^(?=\(Voorbeeld)/m))
  const lines: string[] = []
  for (let copy = 0; lines.length < count * linesOnPage; copy += 1) lines.push(...copyOf(memos[copy % memos.length] ?? '', copy))
  return Array.from({ length: count }, (_none, at) => [
    ...lines.slice(at * linesOnPage, (at + 1) * linesOnPage),
    `Pagina ${at + 1} van ${count}`,
  ])
}

/** The lines of a memo as a PDF has them; its writer knows latin-1 only. */
function copyOf(memo: string, copy: number): string[] {
  const text = memo.replaceAll(/DEMO-\d{4}-\d{4}/g, `DEMO-2024-${1000 + copy}`)
  return text.replaceAll('€', 'EUR').replaceAll('’', "'").split('\n').flatMap(wrap)
}

function wrap(line: string): string[] {
  return line.match(new RegExp(`.{1,${lineLength}}(?:\\s|$)`, 'g')) ?? ['']
}
