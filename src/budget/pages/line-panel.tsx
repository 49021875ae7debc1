import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Await } from '../../web/parts.tsx'
import { ThingSources } from '../../web/thing-sources.tsx'
import { addBudgetLine, changeBudgetLine, getBudgetLine } from '../contract/lines.ts'
import type { LineView, PastLine } from '../model/lines.ts'
import type { BudgetChoices } from '../model/overview.ts'
import { draftOf, emptyDraft, fieldsOf, type LineDraft, LineForm } from './line-form.tsx'
import { LineShares } from './line-shares.tsx'
import { LineWithdrawal } from './line-withdrawal.tsx'
import { type OfProgramme, useBudgetTexts, useEuro } from './money-parts.tsx'
import { useAfterLine } from './use-after-line.ts'

type OfLine = OfProgramme & { readonly line: string; readonly choices: BudgetChoices }

/** One line above the list: new, to change, or to read. */
export function LinePanel({ programme, line, choices }: OfLine) {
  if (line === 'nieuw') return choices.writes === 'nothing' ? null : <NewLine programme={programme} choices={choices} />
  return <KnownLine programme={programme} line={line} choices={choices} />
}

function NewLine({ programme, choices }: Omit<OfLine, 'line'>) {
  const t = useBudgetTexts().line
  const { set } = useAddress()
  const after = useAfterLine(programme)
  const send = async (draft: LineDraft, cents: string) => {
    const view = await ask(addBudgetLine, { programme, fields: fieldsOf(draft, cents) })
    await after(view)
    set({ regel: view.id })
  }
  return (
    <Panel title={t.new}>
      <LineForm start={emptyDraft(choices)} choices={choices} send={send} />
    </Panel>
  )
}

function KnownLine({ programme, line, choices }: OfLine) {
  const view = useQuery({ queryKey: ['budget-line', programme, line], queryFn: () => ask(getBudgetLine, { programme, line }) })
  return <Await of={view}>{(row) => <LineOpen programme={programme} row={row} choices={choices} />}</Await>
}

type Open = OfProgramme & { readonly row: LineView; readonly choices: BudgetChoices }

function LineOpen({ programme, row, choices }: Open) {
  const t = useBudgetTexts().line
  const queries = useQueryClient()
  const after = useAfterLine(programme)
  const own = choices.writes === 'all' || (choices.writes === 'own' && choices.organisation?.id === row.organisation.id)
  const writes = own && !row.withdrawn
  const send = async (draft: LineDraft, cents: string, revision: number) => {
    await after(await ask(changeBudgetLine, { programme, line: row.id, revision, fields: fieldsOf(draft, cents) }))
  }
  const latest = () =>
    queries.fetchQuery({
      queryKey: ['budget-line', programme, row.id],
      queryFn: () => ask(getBudgetLine, { programme, line: row.id }),
      staleTime: 0,
    })
  return (
    <Panel title={writes ? t.change : t.look}>
      {row.withdrawn && <p className="note">{t.withdrawnBecause(row.reason)}</p>}
      {!own && choices.writes === 'own' && <p className="note">{t.notYours}</p>}
      <div className="panel-halves">
        {writes ? (
          <LineForm start={draftOf(row)} revision={row.revision} choices={choices} send={send} latest={latest} />
        ) : (
          <LineFacts row={row} />
        )}
        <div>
          <LineShares key={row.revision} programme={programme} row={row} writes={writes} />
          <ThingSources programme={programme} thing="budgetLine" id={row.id} level={3} />
          <Past past={row.past} />
          {writes && <LineWithdrawal programme={programme} row={row} />}
        </div>
      </div>
    </Panel>
  )
}

function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useBudgetTexts().line
  const { set } = useAddress()
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.querySelector('h2')?.focus(), [])
  return (
    <section ref={place} className="panel" aria-label={title}>
      <div className="row">
        <Heading level={2} tabIndex={-1}>
          {title}
        </Heading>
        <Button purpose="subtle" onClick={() => set({ regel: '' })}>
          {t.close}
        </Button>
      </div>
      {children}
    </section>
  )
}

function LineFacts({ row }: { readonly row: LineView }) {
  const all = useBudgetTexts()
  const t = all.line
  const euro = useEuro()
  const facts = [
    [t.heads.purpose, row.purpose],
    [t.heads.organisation, `${row.organisation.name} (${row.organisation.abbreviation})`],
    [t.heads.year, `${row.year}${row.recurring ? `, ${t.recurring}` : ''}`],
    [t.heads.cents, euro(row.cents)],
    [t.heads.state, t.states[row.state]],
    [t.heads.source, row.source || '–'],
  ] as const
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{all.priceLevel(row.priceLevel)}</dt>
        <dd />
      </div>
    </dl>
  )
}

function Past({ past }: { readonly past: readonly PastLine[] }) {
  const all = useBudgetTexts()
  const t = all.line
  const language = useLanguage()
  const euro = useEuro()
  if (past.length === 0) return null
  return (
    <details className="folded">
      <summary>
        {t.past} ({past.length})
      </summary>
      <ul>
        {past.map((one) => (
          <li key={one.until}>
            {t.until(shortDay(one.until, language))}: {euro(one.cents)} {t.states[one.state]}, {one.year}
            {one.recurring && ` ${t.recurring}`}, {one.purpose}
            {one.source && ` (${one.source})`}
          </li>
        ))}
      </ul>
    </details>
  )
}
