import { Compile } from 'typebox/compile'
import { ProposalValue } from '../model.ts'

const validator = Compile(ProposalValue)
const longest = { text: 4000, other: 500 } as const

/** More than anybody plans to spend, in euro: a slip of the pen, or numbers that belong to something else. */
const most = 10 ** 15

/** What a proposal can hold of what was read, whatever the text says: long texts are cut; null where the rest is impossible. */
export function fitting(value: ProposalValue): ProposalValue | null {
  const cut = Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, shortened(part, name === 'text' ? longest.text : longest.other)]),
  )
  return validator.Check(cut) ? cut : null
}

function shortened(part: unknown, length: number): unknown {
  if (typeof part === 'string' && part.length > length) return `${part.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
  if (Array.isArray(part)) return part.map((one: unknown) => shortened(one, length))
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([name, below]) => [name, shortened(below, longest.other)]))
}

/** Whole cents of an amount as it was read; null for one that cannot be meant. */
export function centsOf(euro: number): string | null {
  return Math.abs(euro) <= most ? BigInt(Math.round(euro * 100)).toString() : null
}
