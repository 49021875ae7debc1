import type { Confidence } from '../../programme/model/items.ts'

export type Judgement = { readonly confidence: Confidence; readonly why: string }
type Judged = { readonly last: Judgement; readonly now?: Judgement }

const judge = (confidence: Confidence, why: string): Judgement => ({ confidence, why: `${why} (verzonnen oordeel)` })
const fine = judge('onTrack', 'De maatregel loopt volgens plan.')

/** What the demonstration says of measures beside the facts: in the round of last quarter, and since. Every judgement is invented and says so. */
const judged: Readonly<Record<string, Judged>> = {
  'M1.3': { last: judge('atRisk', 'De kerndoelen komen later dan gepland.') },
  'M2.2': { last: judge('atRisk', 'De consultatie loopt uit.'), now: judge('offTrack', 'De consultatie is uitgelopen.') },
  'M2.3': { last: judge('onTrack', 'De behandeling loopt volgens plan.') },
  'M2.5': { last: judge('onTrack', 'De pilot loopt in alle gemeenten.'), now: judge('atRisk', 'Er zijn te weinig opgeleide boa’s.') },
  'M3.3': { last: judge('atRisk', 'Nog niet alle instellingen doen mee.'), now: judge('onTrack', 'Alle instellingen doen mee.') },
  'M4.1': { last: judge('offTrack', 'Er is nog geen opleider gevonden.') },
  'M4.2': { last: judge('atRisk', 'De planning is nog niet rond.') },
  'M5.1': { last: judge('onTrack', 'Het geld is overgemaakt.') },
}

/** What was said of a measure last quarter; null where the demonstration says nothing. */
export function judgementOf(code: string): Judgement | null {
  return judged[code]?.last ?? null
}

/** What a lead reported last quarter. */
export function reportedOf(code: string): Judgement {
  return judged[code]?.last ?? fine
}

/** What was said since, by the code of the measure. */
export const judgedSince: readonly (readonly [code: string, Judgement])[] = Object.entries(judged).flatMap(([code, { now }]) =>
  now ? [[code, now] as const] : [],
)
