import { shortDay } from '../../web/dates.ts'
import type { Language } from '../../web/language.ts'
import { riskTexts } from '../../web/texts/risk.ts'
import type { RiskMove } from '../model/risks.ts'
import type { Assessment } from '../model/scores.ts'
import { levelOf } from '../rules/scores.ts'

export type Scored = Pick<RiskMove, 'chance' | 'impact' | 'chanceAfter' | 'impactAfter'>

/** A place in the matrix in words: `4 × 5 hoog`. */
export function scoreText(at: Assessment | null, language: Language): string {
  const t = riskTexts[language]
  return at === null ? t.notAssessed : t.score(at.chance, at.impact, t.levels[levelOf(at)])
}

export function dayOrDash(day: string | null, language: Language): string {
  return day === null ? '–' : shortDay(day, language)
}
