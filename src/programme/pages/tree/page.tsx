import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type Address, useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { longDay, today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, Title } from '../../../web/parts.tsx'
import { ProgrammeExports } from '../../../web/programme-exports.tsx'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { getTree, listTreeChanges } from '../../contract/items.ts'
import type { Tree, TreeChange } from '../../model/tree.ts'
import { isBehind } from '../../rules/tree.ts'
import { Differences } from './differences.tsx'
import { TreeFilters } from './filters.tsx'
import { TreeList } from './list.tsx'
import { isWide, selected, type TreeWish } from './selection.ts'
import { type Task, TaskDialog, TreeTasks } from './tasks.tsx'

/** A day of the address, once it is typed whole. */
function dayIn({ get }: Address, name: string): string | undefined {
  const text = get(name)
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) ? text : undefined
}

function wishIn({ get }: Address): TreeWish {
  return { text: get('woord'), lead: get('trekker'), status: get('status'), confidence: get('licht'), behind: get('achter') === 'ja' }
}

/** The same for the measures in a file. */
const measuresIn = ({ text, lead, status, confidence }: TreeWish) => ({ word: text, where: { lead, status, confidence } })

/** The tree of a programme: what is behind, as it is or as it was on a day. */
export function TreePage({ programme }: { readonly programme: string }) {
  const address = useAddress()
  const on = dayIn(address, 'op')
  const gone = address.get('weg') === 'ja'
  const tree = useQuery({
    queryKey: ['tree', programme, on, gone],
    queryFn: () => ask(getTree, { programme, ...(on && { on }), ...(gone && { gone }) }),
    placeholderData: keepPreviousData,
  })
  return <Await of={tree}>{(data) => <TreeOfDay programme={programme} tree={data} />}</Await>
}

function useChanges(programme: string) {
  const address = useAddress()
  const [from, to] = [dayIn(address, 'sinds'), dayIn(address, 'op')]
  return useQuery({
    queryKey: ['tree-changes', programme, from, to],
    queryFn: () => ask(listTreeChanges, { programme, from: from ?? today(), ...(to && { to }) }),
    enabled: from !== undefined,
  })
}

function TreeOfDay({ programme, tree }: { readonly programme: string; readonly tree: Tree }) {
  const language = useLanguage()
  const t = treeTexts[language]
  const address = useAddress()
  const [task, setTask] = useState<Task | null>(null)
  const [said, setSaid] = useState('')
  const changes = useChanges(programme)
  const then = tree.on < today()
  const measures = tree.items.filter((row) => row.kind === 'measure' && row.gone === null)
  const late = measures.filter((row) => isBehind(row, tree.on)).length
  const wish = wishIn(address)
  const { shown, hits } = selected(tree.items, wish, tree.on)
  const byItem = useMemo(() => new Map<string, TreeChange>(changes.data?.map((change) => [change.after.id, change])), [changes.data])
  return (
    <>
      <Title>{then ? t.titleOn(late, measures.length, longDay(tree.on, language)) : t.title(late, measures.length)}</Title>
      <TreeFilters tree={tree} />
      {changes.error && <Problem error={changes.error} />}
      {changes.data && <Differences changes={changes.data} since={address.get('sinds')} programme={programme} />}
      {then ? <Then day={tree.on} /> : <TreeTasks tree={tree} onTask={setTask} />}
      <p role="status" className="said">
        {said}
      </p>
      {tree.items.length === 0 && <Empty then={then} tree={tree} />}
      {tree.items.length > 0 && hits === 0 && <p>{t.noneFit}</p>}
      {!isWide(wish) && hits > 0 && <p className="quiet">{t.found(hits)}</p>}
      {shown.length > 0 && (
        <TreeList programme={programme} tree={tree} rows={shown} open={!isWide(wish)} changes={byItem} onTask={then ? null : setTask} />
      )}
      {!then && measures.length > 0 && <ProgrammeExports programme={programme} table="measures" wish={measuresIn(wish)} />}
      {task && <TaskDialog programme={programme} tree={tree} task={task} onTask={setTask} onDone={setSaid} />}
    </>
  )
}

function Then({ day }: { readonly day: string }) {
  const language = useLanguage()
  const t = treeTexts[language]
  const { set } = useAddress()
  return (
    <p className="note">
      {t.asItWas(longDay(day, language))}{' '}
      <button type="button" className="link" onClick={() => set({ op: '' })}>
        {t.backToNow}
      </button>
    </p>
  )
}

function Empty({ then, tree }: { readonly then: boolean; readonly tree: Tree }) {
  const t = treeTexts[useLanguage()]
  if (then) return <p>{t.emptyThen}</p>
  return <p>{tree.reader.roles.includes('coordinator') ? t.empty : t.emptyReader}</p>
}
