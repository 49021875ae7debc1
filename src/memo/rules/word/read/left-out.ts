import type { LeftOut } from '../../../model/word.ts'

export type LeftOutKind = LeftOut['what']
const mostWords = 5
const longest = 120

/** Counts what a memo cannot hold, with the first words of it. */
export type LeftOutCount = { readonly add: (what: LeftOutKind, words?: string) => void; readonly all: () => LeftOut[] }

export function leftOutCount(): LeftOutCount {
  const found = new Map<LeftOutKind, { count: number; words: string[] }>()
  return {
    add: (what, words = '') => {
      const one = found.get(what) ?? { count: 0, words: [] }
      one.count += 1
      const said = words.replace(/\s+/g, ' ').trim().slice(0, longest)
      if (said !== '' && one.words.length < mostWords && !one.words.includes(said)) one.words.push(said)
      found.set(what, one)
    },
    all: () => [...found].map(([what, { count, words }]) => ({ what, count, words })),
  }
}
