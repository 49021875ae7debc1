import type { Reading } from '../../reading/model.ts'
import { lineAt } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'

type Spelling = { readonly text: string; readonly line: number }

const minister = /(?<![\p{L}\d.&@/-])[MS]\.?[A-Z][A-Za-z]*(?:&[A-Z][A-Za-z]*)*(?![\p{L}\d&@])/gu
const ministry = /(?<![\p{L}\d.&@/-])[A-Z](?:en|&)[A-Z](?:en[A-Z]|&[A-Z])?(?![\p{L}\d&@])/gu

/** One minister or ministry whose abbreviation is spelled in several ways, from `sentences`. */
export const abbreviation: Check = {
  name: 'abbreviation',
  explains: { nl: 'Een afkorting wordt op verschillende manieren geschreven.', en: 'An abbreviation is spelled in several ways.' },
  find: (reading) =>
    [...Map.groupBy(spellingsIn(reading), (one) => plain(one.text)).values()].flatMap((group) => {
      const spellings = [...Map.groupBy(group, (one) => one.text).values()].sort((a, b) => a.length - b.length)
      return spellings.length > 1 ? [severalWays(spellings)] : []
    }),
}

const plain = (text: string) => text.replaceAll('.', '').replaceAll('&', 'en').toLowerCase()

function spellingsIn(reading: Reading): Spelling[] {
  return reading.sentences.flatMap((sentence) =>
    [minister, ministry].flatMap((pattern) =>
      [...sentence.text.matchAll(pattern)]
        .filter((match) => pattern === ministry || (match[0].match(/[A-Z]/g) ?? []).length >= 3)
        .map((match) => ({ text: match[0], line: lineAt(sentence, match.index) })),
    ),
  )
}

function severalWays(spellings: readonly (readonly Spelling[])[]): Finding {
  const firsts = spellings.flatMap((group) => group.slice(0, 1))
  const usual = firsts.at(-1)?.text ?? ''
  const listed = firsts.map((one) => `${one.text} (${one.line})`).join(', ')
  return {
    check: 'abbreviation',
    severity: 'hint',
    lines: firsts.map((one) => one.line),
    message: {
      nl: `Eén afkorting in ${firsts.length} schrijfwijzen, met regel: ${listed}.`,
      en: `One abbreviation in ${firsts.length} spellings, with line: ${listed}.`,
    },
    suggestion: { nl: `Schrijf overal ${usual}.`, en: `Write ${usual} throughout.` },
  }
}
