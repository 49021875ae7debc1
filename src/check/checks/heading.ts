import type { MemoFact, Reading } from '../../reading/model.ts'
import { textOn } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { emptySections } from './heading/empty-section.ts'
import { twoKinds } from './heading/two-kinds.ts'
import { withheldTwice } from './heading/withheld-twice.ts'

/** A reference number right under the date without its label, from `memos[].referenceLine` and `dateLine`; a heading without text; two marks of a kind; what is withheld told twice. */
export const heading: Check = {
  name: 'heading',
  explains: {
    nl: 'Een kenmerk staat zonder kopje, een kopje zonder tekst, of de nota draagt twee aanduidingen.',
    en: 'A reference stands without a label, a heading without text, or the memo bears two marks.',
  },
  find: (reading) => {
    const firstOf = new Map(reading.sections.toReversed().map(({ memo, line }) => [memo, line]))
    return [
      ...reading.memos.flatMap((memo) => [...unlabelled(reading, memo), ...twoKinds(reading, memo, firstOf.get(memo.id))]),
      ...emptySections(reading),
      ...withheldTwice(reading),
    ]
  },
}

function unlabelled(reading: Reading, memo: MemoFact): Finding[] {
  if (memo.dateLine === null) return []
  for (let line = memo.dateLine + 1; line <= memo.dateLine + 3; line += 1) {
    const text = textOn(reading, line)
    if (text === '') continue
    if (!/^\d{6,9}$/.test(text)) return []
    return [
      {
        check: 'heading',
        severity: 'hint',
        lines: [line],
        message: { nl: `Nummer ${text} staat zonder kopje onder de datum.`, en: `Number ${text} stands under the date without a label.` },
        suggestion: { nl: 'Zet er het kopje Referentie of Kenmerk boven.', en: 'Put the label Referentie or Kenmerk above it.' },
      },
    ]
  }
  return []
}
