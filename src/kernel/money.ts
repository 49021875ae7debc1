/** Whole euro cents. */
export type Cents = bigint & { readonly cents: unique symbol }

export function cents(amount: bigint): Cents {
  return amount as Cents
}

/** `467000000n` → `€ 4.670.000`, below zero `-€ 4.670.000`; cents are shown only where there are any. */
export function formatEuro(amount: Cents): string {
  const sign = amount < 0n ? '-' : ''
  const absolute = amount < 0n ? -amount : amount
  const whole = (absolute / 100n).toString().replace(/\B(?=(\d{3})+$)/g, '.')
  const rest = absolute % 100n
  return `${sign}€ ${whole}${rest === 0n ? '' : `,${rest.toString().padStart(2, '0')}`}`
}

/** Whole cents as digits → euros as somebody types them: `1250` → `12,50`. */
export function plainEuro(cents: string): string {
  const amount = BigInt(cents)
  const rest = amount % 100n
  return `${amount / 100n}${rest === 0n ? '' : `,${String(rest < 0n ? -rest : rest).padStart(2, '0')}`}`
}

/** `4.670.000` or `12,50` as whole cents in digits; null when it is no amount. */
export function parseEuro(text: string): string | null {
  const parts = /^(-?)(\d+)(?:,(\d{1,2}))?$/.exec(text.replace(/[€\s.]/g, ''))
  return parts ? `${parts[1]}${BigInt(`${parts[2]}${(parts[3] ?? '').padEnd(2, '0')}`)}` : null
}
