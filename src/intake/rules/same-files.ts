import type { UploadRefusal } from '../model.ts'

type Offered = { readonly id: string; readonly name: string; readonly sha256: string | null; readonly refusal: string | null }
/** What a file equals: a document, or a file that waits to be one. */
export type Same = { readonly document: string | null; readonly file: string | null }
/** `pending`: not read yet, and what it is called may keep it from being read. */
export type Held = Same & { readonly sha256: string; readonly name: string; readonly withdrawn: boolean; readonly pending: boolean }
type Refused = { readonly refusal: UploadRefusal; readonly sameAs: Same; readonly quarantined?: undefined }

/** The files of an upload; one with a content that is there, or that came earlier in the same upload, is refused and points at it. */
export function refuseSame<File extends Offered>(
  files: readonly File[],
  there: readonly Held[],
): (File | (Omit<File, 'quarantined'> & Refused))[] {
  const known = [...there]
  return files.map((file) => {
    if (file.sha256 === null || file.refusal !== null) return file
    const same = known.find((held) => held.sha256 === file.sha256 && (!held.pending || endingOf(held.name) === endingOf(file.name)))
    if (!same) {
      known.push({ sha256: file.sha256, name: file.name, document: null, file: file.id, withdrawn: false, pending: true })
      return file
    }
    const { quarantined: _, ...rest } = { quarantined: undefined, ...file }
    return { ...rest, refusal: refusalFor(same), sameAs: { document: same.document, file: same.file } }
  })
}

export function refusalFor({ withdrawn }: Pick<Held, 'withdrawn'>): 'file.withdrawn-before' | 'file.already-there' {
  return withdrawn ? 'file.withdrawn-before' : 'file.already-there'
}

function endingOf(name: string): string {
  return /\.[a-z0-9]+$/i.exec(name)?.[0]?.toLowerCase() ?? ''
}
