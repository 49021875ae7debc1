import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../web/client.ts'
import { Problem } from '../../web/parts.tsx'
import { setBudgetShares } from '../contract/lines.ts'
import type { LineView } from '../model/lines.ts'
import type { MeasureName } from '../model/money.ts'
import { typedAmount } from '../rules/brief.ts'
import { AmountField, centsIn } from './amount-field.tsx'
import { MeasureField } from './measure-field.tsx'
import { MeasureLink, measureText, type OfProgramme, useBudgetTexts, useEuro } from './money-parts.tsx'
import { useAfterLine } from './use-after-line.ts'

type OfLine = OfProgramme & { readonly row: LineView; readonly writes: boolean }

/** What a line pays of which measures, and what is left of it. */
export function LineShares({ programme, row, writes }: OfLine) {
  const t = useBudgetTexts().line
  return (
    <section>
      <Heading level={3}>{t.shares}</Heading>
      {writes ? <SharesForm programme={programme} row={row} /> : <SharesList programme={programme} row={row} />}
    </section>
  )
}

function SharesList({ programme, row }: Omit<OfLine, 'writes'>) {
  const t = useBudgetTexts().line
  const euro = useEuro()
  return (
    <>
      <ul>
        {row.shares.map(({ measure, cents, gone }) => (
          <li key={measure.id}>
            {gone ? `${measureText(measure)} (${t.gone})` : <MeasureLink programme={programme} measure={measure} />}: {euro(cents)}
          </li>
        ))}
      </ul>
      <p>{t.rest(euro(String(BigInt(row.cents) - BigInt(row.allocated))))}</p>
    </>
  )
}

type Draft = { readonly measure: MeasureName; readonly amount: string }

function SharesForm({ programme, row }: Omit<OfLine, 'writes'>) {
  const t = useBudgetTexts().line
  const after = useAfterLine(programme)
  const start = row.shares.filter(({ gone }) => !gone).map(({ measure, cents }): Draft => ({ measure, amount: typedAmount(cents) }))
  const [drafts, setDrafts] = useState(start)
  const [asked, setAsked] = useState(false)
  const save = useMutation({
    mutationFn: (shares: { measure: string; cents: string }[]) =>
      ask(setBudgetShares, { programme, line: row.id, revision: row.revision, shares }),
    onSuccess: after,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const shares = drafts.flatMap(({ measure, amount }) => {
      const cents = centsIn(amount)
      return cents === null ? [] : [{ measure: measure.id, cents }]
    })
    if (shares.length === drafts.length) save.mutate(shares)
  }
  const write = (id: string, amount: string) => setDrafts(drafts.map((one) => (one.measure.id === id ? { ...one, amount } : one)))
  return (
    <form onSubmit={submit}>
      <p className="quiet">{t.sharesLead}</p>
      {save.error && <Problem error={save.error} />}
      <ul className="shares">
        {drafts.map(({ measure, amount }) => (
          <li key={measure.id}>
            <AmountField
              label={t.shareOf(measureText(measure))}
              value={amount}
              onChange={(text) => write(measure.id, text)}
              asked={asked}
            />
            <Button
              purpose="subtle"
              aria-label={t.takeOut(measureText(measure))}
              onClick={() => setDrafts(drafts.filter((one) => one.measure.id !== measure.id))}
            >
              {t.takeOutShort}
            </Button>
          </li>
        ))}
      </ul>
      <MeasureField
        programme={programme}
        label={t.addMeasure}
        without={drafts.map(({ measure }) => measure.id)}
        onChoose={(measure) => setDrafts([...drafts, { measure, amount: '' }])}
      />
      <Rest cents={row.cents} drafts={drafts} />
      <Button type="submit" purpose="secondary" disabled={save.isPending}>
        {t.saveShares}
      </Button>
    </form>
  )
}

function Rest({ cents, drafts }: { readonly cents: string; readonly drafts: readonly Draft[] }) {
  const t = useBudgetTexts().line
  const euro = useEuro()
  const rest = drafts.reduce((left, { amount }) => left - BigInt(centsIn(amount) ?? 0), BigInt(cents))
  return (
    <p role="status" className={rest < 0n ? 'fault' : ''}>
      {rest < 0n ? t.over(euro(String(-rest))) : t.rest(euro(String(rest)))}
    </p>
  )
}
