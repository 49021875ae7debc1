import type { Readable } from 'node:stream'

export type StoredFile = { readonly sha256: string; readonly bytes: number }

/** Original files, each under its own hash and never changed. Whatever is received lies in `incoming`, on this computer, first. */
export type FileStore = {
  readonly incoming: string
  /** Moves a received file to its place. Keeping the same content twice is the same as once. */
  readonly keep: (path: string) => Promise<StoredFile>
  /** Lends a path on this computer to read a file from, for as long as `use` lasts; null when there is no such file. */
  readonly lend: <Result>(sha256: string, use: (path: string) => Promise<Result>) => Promise<Result | null>
  readonly read: (sha256: string) => Promise<Readable | null>
  /** Forgets a file; one that is not there is forgotten already. */
  readonly forget: (sha256: string) => Promise<void>
  /** Rejects when the store cannot be reached now. */
  readonly prove: () => Promise<void>
}
