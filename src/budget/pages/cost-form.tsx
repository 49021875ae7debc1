import { Button } from '@nl-design-system-candidate/button-react'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, Refused } from '../../web/client.ts'
import { Problem, TextField } from '../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../web/stale-panel.tsx'
import { addMeasureCost, changeMeasureCost, getMeasureMoney } from '../contract/overview.ts'
import type { CostRow } from '../model/overview.ts'
import { typedAmount } from '../rules/brief.ts'
import { AmountField, centsIn } from './amount-field.tsx'
import { type OfProgramme, useBudgetTexts } from './money-parts.tsx'
import { useAfterMoney } from './use-after-line.ts'

type Draft = {
  readonly year: string
  readonly amount: string
  readonly recurring: boolean
  readonly priceLevel: string
  readonly explanation: string
}

const emptyDraft: Draft = { year: String(new Date().getFullYear()), amount: '', recurring: false, priceLevel: '', explanation: '' }

function draftOf({ year, cents, recurring, priceLevel, explanation }: CostRow): Draft {
  const level = priceLevel === null ? '' : String(priceLevel)
  return { year: String(year), amount: typedAmount(cents), recurring, priceLevel: level, explanation }
}

function fieldsOf({ year, recurring, priceLevel, explanation }: Draft, cents: string) {
  return { year: Number(year), cents, recurring, priceLevel: priceLevel === '' ? null : Number(priceLevel), explanation }
}

type Form = OfProgramme & { readonly measure: string; readonly cost: CostRow | null; readonly done: () => void }

/** What a measure needs from a year, new or to change. When another was first, both stand side by side. */
export function CostForm({ programme, measure, cost, done }: Form) {
  const t = useBudgetTexts()
  const queries = useQueryClient()
  const after = useAfterMoney(programme)
  const [draft, setDraft] = useState(cost ? draftOf(cost) : emptyDraft)
  const [asked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)
  const [theirs, setTheirs] = useState<CostRow | null>(null)
  const send = async (revision: number) => {
    setAsked(true)
    const cents = centsIn(draft.amount)
    if (cents === null) return
    const fields = fieldsOf(draft, cents)
    setRefusal(null)
    try {
      const sent = cost
        ? ask(changeMeasureCost, { programme, cost: cost.id, revision, fields })
        : ask(addMeasureCost, { programme, measure, fields })
      queries.setQueryData(['measure-money', programme, measure], await sent)
      await after()
      done()
    } catch (fault) {
      const stale = fault instanceof Refused && fault.code === 'measureCost.stale'
      const now = stale ? (await ask(getMeasureMoney, { programme, measure })).costs.find(({ id }) => id === cost?.id) : undefined
      if (now) setTheirs(now)
      else setRefusal(fault)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(theirs?.revision ?? cost?.revision ?? 0)
  }
  return (
    <form className="form" onSubmit={submit} aria-label={cost ? t.changeCost : t.addCost}>
      {refusal !== null && <Problem error={refusal} />}
      {theirs && <Beside theirs={theirs} mine={draft} letStand={done} insist={() => void send(theirs.revision)} />}
      <Fields draft={draft} write={(part) => setDraft({ ...draft, ...part })} asked={asked} />
      <div className="actions">
        <Button type="submit" purpose="primary">
          {t.line.save}
        </Button>
        <Button purpose="subtle" onClick={done}>
          {t.line.close}
        </Button>
      </div>
    </form>
  )
}

type Typing = { readonly draft: Draft; readonly write: (part: Partial<Draft>) => void; readonly asked: boolean }

function Fields({ draft, write, asked }: Typing) {
  const t = useBudgetTexts()
  return (
    <>
      <TextField label={t.year} type="number" value={draft.year} onChange={(year) => write({ year })} required />
      <AmountField label={t.line.amount} value={draft.amount} onChange={(amount) => write({ amount })} asked={asked} />
      <label className="check">
        <span>{t.line.recurringField}</span>
        <input type="checkbox" checked={draft.recurring} onChange={(event) => write({ recurring: event.target.checked })} />
      </label>
      <TextField label={t.line.priceLevel} type="number" value={draft.priceLevel} onChange={(priceLevel) => write({ priceLevel })} />
      <TextField label={t.explanation} value={draft.explanation} onChange={(explanation) => write({ explanation })} />
    </>
  )
}

type Both = { readonly theirs: CostRow; readonly mine: Draft; readonly letStand: () => void; readonly insist: () => void }

function Beside({ theirs, mine, letStand, insist }: Both) {
  const t = useBudgetTexts()
  const differences = differencesOf({ theirs: draftOf(theirs), mine }, [
    [t.year, ({ year }) => year],
    [t.line.amount, ({ amount }) => amount],
    [t.line.recurring, ({ recurring }) => (recurring ? '✓' : '')],
    [t.line.priceLevel, ({ priceLevel }) => priceLevel],
    [t.explanation, ({ explanation }) => explanation],
  ])
  return <StalePanel title={t.line.stale} differences={differences} letStand={letStand} insist={insist} />
}
