import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { normalisedPassword } from '../rules/password.ts'

type Cost = { readonly ln: number; readonly r: number; readonly p: number }

const cost: Cost = { ln: 17, r: 8, p: 1 }
const hashBytes = 32

/** `$scrypt$ln=17,r=8,p=1$salt$hash`, in base64url: the cost stays with the hash. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, cost)
  return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

export type Fit = { readonly fits: boolean; readonly outdated: boolean }

/** Whether a password is the one of a hash. Without a hash it never is, and that takes as long. */
export async function passwordFits(password: string, stored: string | null): Promise<Fit> {
  const parts = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored ?? '')
  if (!parts) {
    await derive(password, randomBytes(16), cost)
    return { fits: false, outdated: false }
  }
  const [, ln, r, p, salt = '', hash = ''] = parts
  const own = { ln: Number(ln), r: Number(r), p: Number(p) }
  const derived = await derive(password, Buffer.from(salt, 'base64url'), own)
  const outdated = own.ln !== cost.ln || own.r !== cost.r || own.p !== cost.p
  return { fits: timingSafeEqual(derived, Buffer.from(hash, 'base64url')), outdated }
}

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  const N = 2 ** ln
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return inTurn(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(normalisedPassword(password), salt, hashBytes, options, (fault, key) => (fault ? reject(fault) : resolve(key)))
      }),
  )
}

// A hash takes 128 MB: more than two at once would let anybody at the door exhaust the machine.
const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1
  else await new Promise<void>((turn) => waiting.push(turn))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
