import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, TextField, Title } from '../../../web/parts.tsx'
import '../../../web/route-calendars.css'
import { Section } from '../../../web/section.tsx'
import { routeFeedsTexts } from '../../../web/texts/route-feeds.ts'
import { changeCouncilOrder, getCouncilOrder, restoreCouncilOrder } from '../../contract/council-order.ts'
import type { CouncilOrderView } from '../../model/calendars.ts'

const key = ['council-order']

/** The order in which papers pass bodies, as the checks use it: the one that came with the product, or another. */
export function CouncilOrderPage() {
  const language = useLanguage()
  const t = routeFeedsTexts[language]
  const view = useQuery({ queryKey: key, queryFn: () => ask(getCouncilOrder, {}) })
  return (
    <Await of={view}>
      {(found) => (
        <>
          <Title>{t.orderTitle(found.changed !== null, (found.changed ?? found.shipped).length)}</Title>
          <p className="lead">{t.orderLead}</p>
          {found.changedAt !== null && <p>{t.changedAt(longMoment(found.changedAt, language))}</p>}
          <Orders key={found.changedAt} view={found} />
          {found.changed !== null && <Shipped view={found} />}
        </>
      )}
    </Await>
  )
}

type OfView = { readonly view: CouncilOrderView }

function useOrderAct<Wish>(act: (wish: Wish) => Promise<CouncilOrderView>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: (view) => queries.setQueryData(key, view) })
}

type Line = { readonly id: number; readonly text: string }

function Orders({ view }: OfView) {
  const t = routeFeedsTexts[useLanguage()]
  const [lines, setLines] = useState<readonly Line[]>(() =>
    (view.changed ?? view.shipped).map((order, id) => ({ id, text: order.join(', ') })),
  )
  const save = useOrderAct(() => ask(changeCouncilOrder, { orders: ordersOf(lines) }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(undefined)
  }
  const change = (id: number, text: string) => setLines(lines.map((line) => (line.id === id ? { id, text } : line)))
  return (
    <form onSubmit={submit} aria-label={t.saveOrder}>
      <p className="quiet">{t.orderHint}</p>
      {lines.map(({ id, text }, at) => (
        <div key={id} className="order-line">
          <TextField label={t.orderOf(at + 1)} value={text} onChange={(next) => change(id, next)} required />
          <Button purpose="subtle" aria-label={t.removeOrder(at + 1)} onClick={() => setLines(lines.filter((line) => line.id !== id))}>
            ✕
          </Button>
        </div>
      ))}
      <div aria-live="polite">{save.error && <Problem error={save.error} />}</div>
      <p className="calendar-steps">
        <Button purpose="secondary" onClick={() => setLines([...lines, { id: Math.max(0, ...lines.map(({ id }) => id)) + 1, text: '' }])}>
          {t.addOrder}
        </Button>
        <Button purpose="primary" type="submit" disabled={save.isPending || lines.length === 0}>
          {t.saveOrder}
        </Button>
      </p>
    </form>
  )
}

/** One that is too short is sent along as it is, so that the server says so. */
function ordersOf(lines: readonly Line[]): string[][] {
  return lines.map(({ text }) => {
    const codes = text.split(/[,>→;]/).map((code) => code.trim())
    const filled = codes.filter((code) => code !== '')
    return filled.length < 2 ? [filled[0] ?? '?', ' '] : filled
  })
}

function Shipped({ view }: OfView) {
  const t = routeFeedsTexts[useLanguage()]
  const restore = useOrderAct(() => ask(restoreCouncilOrder, {}))
  return (
    <Section title={t.shippedOrder}>
      <ul>
        {view.shipped.map((order) => (
          <li key={order.join(' ')}>{order.join(' → ')}</li>
        ))}
      </ul>
      {restore.error && <Problem error={restore.error} />}
      <p className="actions">
        <Button purpose="secondary" onClick={() => restore.mutate(undefined)} disabled={restore.isPending}>
          {t.restoreOrder}
        </Button>
      </p>
    </Section>
  )
}
