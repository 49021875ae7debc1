import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { optionsOf, Problem, Select, TextField } from '../../web/parts.tsx'
import { FoldedForm } from '../../web/section.tsx'
import { addStatedTotal } from '../contract/stated-totals.ts'
import type { BudgetChoices } from '../model/overview.ts'
import type { StatedTotalFields } from '../model/stated-totals.ts'
import { AmountField, centsIn } from './amount-field.tsx'
import { type OfProgramme, useBudgetTexts } from './money-parts.tsx'

type Draft = {
  readonly about: 'cover' | 'need'
  readonly organisation: string
  readonly source: string
  readonly from: string
  readonly through: string
  readonly amount: string
  readonly statedIn: string
}

function emptyDraft({ years, writes, organisation }: BudgetChoices): Draft {
  const first = years[0] ?? new Date().getFullYear()
  const last = years.at(-1) ?? first
  const own = writes === 'own' ? (organisation?.id ?? '') : ''
  return { about: 'cover', organisation: own, source: '', from: String(first), through: String(last), amount: '', statedIn: '' }
}

function fieldsOf({ about, organisation, source, from, through, statedIn }: Draft, cents: string): StatedTotalFields {
  const scope = { organisation: organisation === '' ? null : organisation, item: null, fact: null }
  return { about, ...scope, source: source.trim(), firstYear: Number(from), lastYear: Number(through), cents, statedIn }
}

type OfChoices = { readonly choices: BudgetChoices }

/** Keeps a total that was stated somewhere, to be held against the sum. */
export function AddStated({ programme, choices }: OfProgramme & OfChoices) {
  const t = useBudgetTexts()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(emptyDraft(choices))
  const [asked, setAsked] = useState(false)
  const add = useMutation({
    mutationFn: (cents: string) => ask(addStatedTotal, { programme, fields: fieldsOf(draft, cents) }),
    onSuccess: (all) => {
      queries.setQueryData(['stated-totals', programme], all)
      setDraft(emptyDraft(choices))
      setAsked(false)
    },
  })
  const submit = () => {
    setAsked(true)
    const cents = centsIn(draft.amount)
    if (cents !== null) add.mutate(cents)
  }
  return (
    <FoldedForm title={t.addStated} onSubmit={submit}>
      {add.error && <Problem error={add.error} />}
      <Fields draft={draft} write={(part) => setDraft({ ...draft, ...part })} choices={choices} asked={asked} />
      <Button type="submit" purpose="primary">
        {t.add}
      </Button>
    </FoldedForm>
  )
}

type Typing = OfChoices & { readonly draft: Draft; readonly write: (part: Partial<Draft>) => void; readonly asked: boolean }

function Fields({ draft, write, choices, asked }: Typing) {
  const t = useBudgetTexts()
  const own = choices.organisation === null ? [] : [choices.organisation]
  const scopes = (choices.writes === 'own' ? own : choices.organisations).map(({ id, abbreviation }) => [id, abbreviation] as const)
  return (
    <>
      <TextField label={t.statedIn} value={draft.statedIn} onChange={(statedIn) => write({ statedIn })} required />
      <Select
        label={t.about}
        all={false}
        value={draft.about}
        onChange={(about) => write({ about: about === 'need' ? 'need' : 'cover' })}
        options={optionsOf(t.abouts)}
      />
      <Select
        label={t.organisation}
        all={false}
        value={draft.organisation}
        onChange={(organisation) => write({ organisation })}
        options={choices.writes === 'own' ? scopes : [['', t.allOrganisations], ...scopes]}
      />
      <TextField label={t.from} type="number" value={draft.from} onChange={(from) => write({ from })} required />
      <TextField label={t.through} type="number" value={draft.through} onChange={(through) => write({ through })} required />
      <TextField label={t.sourceOnly} value={draft.source} onChange={(source) => write({ source })} />
      <AmountField label={t.statedAmount} value={draft.amount} onChange={(amount) => write({ amount })} asked={asked} />
    </>
  )
}
