import { bullets } from '../list-marks.ts'
import type { DateMention } from './dates.ts'

const longest = 90
const reach = 400
const clauseBorder = /[.;:!?]\s|[,()]\s?|\s[-–]\s/gu
const looseStart = /^(?:en|maar|dat|die|dit|waar|waarbij|zodat|omdat|als|is|er|om|te|hierin|daarnaast|verder|ook|tevens)\s+/iu
const looseEnd =
  /\s+(?:op|in|van|voor|tot|vanaf|per|na|en|of|de|het|een|dat|die|te|om|aan|met|bij|rondom|tussen|uiterlijk|jl\.?|a\.s\.?)$/iu
const looseMarks = new RegExp(`^[\\s,.;:)${bullets}-]+|[\\s,;:(${bullets}-]+$`, 'gu')
const datePreposition = /(?:\b(?:op|in|van|voor|tot|vanaf|per|sinds|rondom|richting|uiterlijk|tussen|het|de|nog|afgelopen)\s+)*$/iu
const dateTail = /^\s*(?:jl\.?|a\.s\.?|jongstleden|aanstaande|\([^)]{0,20}uur[^)]*\))/iu

function clauseAround(text: string, at: number, until: number): { from: number; to: number } {
  let from = 0
  for (const { index, 0: border } of text.matchAll(clauseBorder)) {
    if (index + border.length <= at) from = index + border.length
    else if (index >= until && index - from > 24) return { from, to: index }
  }
  return { from, to: text.length }
}

function trimmed(text: string): string {
  let label = text.replace(/\s+/gu, ' ').trim()
  for (let again = true; again; ) {
    const next = label.replace(looseStart, '').replace(looseEnd, '').replace(looseMarks, '')
    again = next !== label
    label = next
  }
  return label.replace(/\.$/u, '')
}

function shortened(label: string): string {
  if (label.length <= longest) return label
  const cut = label.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))} …`
}

/** A short label for what happens at a date: its clause without the date itself. */
export function labelAround(whole: string, date: Pick<DateMention, 'at' | 'until'>): string {
  const start = Math.max(0, date.at - reach)
  const text = whole.slice(start, date.until + reach)
  const mention = { at: date.at - start, until: date.until - start }
  const { from, to } = clauseAround(text, mention.at, mention.until)
  const before = text.slice(from, mention.at).replace(datePreposition, '')
  const after = text.slice(mention.until, to).replace(dateTail, '')
  const own = trimmed(`${before} ${after}`)
  const label = own.length >= 18 ? own : trimmed(`${text.slice(0, mention.at).replace(datePreposition, '')} ${text.slice(mention.until)}`)
  const short = shortened(label === '' ? text.trim() : label)
  return short.charAt(0).toUpperCase() + short.slice(1)
}
