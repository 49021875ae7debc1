import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../../../web/client.ts'
import { Await } from '../../../web/parts.tsx'
import { getItem } from '../../contract/items.ts'
import type { ItemView } from '../../model/item-view.ts'

export function useItem(programme: string, item: string) {
  return useQuery({ queryKey: ['item', programme, item], queryFn: () => ask(getItem, { programme, item }) })
}

type With = { readonly programme: string; readonly item: string; readonly children: (view: ItemView) => ReactNode }

/** What needs the whole of an item, not its line in the tree. */
export function WithItem({ programme, item, children }: With) {
  return <Await of={useItem(programme, item)}>{children}</Await>
}
