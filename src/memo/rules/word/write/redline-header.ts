import type { AnnexChange, VersionRedline } from '../../../model/redline.ts'
import type { TextNode } from '../../../model/text.ts'
import { annexWords, printedChanges } from '../../paper-header.ts'
import { wordRuns } from '../../redline/lines.ts'
import type { Tracked } from '../blocks.ts'
import { leavesOf, type NextChange } from '../redline.ts'
import type { HeaderLines } from './header.ts'

const leaf = (text: string, tracked: Tracked | null): TextNode[] =>
  text === '' ? [] : [{ type: 'text', text, ...(tracked && { marks: [{ type: tracked.kind, attrs: { id: tracked.id } }] }) }]

/** What the fields of a header that changed say, with what they said before. */
export function headerChanges(redline: VersionRedline, next: NextChange): HeaderLines {
  const said = printedChanges(redline.header).map(({ field, before, after }) => {
    const isList = field === 'addressees' || field === 'copies'
    const lines = isList
      ? [...linesOf(before, next('deletion')), ...linesOf(after, next('insertion'))]
      : [wordRuns(before, after).flatMap((run) => leavesOf(run, next))]
    return [field, lines] as const
  })
  const annexes = redline.annexes.some(isOther) ? [['annexes', redline.annexes.map((annex) => annexLine(annex, next))] as const] : []
  return new Map([...said, ...annexes])
}

function linesOf(text: string, tracked: Tracked): TextNode[][] {
  return text === '' ? [] : text.split('\n').map((line) => leaf(line, tracked))
}

function isOther({ before, after }: AnnexChange): boolean {
  return before?.title !== after?.title || before?.number !== after?.number
}

function annexLine({ before, after }: AnnexChange, next: NextChange): TextNode[] {
  const words = (annex: AnnexChange['after']) => (annex ? annexWords(annex) : '')
  if (!isOther({ before, after })) return leaf(words(after), null)
  return [...leaf(words(before), next('deletion')), ...leaf(words(after), next('insertion'))]
}
