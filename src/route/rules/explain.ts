import type { Conflict } from '../model/plans.ts'
import { ofText } from './explain-days.ts'
import { english } from './explain-en.ts'
import { dutch } from './explain-nl.ts'
import { nameOfStep, type Said, sentenceCase, type Telling } from './explain-words.ts'

/** What is wrong in a sentence, and the chain of reasons, each a sentence, from near to far. */
export type Explanation = { readonly sentence: string; readonly because: readonly string[] }

/** A conflict in the words of a colleague. Two reasons go into the sentence itself where its head says too little alone. */
export function explainConflict(conflict: Conflict, telling: Telling): Explanation {
  const words = telling.language === 'nl' ? dutch : english
  const said = saidOf(conflict, telling)
  const { code } = conflict
  const head = code === 'precision-too-coarse' ? words.unsure(said, conflict.about) : words.headlines[code](said)
  const reasons = conflict.because.map((reason) => words.reason(reason, telling))
  const [hindrance] = conflict.because
  if (hindrance?.kind === 'hindered' && hindrance.by.code === code)
    return { sentence: `${sentenceCase(head)}${tail(words.obstacle(hindrance.by), code)}.`, because: sentences(reasons.slice(1)) }
  const inHead = head.includes(': ') ? 0 : 2
  const near = reasons.slice(0, inHead).join(words.and)
  return { sentence: `${sentenceCase(head)}${near === '' ? '' : `: ${near}`}.`, because: sentences(reasons.slice(inHead)) }
}

/** One text: the sentence and all its reasons. */
export function explanationText({ sentence, because }: Explanation): string {
  return [sentence, ...because].join(' ')
}

function tail(obstacle: string, code: Conflict['code']): string {
  return code === 'meeting-cancelled' || code === 'agenda-full' ? '' : `: ${obstacle}`
}

function sentences(reasons: readonly string[]): readonly string[] {
  return reasons.map((reason) => `${sentenceCase(reason)}.`)
}

function saidOf({ step, spot, days, point }: Conflict, telling: Telling): Said {
  const bare = nameOfStep(step, telling)
  const named = spot === null ? bare : `${bare} ${ofText(spot, telling.language)}`
  return { step: named, bare, spot, days, point: telling.points.find((found) => found.id === point) ?? null }
}
