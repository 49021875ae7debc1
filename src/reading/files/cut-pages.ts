import type { Page } from '../model.ts'

const linesOnScreen = 100
/** A longer line is no line that somebody wrote; what reads lines may look at each pair of places in one. */
const longestLine = 4_000

function* shortened(line: string): Generator<string> {
  let rest = line
  while (rest.length > longestLine) {
    const space = rest.lastIndexOf(' ', longestLine)
    const end = space > 0 ? space : longestLine
    yield rest.slice(0, end)
    rest = rest.slice(space > 0 ? end + 1 : end)
  }
  yield rest
}

/** Pages over consecutive groups of lines; an empty group still counts as a page of one empty line. */
export function cutPages(groups: readonly (readonly string[])[]): { pages: Page[]; lines: string[] } {
  const pages: Page[] = []
  const lines: string[] = []
  for (const group of groups) {
    const firstLine = lines.length + 1
    for (const line of group.length > 0 ? group : ['']) for (const short of shortened(line)) lines.push(short)
    pages.push({ number: pages.length + 1, firstLine, lastLine: lines.length })
  }
  return { pages, lines }
}

const lineBreak = /\r\n|[\n\u2028\u2029]|\r(?!\n)/u

/** Lines of a text file, whatever ends them, cut at form feeds, or every 100 lines where it has none. */
export function textGroups(text: string): string[][] {
  const groups: string[][] = [[]]
  const feeds = text.includes('\f')
  for (const line of text.replace(/\r?\n$/, '').split(lineBreak)) {
    const full = (groups.at(-1)?.length ?? 0) >= linesOnScreen
    if (feeds ? line.startsWith('\f') : full) groups.push([])
    groups.at(-1)?.push(line.replaceAll('\f', ''))
  }
  return groups
}
