import { cents, formatEuro } from '../../kernel/money.ts'

const million = 100_000_000n

/**
 * Need, cover and what is open as one would say them: `12,3`, `9,1` and `3,2` million with as few digits as let the third be the
 * difference of the first two; in whole euros below a million or where no three digits do. Amounts are cents as text.
 */
export function brieflyOf({ need, cover, open }: { readonly need: string; readonly cover: string; readonly open: string }) {
  const amounts = [BigInt(need), BigInt(cover), absolute(BigInt(open))] as const
  const largest = amounts[0] > amounts[1] ? amounts[0] : amounts[1]
  const digits = largest < million ? undefined : [1, 2, 3].find((count) => addsUp(amounts, count))
  const say = (amount: bigint) => (digits === undefined ? formatEuro(cents(amount)) : millions(amount, digits))
  return { need: say(amounts[0]), cover: say(amounts[1]), open: say(amounts[2]) }
}

function addsUp([need, cover, open]: readonly [bigint, bigint, bigint], digits: number): boolean {
  const [one, other, gap] = [need, cover, open].map((amount) => rounded(amount, digits))
  if (one === undefined || other === undefined || gap === undefined) return false
  return absolute(one - other) === gap && (open === 0n || gap > 0n)
}

/** In parts of a million: tenths, hundredths or thousandths. */
function rounded(amount: bigint, digits: number): bigint {
  const part = million / 10n ** BigInt(digits)
  return (amount + part / 2n) / part
}

function millions(amount: bigint, digits: number): string {
  const parts = rounded(amount, digits)
  const unit = 10n ** BigInt(digits)
  const rest = String(parts % unit)
    .padStart(digits, '0')
    .replace(/0+$/, '')
  const whole = formatEuro(cents((parts / unit) * 100n))
  return `${whole}${rest === '' ? '' : `,${rest}`} mln`
}

function absolute(amount: bigint): bigint {
  return amount < 0n ? -amount : amount
}

/** Cents as somebody would type them: `125000050` → `1.250.000,50`. */
export function typedAmount(amount: string): string {
  return formatEuro(cents(BigInt(amount))).replace('€ ', '')
}

/** How wide a part of a whole is, in whole thousandths; 0 where there is no whole. */
export function thousandthsOf(part: string, whole: string): number {
  const [one, all] = [BigInt(part), BigInt(whole)]
  return one <= 0n || all <= 0n ? 0 : Number((one * 1000n) / all)
}
