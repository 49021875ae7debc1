import type { KnownFact } from '../model/known-programme.ts'

type Fact = KnownFact & { readonly withdrawn: string | null }
type Taken = { readonly fact: string; readonly thing: string; readonly ids: readonly string[] }

/**
 * For facts that were not taken over: what an earlier fact of the same place in the same document was taken over into, that was withdrawn
 * since. Where one place holds several, those of the same value belong together; what is still not certain is left out.
 */
export function earlierOf(
  waiting: readonly Fact[],
  { facts, taken }: { readonly facts: readonly Fact[]; readonly taken: readonly Taken[] },
): ReadonlyMap<string, Taken> {
  const placeOf = ({ value, source }: Fact) => [value.kind, source.version, source.firstLine, source.lastLine].join('|')
  const intoOf = new Map(taken.map((one) => [one.fact, one]))
  const gone = Map.groupBy(
    facts.filter(({ fact, withdrawn }) => withdrawn !== null && intoOf.has(fact)),
    placeOf,
  )
  const here = Map.groupBy(waiting, placeOf)
  return new Map(
    waiting.flatMap((fact) => {
      const there = gone.get(placeOf(fact)) ?? []
      const same = there.find(({ value }) => JSON.stringify(value) === JSON.stringify(fact.value))
      const only = there.length === 1 && here.get(placeOf(fact))?.length === 1 ? there[0] : undefined
      const into = intoOf.get((same ?? only)?.fact ?? '')
      return into ? [[fact.fact, into] as const] : []
    }),
  )
}
