import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage } from '../../web/language.ts'
import { memoFindingTexts } from '../../web/texts/memo-finding.ts'

type Piece = { readonly text: string; readonly hit: boolean }

/** A sentence with the words that were found marked. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map((piece, at) => (piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text))
}

type Place = {
  readonly memo: string
  /** Null is the text as it is typed. */
  readonly version: number | null
  /** The words to show there. */
  readonly words: string
  readonly children: ReactNode
}

/** Opens a memo, or a version of it, at the place where words stand. */
export function PlaceLink({ memo, version, words, children }: Place) {
  const plaats = words
    .replace(/^… | …$/g, '')
    .trim()
    .slice(0, 200)
  if (version === null)
    return (
      <Link to="/notas/$memo" params={{ memo }} search={{ plaats }}>
        {children}
      </Link>
    )
  return (
    <Link to="/notas/$memo/versies" params={{ memo }} search={{ versie: String(version), plaats }}>
      {children}
    </Link>
  )
}

export function VersionName({ version }: { readonly version: number | null }) {
  const t = memoFindingTexts[useLanguage()].search
  return version === null ? t.draft : t.version(version)
}
