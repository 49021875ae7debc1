import { useLanguage } from '../../web/language.ts'
import type { Assessment } from '../model/scores.ts'
import { levelOf } from '../rules/scores.ts'
import { scoreText } from './words.ts'

/** A place in the matrix as a mark: its numbers and its level in words, in the colour of that level. */
export function ScoreMark({ at }: { readonly at: Assessment | null }) {
  const language = useLanguage()
  return <span className={`mark score ${at === null ? '' : levelOf(at)}`}>{scoreText(at, language)}</span>
}
