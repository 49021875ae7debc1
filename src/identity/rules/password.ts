const fewest = 12
const most = 200
/** Of 0 to 4: below this a password is in lists of known ones, or made of them by a simple trick. */
const strongEnough = 3

export type PasswordFault = 'password.too-short' | 'password.too-long' | 'password.too-common' | 'password.holds-your-name'
export type PasswordOwner = { readonly name: string; readonly email: string }

/** The same password typed on another keyboard is the same password. */
export function normalisedPassword(typed: string): string {
  return typed.normalize('NFKC')
}

/** What is wrong with a new password; null when nothing is. `strength` (0 to 4) says how hard it is to guess. */
export function passwordFault(password: string, owner: PasswordOwner, strength: (password: string) => number): PasswordFault | null {
  const length = [...password].length
  if (length < fewest) return 'password.too-short'
  if (length > most) return 'password.too-long'
  const low = password.toLowerCase()
  if (ownWords(owner).some((word) => low.includes(word))) return 'password.holds-your-name'
  return strength(password) < strongEnough ? 'password.too-common' : null
}

/** What others know of the owner; a part of a name counts from four letters. */
function ownWords({ name, email }: PasswordOwner): string[] {
  const parts = [...name.split(/[\s-]+/), ...(email.split('@')[0] ?? '').split(/[._+-]+/)]
  return ['actielijn', email, ...parts.filter((part) => part.length >= 4)].map((word) => normalisedPassword(word).toLowerCase())
}
