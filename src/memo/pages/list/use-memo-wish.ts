import { useAddress } from '../../../web/address.ts'
import { outcomes } from '../../model/deciding.ts'
import { type MemoWish, memoSorts, type OutcomeWish } from '../../model/find.ts'
import { memoKinds, memoStatuses } from '../../model/memos.ts'

const one = <Word extends string>(words: readonly Word[], text: string) => words.find((word) => word === text)
const dayOf = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined)
const idOf = (text: string) => (/^[0-9a-f-]{36}$/.test(text) ? text : undefined)

/** What is said, without what is not. */
function said<Wish extends object>(wish: Wish): { [Name in keyof Wish]: Exclude<Wish[Name], undefined> } {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined && value !== '')) as never
}

/** The names in the address that narrow the list of memos. */
export const memoFilters = ['woord', 'status', 'soort', 'minister', 'van', 'vanaf-dag', 'tot-dag', 'mijn'] as const

/** Which memos the address asks for. */
export function useMemoWish(): MemoWish {
  const { get } = useAddress()
  return said({
    text: get('woord').slice(0, 200),
    unit: get('van').slice(0, 200),
    status: one(memoStatuses, get('status')),
    kind: one(memoKinds, get('soort')),
    minister: idOf(get('minister')),
    since: dayOf(get('vanaf-dag')),
    until: dayOf(get('tot-dag')),
    mine: get('mijn') === 'ja' ? true : undefined,
    ...sortIn(get('sorteer'), get('richting')),
  })
}

function sortIn(asked: string, direction: string): Pick<MemoWish, 'sort' | 'direction'> {
  const sort = one(memoSorts, asked)
  return sort === undefined ? {} : { sort, direction: direction === 'aflopend' ? 'descending' : 'ascending' }
}

/** The names in the address that narrow the list of decisions. */
export const outcomeFilters = ['q', 'minister', 'uitkomst', 'vanaf-dag', 'tot-dag'] as const

/** Which decisions the address asks for. */
export function useOutcomeWish(): OutcomeWish {
  const { get } = useAddress()
  const waiting = get('toon') === 'open'
  return said({
    text: get('q').slice(0, 200).trim(),
    minister: idOf(get('minister')),
    waiting: waiting || undefined,
    ...(waiting ? {} : { outcome: one(outcomes, get('uitkomst')), since: dayOf(get('vanaf-dag')), until: dayOf(get('tot-dag')) }),
  })
}
