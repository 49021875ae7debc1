import type { MemoFact } from '../../reading/model.ts'
import { stepsByLine } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { sayDate } from '../wording.ts'

/** Later pages whose date or reference is not that of the header, from `memos[].repeatedDates` and `repeatedReferences`. */
export const pageHeader: Check = {
  name: 'pageHeader',
  explains: {
    nl: 'Een vervolgpagina draagt een andere datum of een ander kenmerk dan de nota.',
    en: 'A later page carries another date or reference than the memo.',
  },
  find: (reading) => {
    const steps = stepsByLine(reading)
    return reading.memos.flatMap((memo) => [...otherDate(memo, steps), ...otherReference(memo)])
  },
}

/** Under a column head 'Datum' stand dates of steps. */
function otherDate(memo: MemoFact, steps: ReadonlyMap<number, string>): Finding[] {
  const { date, dateLine } = memo
  const other = memo.repeatedDates.find((repeated) => repeated.date !== date && !steps.has(repeated.line))
  if (date === null || dateLine === null || other === undefined) return []
  const header = sayDate(date),
    later = sayDate(other.date)
  return [
    {
      check: 'pageHeader',
      severity: 'error',
      lines: [other.line, dateLine],
      message: {
        nl: `Deze pagina is gedateerd ${later.nl}, de nota zelf ${header.nl} (regel ${dateLine}).`,
        en: `This page is dated ${later.en}, the memo itself ${header.en} (line ${dateLine}).`,
      },
      suggestion: { nl: `Zet op alle pagina’s dezelfde datum.`, en: `Put the same date on all pages.` },
    },
  ]
}

const bare = (reference: string) => reference.toLowerCase().replace(/[^a-z0-9]/g, '')

function otherReference(memo: MemoFact): Finding[] {
  const { reference, referenceLine } = memo
  if (reference === null || referenceLine === null) return []
  const other = memo.repeatedReferences.find((repeated) => bare(repeated.reference) !== bare(reference))
  if (other === undefined) return []
  return [
    {
      check: 'pageHeader',
      severity: 'warning',
      lines: [other.line, referenceLine],
      message: {
        nl: `Hier staat kenmerk ${other.reference}, in de kop van de nota ${reference} (regel ${referenceLine}).`,
        en: `Here the reference is ${other.reference}; the memo’s header has ${reference} (line ${referenceLine}).`,
      },
      suggestion: { nl: `Neem overal het kenmerk uit de kop over.`, en: `Use the reference of the header throughout.` },
    },
  ]
}
