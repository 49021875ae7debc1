import type { AnnexChange, HeaderChange } from '../../../model/redline.ts'
import type { TextNode } from '../../../model/text.ts'
import type { Tracked } from '../blocks.ts'
import type { RedlineOrder } from '../order.ts'
import { leavesOf, type NextChange } from '../redline.ts'
import { dayWords, type HeaderLines } from './header.ts'

const leaf = (text: string, tracked: Tracked | null): TextNode[] =>
  text === '' ? [] : [{ type: 'text', text, ...(tracked && { marks: [{ type: tracked.kind, attrs: { id: tracked.id } }] }) }]

/** What the fields of a header that changed say, with what they said before. */
export function headerChanges({ order, redline }: RedlineOrder, next: NextChange): HeaderLines {
  const words = (field: HeaderChange['field'], value: string) => {
    if (field === 'kind') return order.kindWords[value as keyof typeof order.kindWords] ?? value
    return field === 'memoDate' || field === 'decideBy' ? dayWords(value === '' ? null : value) : value
  }
  const said = redline.header.map(({ field, before, after, runs }) => {
    if (field === 'addressees') return [field, [...addressees(before, next('deletion')), ...addressees(after, next('insertion'))]] as const
    const isWhole = field === 'kind' || field === 'memoDate' || field === 'decideBy'
    const line = isWhole
      ? [...leaf(words(field, before), next('deletion')), ...leaf(words(field, after), next('insertion'))]
      : runs.flatMap((run) => leavesOf(run, next))
    return [field, [line]] as const
  })
  const annexes = redline.annexes.some(isOther) ? [['annexes', redline.annexes.map((annex) => annexLine(annex, next))] as const] : []
  const copies = said.some(([field]) => field === 'addressees') ? [['copies', []] as const] : []
  return new Map([...said, ...copies, ...annexes])
}

function addressees(text: string, tracked: Tracked): TextNode[][] {
  return text === '' ? [] : text.split('\n').map((line) => leaf(line, tracked))
}

function isOther({ before, after }: AnnexChange): boolean {
  return before?.title !== after?.title || before?.number !== after?.number
}

function annexLine({ before, after }: AnnexChange, next: NextChange): TextNode[] {
  const words = (annex: AnnexChange['after']) => (annex ? `${annex.number}. ${annex.title}` : '')
  if (!isOther({ before, after })) return leaf(words(after), null)
  return [...leaf(words(before), next('deletion')), ...leaf(words(after), next('insertion'))]
}
