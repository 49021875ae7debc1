import { stemOf, wordsOf } from '../../reading/statements/sentence-terms.ts'

/** The stems of the words of a text that say what it is about. */
export type About = ReadonlySet<string>

/** Stems that stand in any text about a programme and so tell nothing of which part of it. */
const plain = new Set(
  (
    'de het een en of van voor met door om op in te aan bij tot uit naar als dat die deze dit dan er ook nog niet geen wel meer minder zich hun hem haar zijn ' +
    'wordt worden werd werden is was kan kunnen zal zullen moet moeten mag hebben heeft had doen over onder tussen tegen sinds vanaf jaar jaren jaarlijks ' +
    'structureel euro miljoen mln bedrag bedragen budget middelen begroting kosten dekking eigen extra totaal programma maatregel maatregelen mogelijk waarbij ' +
    'daarvan hiervan waarvan wat wie welke zodat omdat indien the and for of to with'
  )
    .split(' ')
    .map(stemOf),
)

export function aboutOf(text: string): About {
  const words = wordsOf(text).filter((word) => /^[a-z]{3,}$/.test(word))
  return new Set(words.map(stemOf).filter((stem) => !plain.has(stem)))
}

/** The stems that two texts have in common. */
export function inCommon(one: About, other: About): string[] {
  return [...one].filter((stem) => other.has(stem))
}

/** How much of the two texts together they have in common: 0 (nothing) to 1 (the same words). */
export function likeness(one: About, other: About): number {
  return one.size + other.size === 0 ? 0 : (2 * inCommon(one, other).length) / (one.size + other.size)
}

/** Whether two short descriptions name the same purpose: two words in common, or half of the shorter one. */
export function samePurpose(one: About, other: About): boolean {
  const common = inCommon(one, other).length
  return common >= 2 || (common === 1 && common * 2 >= Math.min(one.size, other.size))
}

/** The text that is most like another among several, with how much; null where none has this much. */
export function mostAlike<T extends { readonly about: About }>(about: About, all: readonly T[], least: number): T | null {
  let best: { readonly one: T; readonly much: number } | null = null
  for (const one of all) {
    const much = likeness(about, one.about)
    if (much >= least && (best === null || much > best.much)) best = { one, much }
  }
  return best?.one ?? null
}

/**
 * The title that a short text points at, by the words that few of the titles have: one word that only it has, or two that stand
 * in few. Null where the text points at none, or at several alike.
 */
export function pointedAt<T extends { readonly about: About }>(about: About, titles: readonly T[]): T | null {
  const times = new Map<string, number>()
  for (const title of titles) for (const stem of title.about) times.set(stem, (times.get(stem) ?? 0) + 1)
  const weighed = titles
    .map((one) => ({ one, weight: inCommon(about, one.about).reduce((sum, stem) => sum + 1 / (times.get(stem) ?? 1), 0) }))
    .filter(({ weight }) => weight >= 0.6)
    .sort((a, b) => b.weight - a.weight)
  const [first, second] = weighed
  return first && (second === undefined || first.weight > second.weight) ? first.one : null
}
