import type { MemoFact, Reading } from '../../../reading/model.ts'
import { lineAt, sentencesIn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'

const papers =
  '(suppletoire(?: \\p{Ll}*begroting)?|voortgangsrapportage|actieprogramma|nota van wijziging|tranche|indieningsronde|termijnrapportage)'
const ordinals = '(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)'
const counted = (flags: string) => new RegExp(`(?<!\\p{L})${ordinals}\\s+${papers}`, flags)
const other = /\b(?:eerdere?|vorige|volgende|zoals|bij de behandeling|gemeld|aangekondigd|toegevoegd|verwerkt|beschikbaar)\b/iu

/** One of a series of papers is what a memo is about; a sentence that sets another of the series beside it mistakes the one for the other. */
export function otherOrdinal(reading: Reading): Finding[] {
  return reading.memos.flatMap((memo) => {
    const subject = counted('iu').exec(memo.title ?? '')
    return subject ? mistakes(reading, memo, { own: (subject[1] ?? '').toLowerCase(), paper: stem(subject[2] ?? '') }) : []
  })
}

const stem = (paper: string): string => paper.toLowerCase().split(' ')[0] ?? ''

function mistakes(reading: Reading, memo: MemoFact, { own, paper }: { own: string; paper: string }): Finding[] {
  const about = sentencesIn(reading, memo.id).filter(({ text }) => !other.test(text))
  return about.flatMap((sentence) => {
    const named = [...sentence.text.matchAll(counted('giu'))].filter((match) => stem(match[2] ?? '') === paper)
    const strange = named.find((match) => match[1]?.toLowerCase() !== own)
    return strange && named.some((match) => match[1]?.toLowerCase() === own)
      ? [finding(lineAt(sentence, strange.index), strange[0], own)]
      : []
  })
}

function finding(line: number, written: string, own: string): Finding {
  return {
    check: 'contradiction',
    severity: 'hint',
    lines: [line],
    message: {
      nl: `Hier staat "${written}", terwijl de nota volgens haar onderwerp over de ${own} gaat.`,
      en: `Here it says "${written}", while by its subject the memo is about the "${own}".`,
    },
    suggestion: { nl: 'Kijk of het rangtelwoord klopt.', en: 'See whether the ordinal is right.' },
  }
}
