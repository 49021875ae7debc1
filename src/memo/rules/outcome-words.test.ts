import { expect, test } from 'vitest'
import { decisionTexts } from '../../web/texts/memo-decisions.ts'
import { memoFindingTexts } from '../../web/texts/memo-finding.ts'
import { outcomes } from '../model/deciding.ts'

test('an outcome is called the same where it is given and where it is found again', () => {
  for (const language of ['nl', 'en'] as const)
    for (const outcome of outcomes) {
      const found = memoFindingTexts[language].decided.outcomes[outcome]
      expect(found.toLowerCase()).toBe(decisionTexts[language].standings[outcome])
    }
})
