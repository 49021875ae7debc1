import type { Page } from '../model.ts'

const linesOnScreen = 100

/** Pages over consecutive groups of lines; an empty group still counts as a page of one empty line. */
export function cutPages(groups: readonly (readonly string[])[]): { pages: Page[]; lines: string[] } {
  const pages: Page[] = []
  const lines: string[] = []
  for (const group of groups) {
    const firstLine = lines.length + 1
    for (const line of group.length > 0 ? group : ['']) lines.push(line)
    pages.push({ number: pages.length + 1, firstLine, lastLine: lines.length })
  }
  return { pages, lines }
}

/** Lines of a text file as `split('\n')` counts them, cut at form feeds, or every 100 lines where it has none. */
export function textGroups(text: string): string[][] {
  const groups: string[][] = [[]]
  const feeds = text.includes('\f')
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const full = (groups.at(-1)?.length ?? 0) >= linesOnScreen
    if (feeds ? line.startsWith('\f') : full) groups.push([])
    groups.at(-1)?.push(line.replace(/\r$/, '').replaceAll('\f', ''))
  }
  return groups
}
