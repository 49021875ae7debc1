// Without the letters that are read as a digit or as each other.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const length = 16

/** A code of an authenticator app: six digits. Whatever else is taken for a recovery code. */
export function isTotpCode(code: string): boolean {
  return /^\d{6}$/.test(bare(code))
}

/** A code as it is compared: no blanks or dashes, small letters. */
export function bare(code: string): string {
  return code.replace(/[\s-]/g, '').toLowerCase()
}

/** Some 79 random bits as `abcd-efgh-jkmn-pqrs`; `pick(n)` gives a random whole number below n. */
export function recoveryCode(pick: (below: number) => number): string {
  const drawn = Array.from({ length }, () => letters[pick(letters.length)]).join('')
  return drawn.replace(/(.{4})(?=.)/g, '$1-')
}
