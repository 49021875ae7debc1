import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { workChanged } from '../../web/my-work.ts'
import { Problem } from '../../web/parts.tsx'
import { roundTexts } from '../../web/texts/rounds.ts'
import { freezeRound } from '../contract/rounds.ts'
import type { RoundRequest, RoundView } from '../model/rounds.ts'
import { type OfRound, roundKey, roundsKey } from './use-rounds.ts'

/** Freezing a round; who is not approved is named as late, one by one. */
export function FreezeForm({ ofRound, view }: { readonly ofRound: OfRound; readonly view: RoundView }) {
  const t = roundTexts[useLanguage()]
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [named, setNamed] = useState<ReadonlySet<string>>(new Set())
  const missing = view.requests.filter(({ status }) => status !== 'approved')
  const late = missing.map(({ organisation }) => organisation).filter((id) => named.has(id))
  const freeze = useMutation({
    mutationFn: () => ask(freezeRound, { ...ofRound, late }),
    onSuccess: async (frozen) => {
      queries.setQueryData(roundKey(ofRound), frozen)
      void queries.invalidateQueries({ queryKey: roundsKey(ofRound.programme) })
      workChanged(queries)
      await navigate({ to: '/programmas/$programme/rondes/$round/verslag', params: ofRound })
    },
    onError: () => void queries.invalidateQueries({ queryKey: roundKey(ofRound) }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    freeze.mutate()
  }
  const turn = (id: string, on: boolean) => setNamed(new Set(on ? [...named, id] : [...named].filter((one) => one !== id)))
  return (
    <details className="folded" open={missing.length === 0}>
      <summary>{t.freezeTitle}</summary>
      <form className="form" onSubmit={submit} aria-label={t.freezeTitle}>
        <p>{t.freezeHow}</p>
        {freeze.error && <Problem error={freeze.error} />}
        {missing.length > 0 && <Late missing={missing} named={named} onTurn={turn} />}
        <Button type="submit" purpose="primary" disabled={freeze.isPending || late.length < missing.length}>
          {t.freeze}
        </Button>
      </form>
    </details>
  )
}

type Naming = {
  readonly missing: readonly RoundRequest[]
  readonly named: ReadonlySet<string>
  readonly onTurn: (organisation: string, on: boolean) => void
}

function Late({ missing, named, onTurn }: Naming) {
  const t = roundTexts[useLanguage()]
  const id = useId()
  return (
    <>
      <p id={id}>{t.freezeLate}</p>
      <fieldset className="choices" aria-labelledby={id}>
        {missing.map(({ organisation, abbreviation }) => (
          <label key={organisation} className="check">
            <span>{abbreviation}</span>
            <input type="checkbox" checked={named.has(organisation)} onChange={(event) => onTurn(organisation, event.target.checked)} />
          </label>
        ))}
      </fieldset>
    </>
  )
}
