import type { Check, Finding } from '../model.ts'

/** One reference on two memos of a reading, from `memos[].reference` and `referenceLine`. */
export const reference: Check = {
  name: 'reference',
  explains: { nl: 'Twee nota’s dragen hetzelfde kenmerk.', en: 'Two memos carry the same reference.' },
  find: (reading) => {
    const first = new Map<string, number>()
    return reading.memos.flatMap((memo): Finding[] => {
      if (memo.reference === null || memo.referenceLine === null) return []
      const earlier = first.get(memo.reference)
      if (earlier === undefined) {
        first.set(memo.reference, memo.referenceLine)
        return []
      }
      return [{
        check: 'reference', severity: 'warning', lines: [memo.referenceLine, earlier],
        message: {
          nl: `Kenmerk ${memo.reference} staat ook op een andere nota (regel ${earlier}).`,
          en: `Reference ${memo.reference} is also on another memo (line ${earlier}).`,
        },
        suggestion: null,
      }]
    })
  },
}
