import { type Cents, cents } from '../../kernel/money.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'

export type AmountRefusal =
  | 'amount.empty'
  | 'amount.no-number'
  | 'amount.below-zero'
  | 'amount.comma-too-many'
  | 'amount.comma-for-thousands'
  | 'amount.point-for-cents'
  | 'amount.points-misplaced'
  | 'amount.below-a-cent'
  | 'amount.out-of-reach'

const scales: readonly (readonly [RegExp, bigint])[] = [
  [/^(?:mld|miljard)\.?$/i, 1_000_000_000n],
  [/^(?:mln|mio|miljoen)\.?$/i, 1_000_000n],
  [/^(?:duizend|k)$/i, 1_000n],
]
const highest = 999_999_999_999_999n

/**
 * Whole euro cents of an amount as Dutch writers put it: `1.250.000,50`, `€ 1,25 mln`, `400 duizend`, `600.000,-`. What could be read two
 * ways (`1.25`, `1,250`) or in none is refused with its own reason.
 */
export function readAmount(text: string): Cents | Refusal<AmountRefusal> {
  const bare = text
    .trim()
    .replace(/^(?:€|EUR\b)\s*/i, '')
    .replace(/\s*euro$/i, '')
  if (bare === '') return refuse('amount.empty')
  if (/^[-−–]/.test(bare)) return refuse('amount.below-zero')
  const parts = /^([\d.,\s]*\d(?:,-)?)\s*([a-z]+\.?)?$/i.exec(bare)
  const factor = factorOf(parts?.[2])
  const digits = parts?.[1]?.replace(/,-$/, '').replace(/(\d)\s(?=\d{3}\b)/g, '$1')
  if (digits === undefined || factor === null || /\s/.test(digits)) return refuse('amount.no-number')
  return refuseShape(digits, factor) ?? scaled(digits, factor)
}

function factorOf(word: string | undefined): bigint | null {
  if (word === undefined || word === '') return 1n
  return scales.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

function refuseShape(digits: string, factor: bigint): Refusal<AmountRefusal> | null {
  const [whole = '', rest = '', ...more] = digits.split(',')
  if (more.length > 0 || rest.includes('.')) return refuse('amount.comma-too-many')
  if (whole === '' || whole.startsWith('.')) return refuse('amount.no-number')
  if (/^\d+\.\d{1,2}$/.test(digits) || (factor > 1n && /^\d+\.\d{4,}$/.test(digits))) return refuse('amount.point-for-cents')
  if (whole.includes('.') && !/^\d{1,3}(?:\.\d{3})+$/.test(whole)) return refuse('amount.points-misplaced')
  return factor === 1n && rest.length === 3 ? refuse('amount.comma-for-thousands') : null
}

function scaled(digits: string, factor: bigint): Cents | Refusal<AmountRefusal> {
  const [whole = '', rest = ''] = digits.replaceAll('.', '').split(',')
  if (whole.length + rest.length > 20) return refuse('amount.out-of-reach')
  const parts = BigInt(whole + rest) * factor * 100n
  const unit = 10n ** BigInt(rest.length)
  if (parts % unit !== 0n) return refuse('amount.below-a-cent')
  return parts / unit > highest ? refuse('amount.out-of-reach') : cents(parts / unit)
}
