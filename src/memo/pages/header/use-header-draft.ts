import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ask, call, Refused } from '../../../web/client.ts'
import { changeHeader, getMemo } from '../../contract/memos.ts'
import type { MemoHeader, MemoView } from '../../model/memos.ts'

export const headerFields = [
  'kind',
  'subject',
  'fromUnit',
  'contact',
  'reference',
  'memoDate',
  'decideBy',
  'notPublic',
  'addressees',
] as const satisfies readonly (keyof MemoHeader)[]

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The fields that were changed here: only those are sent, so that what another changed elsewhere stays. */
export function editsOf(base: MemoHeader, mine: MemoHeader): Partial<MemoHeader> {
  return Object.fromEntries(headerFields.filter((field) => !same(base[field], mine[field])).map((field) => [field, mine[field]]))
}

/** The header as somebody types it: `theirs` is what another wrote meanwhile, until a person chooses. */
export function useHeaderDraft(view: MemoView) {
  const queries = useQueryClient()
  const [base, setBase] = useState(view)
  const [mine, setMine] = useState(view.header)
  const [theirs, setTheirs] = useState<MemoView | null>(null)
  const dirty = !same(base.header, mine)
  useEffect(() => {
    // What nobody typed in here follows what is kept.
    if (dirty || view.revision === base.revision) return
    setBase(view)
    setMine(view.header)
  }, [view, dirty, base.revision])
  const take = async (saved: MemoView) => {
    setBase(saved)
    setMine(saved.header)
    setTheirs(null)
    queries.setQueryData(['memo', saved.id], saved)
    await queries.invalidateQueries({ queryKey: ['memos'] })
  }
  const save = useMutation({
    mutationFn: async (revision: number) => {
      const answer = await call(changeHeader, { memo: view.id, revision, ...editsOf(base.header, mine) })
      if (!(answer instanceof Refused)) return take(answer)
      if (answer.code === 'memo.closed') await queries.invalidateQueries({ queryKey: ['memo', view.id] })
      if (answer.code !== 'memo.changed-meanwhile') throw answer
      setTheirs(await ask(getMemo, { memo: view.id }))
    },
  })
  return { base, mine, setMine, theirs, dirty, save, take }
}
