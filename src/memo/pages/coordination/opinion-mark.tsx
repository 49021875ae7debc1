import { useLanguage } from '../../../web/language.ts'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import type { Opinion } from '../../model/coordination.ts'

const looks = { agreed: ['✓', 'accepted'], agreedIf: ['◐', 'warning'], objected: ['✕', 'error'] } as const

/** An opinion as a word with a sign; colour says nothing of its own. */
export function OpinionMark({ opinion }: { readonly opinion: Opinion }) {
  const t = coordinationTexts[useLanguage()]
  const [sign, look] = looks[opinion]
  return (
    <span className={`mark ${look}`}>
      <span aria-hidden="true">{sign} </span>
      {t.opinions[opinion]}
    </span>
  )
}
