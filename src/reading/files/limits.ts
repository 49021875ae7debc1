/** Bounds on what is read. Sizes in bytes, times in milliseconds. */
export type Limits = {
  /** Of one file. */
  readonly bytes: number
  /** Of one upload, with all its files. */
  readonly uploadBytes: number
  readonly uploadFiles: number
  readonly pages: number
  readonly members: number
  readonly unpackedBytes: number
  readonly ratio: number
  /** The text of a Word file, unpacked; reading it takes a hundred times as much memory. */
  readonly wordBytes: number
  readonly silence: number
  /** For the recognition of one scanned page. */
  readonly recognition: number
}

export const defaultLimits: Limits = {
  bytes: 200 * 1024 * 1024,
  uploadBytes: 2 * 1024 * 1024 * 1024,
  uploadFiles: 200,
  pages: 5000,
  members: 2000,
  unpackedBytes: 1024 * 1024 * 1024,
  ratio: 200,
  wordBytes: 10 * 1024 * 1024,
  silence: 60_000,
  recognition: 60_000,
}
