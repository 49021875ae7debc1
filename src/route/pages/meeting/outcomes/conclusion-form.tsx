import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { type BodyOutcome, bodyOutcomes } from '../../../../memo/model/conclusions.ts'
import { ask } from '../../../../web/client.ts'
import { useLanguage } from '../../../../web/language.ts'
import { optionsOf, Problem, Select, TextArea, TextField } from '../../../../web/parts.tsx'
import { FoldedForm } from '../../../../web/section.tsx'
import { differencesOf, StalePanel } from '../../../../web/stale-panel.tsx'
import { routeOutcomesTexts } from '../../../../web/texts/route-outcomes.ts'
import { concludeItem } from '../../../contract/outcomes.ts'
import type { ItemOutcome } from '../../../model/outcomes.ts'
import { type AtMeeting, isStale, useOutcomesAct } from './use-outcomes.ts'

type Draft = {
  readonly outcome: BodyOutcome
  readonly text: string
  readonly why: string
  /** By point; without an outcome it is as the whole. */
  readonly points: Readonly<Record<string, { readonly outcome: BodyOutcome | null; readonly text: string }>>
}

function draftOf({ kind, conclusions: [newest] }: ItemOutcome): Draft {
  const blank = { outcome: kind === 'information' ? ('noted' as const) : ('agreed' as const), text: '', why: '', points: {} }
  if (!newest) return blank
  const differs = newest.points.filter(({ outcome, text }) => outcome !== newest.outcome || text !== '')
  const points = Object.fromEntries(differs.map(({ point, outcome, text }) => [point ?? '', { outcome, text }]))
  return { ...blank, outcome: newest.outcome, text: newest.text, points }
}

/** Records what the body concluded of an item, or corrects it; what was typed stays where it is refused, beside what is there now. */
export function ConclusionForm({ item, at }: { readonly item: ItemOutcome; readonly at: AtMeeting }) {
  const t = routeOutcomesTexts[useLanguage()].conclusions
  const [draft, setDraft] = useState(() => draftOf(item))
  const [seen, setSeen] = useState(item)
  const [round, setRound] = useState(0)
  const begin = (fresh: ItemOutcome) => {
    setRound(round + 1)
    setDraft(draftOf(fresh))
    setSeen(fresh)
  }
  const save = useOutcomesAct(
    at,
    () => ask(concludeItem, { ...at, ...wishOf(seen, draft) }),
    (view) => begin(view.items.find((one) => one.item === item.item) ?? item),
  )
  const isCorrection = seen.conclusions.length > 0
  const isOvertaken = isStale(save.error) && item.revision !== seen.revision
  return (
    <FoldedForm key={round} title={isCorrection ? t.correct(item.title) : t.record(item.title)} onSubmit={() => save.mutate(undefined)}>
      {save.error && <Problem error={save.error} />}
      {isOvertaken && <Overtaken item={item} draft={draft} letStand={() => begin(item)} insist={() => setSeen(item)} />}
      <Select
        label={t.outcome}
        value={draft.outcome}
        onChange={(value) => setDraft({ ...draft, outcome: outcomeOf(value) ?? draft.outcome })}
        options={optionsOf(t.outcomes)}
        all={false}
      />
      <TextArea label={t.text} value={draft.text} onChange={(text) => setDraft({ ...draft, text })} />
      <PointFields item={seen} draft={draft} onChange={setDraft} />
      {isCorrection && <TextField label={t.why} value={draft.why} onChange={(why) => setDraft({ ...draft, why })} required />}
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={save.isPending}>
          {isCorrection ? t.saveCorrection : t.save}
        </Button>
      </p>
    </FoldedForm>
  )
}

type Beside = { readonly item: ItemOutcome; readonly draft: Draft; readonly letStand: () => void; readonly insist: () => void }

/** What somebody else recorded meanwhile beside what was typed here. */
function Overtaken({ item, draft, letStand, insist }: Beside) {
  const texts = routeOutcomesTexts[useLanguage()]
  const t = texts.conclusions
  const differences = differencesOf({ theirs: draftOf(item), mine: draft }, [
    [t.outcome, ({ outcome }) => t.outcomes[outcome]],
    [t.text, ({ text }) => text],
  ])
  return <StalePanel title={texts.overtaken} differences={differences} letStand={letStand} insist={insist} />
}

function wishOf({ item, revision, version, points }: ItemOutcome, { outcome, text, why, points: said }: Draft) {
  const given = points.flatMap(({ point }) => {
    const one = said[point]
    return one?.outcome ? [{ point, outcome: one.outcome, text: one.text }] : []
  })
  return { item, revision, version, outcome, text, why, points: given }
}

function outcomeOf(value: string): BodyOutcome | null {
  return bodyOutcomes.find((known) => known === value) ?? null
}

type Fields = { readonly item: ItemOutcome; readonly draft: Draft; readonly onChange: (draft: Draft) => void }

function PointFields({ item, draft, onChange }: Fields) {
  const t = routeOutcomesTexts[useLanguage()].conclusions
  if (item.points.length === 0) return null
  return (
    <fieldset className="point-fields">
      <legend>{t.pointsLead}</legend>
      {item.points.map((seen) => {
        const { point, number, question } = seen
        const said = draft.points[point] ?? { outcome: null, text: '' }
        const put = (change: Partial<typeof said>) => onChange({ ...draft, points: { ...draft.points, [point]: { ...said, ...change } } })
        return (
          <div key={point} className="point-field">
            <p>
              {t.point(number)}: {question}
            </p>
            <Select
              label={t.pointOutcome(number)}
              value={said.outcome ?? ''}
              onChange={(value) => put({ outcome: outcomeOf(value) })}
              options={[['', t.asWhole], ...optionsOf(t.outcomes).filter(([value]) => value !== 'noted')]}
              all={false}
            />
            {said.outcome !== null && <TextField label={t.pointText(number)} value={said.text} onChange={(text) => put({ text })} />}
          </div>
        )
      })}
    </fieldset>
  )
}
