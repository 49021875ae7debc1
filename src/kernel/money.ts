/** Whole euro cents. */
export type Cents = bigint & { readonly cents: unique symbol }

export function cents(amount: bigint): Cents {
  return amount as Cents
}

/** `467000000n` → `€ 4.670.000`; cents are shown only where there are any. */
export function formatEuro(amount: Cents): string {
  const sign = amount < 0n ? '-' : ''
  const absolute = amount < 0n ? -amount : amount
  const whole = (absolute / 100n).toString().replace(/\B(?=(\d{3})+$)/g, '.')
  const rest = absolute % 100n
  return `€ ${sign}${whole}${rest === 0n ? '' : `,${rest.toString().padStart(2, '0')}`}`
}
