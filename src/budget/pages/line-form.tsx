import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, useState } from 'react'
import { Refused } from '../../web/client.ts'
import { optionsOf, Problem, Select, TextField } from '../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../web/stale-panel.tsx'
import { type LineFields, type LineState, type LineView, lineStates } from '../model/lines.ts'
import type { BudgetChoices } from '../model/overview.ts'
import { typedAmount } from '../rules/brief.ts'
import { AmountField, centsIn } from './amount-field.tsx'
import { useBudgetTexts } from './money-parts.tsx'

/** What somebody is typing of a line. */
export type LineDraft = {
  readonly organisation: string
  readonly year: string
  readonly amount: string
  readonly purpose: string
  readonly source: string
  readonly state: LineState
  readonly recurring: boolean
  readonly priceLevel: string
}

export function emptyDraft({ years, organisation, organisations }: BudgetChoices): LineDraft {
  const place = organisation?.id ?? organisations[0]?.id ?? ''
  const year = String(years[0] ?? new Date().getFullYear())
  return { organisation: place, year, amount: '', purpose: '', source: '', state: 'requested', recurring: false, priceLevel: '' }
}

export function draftOf({ organisation, year, cents, priceLevel, purpose, source, state, recurring }: LineView): LineDraft {
  const numbers = { year: String(year), amount: typedAmount(cents), priceLevel: priceLevel === null ? '' : String(priceLevel) }
  return { organisation: organisation.id, ...numbers, purpose, source, state, recurring }
}

export function fieldsOf({ amount: _amount, year, priceLevel, ...draft }: LineDraft, cents: string): LineFields {
  return { ...draft, cents, year: Number(year), priceLevel: priceLevel === '' ? null : Number(priceLevel) }
}

type Form = {
  readonly start: LineDraft
  readonly choices: BudgetChoices
  /** Of the line that is changed; a new one has none. */
  readonly revision?: number
  readonly send: (draft: LineDraft, cents: string, revision: number) => Promise<void>
  /** The line as it is now. */
  readonly latest?: () => Promise<LineView>
}

type Theirs = { readonly draft: LineDraft; readonly revision: number }

/** A line to fill in. When another was first, both stand side by side and what was typed stays. */
export function LineForm({ start, choices, revision = 0, send, latest }: Form) {
  const t = useBudgetTexts().line
  const [draft, setDraft] = useState(start)
  const [asked, setAsked] = useState(false)
  const [known, setKnown] = useState(revision)
  const [state, setState] = useState<'typing' | 'sending' | 'saved'>('typing')
  const [refusal, setRefusal] = useState<unknown>(null)
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const [base, setBase] = useState(start)
  const write = (part: Partial<LineDraft>) => {
    setDraft({ ...draft, ...part })
    setState('typing')
  }
  const save = async (on: number) => {
    setAsked(true)
    const cents = centsIn(draft.amount)
    if (cents === null) return
    setState('sending')
    setRefusal(null)
    try {
      await send(draft, cents, on)
      setKnown(on + 1)
      setBase(draft)
      setTheirs(null)
      setState('saved')
    } catch (fault) {
      setState('typing')
      if (fault instanceof Refused && fault.code === 'budgetLine.stale' && latest) await meet(await latest())
      else setRefusal(fault)
    }
  }
  /** Where only the shares were changed since, the fields are as they were: there is nothing to choose. */
  const meet = async (now: LineView) => {
    const other = draftOf(now)
    if (JSON.stringify(other) === JSON.stringify(base)) await save(now.revision)
    else setTheirs({ draft: other, revision: now.revision })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save(known)
  }
  const letStand = (other: Theirs) => {
    setDraft(other.draft)
    setBase(other.draft)
    setKnown(other.revision)
    setTheirs(null)
  }
  return (
    <form className="form" onSubmit={submit}>
      {refusal !== null && <Problem error={refusal} />}
      {theirs && <Beside theirs={theirs} mine={draft} choices={choices} letStand={letStand} insist={() => void save(theirs.revision)} />}
      <Fields draft={draft} write={write} choices={choices} asked={asked} />
      <div className="actions">
        <Button type="submit" purpose="primary" disabled={state === 'sending'}>
          {t.save}
        </Button>
        <span role="status">{state === 'saved' && t.saved}</span>
      </div>
    </form>
  )
}

type Typing = {
  readonly draft: LineDraft
  readonly write: (part: Partial<LineDraft>) => void
  readonly choices: BudgetChoices
  readonly asked: boolean
}

function Fields({ draft, write, choices, asked }: Typing) {
  const t = useBudgetTexts().line
  const places = choices.writes === 'all' ? withOwn(choices) : choices.organisation ? [choices.organisation] : []
  return (
    <>
      <TextField label={t.heads.purpose} value={draft.purpose} onChange={(purpose) => write({ purpose })} required />
      <Select
        label={t.heads.organisation}
        all={false}
        value={draft.organisation}
        onChange={(organisation) => write({ organisation })}
        options={places.map(({ id, abbreviation, name }) => [id, abbreviation === name ? name : `${abbreviation} (${name})`])}
      />
      <TextField label={t.heads.year} type="number" value={draft.year} onChange={(year) => write({ year })} required />
      <AmountField label={t.amount} value={draft.amount} onChange={(amount) => write({ amount })} asked={asked} />
      <label className="check">
        <span>{t.recurringField}</span>
        <input type="checkbox" checked={draft.recurring} onChange={(event) => write({ recurring: event.target.checked })} />
      </label>
      <Select
        label={t.heads.state}
        all={false}
        value={draft.state}
        onChange={(word) => write({ state: lineStates.find((one) => one === word) ?? 'requested' })}
        options={optionsOf(t.states)}
      />
      <p className="quiet">{t.stateHint}</p>
      <TextField label={t.source} value={draft.source} onChange={(source) => write({ source })} />
      <TextField label={t.priceLevel} type="number" value={draft.priceLevel} onChange={(priceLevel) => write({ priceLevel })} />
    </>
  )
}

function withOwn({ organisations, organisation }: BudgetChoices) {
  const known = organisation === null || organisations.some(({ id }) => id === organisation.id)
  return known ? organisations : [organisation, ...organisations]
}

type Both = {
  readonly theirs: Theirs
  readonly mine: LineDraft
  readonly choices: BudgetChoices
  readonly letStand: (theirs: Theirs) => void
  readonly insist: () => void
}

function Beside({ theirs, mine, choices, letStand, insist }: Both) {
  const t = useBudgetTexts().line
  const place = (id: string) => withOwn(choices).find((one) => one.id === id)?.abbreviation ?? ''
  const differences = differencesOf({ theirs: theirs.draft, mine }, [
    [t.heads.purpose, ({ purpose }) => purpose],
    [t.heads.organisation, ({ organisation }) => place(organisation)],
    [t.heads.year, ({ year }) => year],
    [t.amount, ({ amount }) => amount],
    [t.recurring, ({ recurring }) => (recurring ? '✓' : '')],
    [t.heads.state, ({ state }) => t.states[state]],
    [t.source, ({ source }) => source],
    [t.priceLevel, ({ priceLevel }) => priceLevel],
  ])
  return <StalePanel title={t.stale} differences={differences} letStand={() => letStand(theirs)} insist={insist} />
}
