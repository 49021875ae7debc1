import { createHash } from 'node:crypto'
import type { Anchor, Breakage } from '../model/record.ts'

/** A row as it is stored: `content` is the text that was hashed with the hash of the row before it. */
export type Link = { readonly number: number; readonly previousHash: Buffer; readonly hash: Buffer; readonly content: string }

/** What the first row stands on. */
export const chainStart = Buffer.from([0])

/** Why a row does not follow the one before it (`after`; null for the first), or null when it does. */
export function breakageOf(link: Link, after: Pick<Link, 'number' | 'hash'> | null): Breakage | null {
  if (link.number !== (after?.number ?? 0) + 1) return 'missing'
  if (!link.previousHash.equals(after?.hash ?? chainStart)) return 'chain'
  const hash = createHash('sha256').update(link.previousHash).update(link.content, 'utf8').digest()
  return hash.equals(link.hash) ? null : 'content'
}

/** Whether a row is the one that an anchor of its number was made of. */
export function fitsAnchors(link: Pick<Link, 'number' | 'hash'>, anchors: readonly Anchor[]): boolean {
  const hash = link.hash.toString('hex')
  return anchors.every((anchor) => anchor.number !== link.number || anchor.hash === hash)
}
