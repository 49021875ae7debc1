import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await } from '../../../web/parts.tsx'
import { itemTexts } from '../../../web/texts/programme-item.ts'
import { listItemStates } from '../../contract/items.ts'
import type { ItemState } from '../../model/item-view.ts'
import { fieldName, fieldText } from './field-text.ts'

type OfItem = { readonly programme: string; readonly item: string }

/** Every state of an item; asked for when somebody opens it. */
export function History({ programme, item }: OfItem) {
  const t = itemTexts[useLanguage()]
  const [open, setOpen] = useState(false)
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.history}</summary>
      <p className="quiet">{t.historyLead}</p>
      {open && <States programme={programme} item={item} />}
    </details>
  )
}

const page = 200

function States({ programme, item }: OfItem) {
  const t = itemTexts[useLanguage()]
  const states = useInfiniteQuery({
    queryKey: ['item-states', programme, item],
    queryFn: ({ pageParam }) => ask(listItemStates, { programme, item, ...(pageParam !== null && { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length < page ? undefined : last.at(-1)?.revision),
  })
  return (
    <Await of={states}>
      {({ pages }) => (
        <>
          <ol className="plain">
            {pages.flat().map((state) => (
              <li key={state.revision} className="card">
                <State state={state} />
              </li>
            ))}
          </ol>
          {states.hasNextPage && (
            <Button purpose="secondary" onClick={() => void states.fetchNextPage()}>
              {t.earlier}
            </Button>
          )}
        </>
      )}
    </Await>
  )
}

function State({ state }: { readonly state: ItemState }) {
  const language = useLanguage()
  const t = itemTexts[language]
  return (
    <>
      <Heading level={3}>
        {longMoment(state.since, language)}: {state.by ?? t.somebody}
      </Heading>
      {state.changes.length === 0 && <p>{t.order}</p>}
      {state.revision === 1 && <p>{t.made}</p>}
      <dl className="parts">
        {state.changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{fieldName(field, language)}</dt>
            <dd>
              {state.revision > 1 && (
                <>
                  <del>{fieldText(field, before, language) || t.notFilled}</del> <span aria-hidden="true">→ </span>
                </>
              )}
              <ins>{fieldText(field, after, language) || t.notFilled}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
