import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { Await, Problem, Select } from '../../../web/parts.tsx'
import { FoldedForm, Section } from '../../../web/section.tsx'
import { listPointEffects, setPointEffects } from '../../contract/effects.ts'
import type { DraftPoint, NamedEffect } from '../../model/deciding.ts'
import { effectStates } from '../../rules/effect-states.ts'
import { FindEffect } from './find-effect.tsx'
import { useDecisionTexts, useStateWord } from './use-decisions.ts'

/** What changes in the programme when the minister agrees, point by point. */
export function PointEffects({ memo, programme }: { readonly memo: string; readonly programme: string | null }) {
  const t = useDecisionTexts().effects
  const points = useQuery({ queryKey: ['memo-effects', memo], queryFn: () => ask(listPointEffects, { memo }), staleTime: 0 })
  return (
    <Section title={t.heading}>
      <p>{programme === null ? t.noProgramme : t.intro}</p>
      {programme !== null && (
        <Await of={points}>
          {(found) => (
            <>
              {found.length === 0 && <p className="quiet">{t.noPoints}</p>}
              {found.map((point) => (
                <EffectsOfPoint key={`${point.point} ${JSON.stringify(point.effects)}`} memo={memo} point={point} />
              ))}
            </>
          )}
        </Await>
      )}
    </Section>
  )
}

type OfPoint = { readonly memo: string; readonly point: DraftPoint }

function EffectsOfPoint({ memo, point }: OfPoint) {
  const t = useDecisionTexts()
  return (
    <div className="card point-effects">
      <h3>
        {t.point(point.number)}: {point.question || t.effects.emptyQuestion}
      </h3>
      <ul>
        {point.effects.map(({ thing, id, name, to }) => (
          <EffectLine key={id} thing={thing} name={name} to={to} />
        ))}
      </ul>
      {point.effects.length === 0 && <p className="quiet">{t.effects.nothing}</p>}
      <EditEffects memo={memo} point={point} />
    </div>
  )
}

function EffectLine({ thing, name, to }: Pick<NamedEffect, 'thing' | 'name' | 'to'>) {
  const t = useDecisionTexts()
  const word = useStateWord()
  return (
    <li>
      {name || t.effects.unnamed}: {t.becomesOnly(word(thing, to))}
    </li>
  )
}

function EditEffects({ memo, point }: OfPoint) {
  const t = useDecisionTexts().effects
  const queries = useQueryClient()
  const [effects, setEffects] = useState<readonly NamedEffect[]>(point.effects)
  const save = useMutation({
    mutationFn: () => ask(setPointEffects, { memo, point: point.point, effects: effects.map(({ thing, id, to }) => ({ thing, id, to })) }),
    onSuccess: (points) => queries.setQueryData(['memo-effects', memo], points),
  })
  const change = (id: string, to: string) => setEffects(effects.map((one) => (one.id === id ? { ...one, to } : one)))
  return (
    <FoldedForm title={t.change} onSubmit={() => save.mutate()}>
      {save.error && <Problem error={save.error} />}
      {effects.map((one) => (
        <EditEffect
          key={one.id}
          effect={one}
          onChange={(to) => change(one.id, to)}
          onRemove={() => setEffects(effects.filter(({ id }) => id !== one.id))}
        />
      ))}
      <FindEffect memo={memo} chosen={effects.map(({ id }) => id)} onChoose={(found) => setEffects([...effects, found])} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={save.isPending}>
          {t.save}
        </Button>
        <span role="status">{save.isSuccess && t.saved}</span>
      </p>
    </FoldedForm>
  )
}

type Editing = { readonly effect: NamedEffect; readonly onChange: (to: string) => void; readonly onRemove: () => void }

function EditEffect({ effect: { thing, kind, name, to }, onChange, onRemove }: Editing) {
  const t = useDecisionTexts().effects
  const word = useStateWord()
  const called = name || t.unnamed
  return (
    <div className="row">
      <Select
        label={t.to(called)}
        value={to}
        onChange={onChange}
        options={effectStates(kind).map((state) => [state, word(thing, state)])}
        all={false}
      />
      <Button purpose="subtle" type="button" aria-label={t.remove(called)} onClick={onRemove}>
        {t.removeShort}
      </Button>
    </div>
  )
}
