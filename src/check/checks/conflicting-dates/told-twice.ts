import { type Day, daysBetween } from '../../../kernel/day.ts'
import type { Reading, Sentence } from '../../../reading/model.ts'
import { type Mention, mentionsOf } from '../../mentions.ts'

/** An act with its day, and the words by which two tellings of it are known to be of the same. */
export type Told = {
  readonly memo: string
  readonly line: number
  readonly day: Day
  readonly words: string
  readonly by: readonly string[]
}

/** One act with two days: `other` is where the day differs. */
export type TwoDays = { readonly one: Told; readonly other: Told }

const acts =
  /\b(vragen|Kamervragen|motie|amendement|brief|rapport|advies|verzoek)\b[^.;]{0,80}?\b(gesteld|ingediend|aangenomen|ontvangen|verstuurd|verzonden|aangeboden|gepubliceerd|uitgebracht)\b/iu
const again = /\b(?:opnieuw|nogmaals|eerder|nadere|aanvullende|vervolgvragen|ook|eveneens|daarna)\b/iu
const parties = /\b(?:VVD|PVV|NSC|BBB|CDA|D66|SP|SGP|CU|ChristenUnie|GroenLinks-PvdA|PvdD|DENK|Volt|FVD|JA21|50PLUS)\b/gu
const members = /\b(?:lid|leden)[\s-]+(\p{Lu}[\p{L}-]+)/gu
const farthest = 14

/** What one and the same group did, when two sentences of a memo give it days close to each other. */
export function toldTwice(reading: Reading): TwoDays[] {
  return [...Map.groupBy(actsIn(reading), ({ memo, words }) => `${memo} ${words}`).values()].flatMap((group) => {
    const first = group[0]
    const other = group.find((one) => first !== undefined && isSameOnOtherDay(first, one))
    return first && other ? [{ one: first, other }] : []
  })
}

/** Only a sentence with one day says on which day the act was. */
function actsIn(reading: Reading): Told[] {
  const days = mentionsOf(reading).filter(({ event }) => event.precision === 'day')
  return [...Map.groupBy(days, ({ sentence }) => sentence)].flatMap(([sentence, [first, ...more]]) =>
    first && more.length === 0 ? actIn(sentence, first) : [],
  )
}

function actIn({ memo, text }: Sentence, { event }: Mention): Told[] {
  const act = acts.exec(text)
  if (event.start === null || !act || again.test(text)) return []
  const by = [...(text.match(parties) ?? []), ...[...text.matchAll(members)].map(([, name = '']) => name)]
  const words = `${(act[1] ?? '').toLowerCase().replace(/^kamer/u, '')} ${(act[2] ?? '').toLowerCase()}`
  return by.length > 0 ? [{ memo, line: event.line, day: event.start, words, by }] : []
}

function isSameOnOtherDay(one: Told, other: Told): boolean {
  const apart = Math.abs(daysBetween(one.day, other.day))
  return apart > 0 && apart <= farthest && one.by.some((name) => other.by.includes(name))
}
