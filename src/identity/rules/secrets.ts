import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** 32 random bytes as text for a cookie or an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a secret. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Closes a text with a key that `newSecret` made. */
export function seal(text: string, key: string): Buffer {
  const iv = randomBytes(ivBytes)
  const closing = createCipheriv(cipher, Buffer.from(key, 'base64url'), iv)
  return Buffer.concat([iv, closing.update(text, 'utf8'), closing.final(), closing.getAuthTag()])
}

/** Null where the key is not the one it was closed with. */
export function unseal(sealed: Buffer, key: string): string | null {
  try {
    const opening = createDecipheriv(cipher, Buffer.from(key, 'base64url'), sealed.subarray(0, ivBytes))
    opening.setAuthTag(sealed.subarray(-tagBytes))
    return Buffer.concat([opening.update(sealed.subarray(ivBytes, -tagBytes)), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
