import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../../web/language.ts'
import { useMay } from '../../../web/may.tsx'
import { Problem, SourceMark } from '../../../web/parts.tsx'
import { takeOverTexts } from '../../../web/texts/take-over.ts'
import { takeOver } from '../../contract/take-over.ts'
import type { Candidate, Into } from '../../model/take-over.ts'
import { factText } from '../facts.ts'
import { type Keys, useKeys, useKeysOn } from '../use-keys.ts'
import { IntoForm } from './into-form.tsx'
import { SuggestionChoice } from './suggestion-choice.tsx'
import { useTakeOver } from './use-take-over.ts'

type Listed = {
  readonly dossier: string
  readonly programme: string
  readonly writes: boolean
  readonly candidates: readonly Candidate[]
}

/** The facts that wait, one at a time. What was taken over leaves the list, and the next one comes in its place. */
export function TakeOverWalk({ dossier, programme, writes, candidates }: Listed) {
  const t = takeOverTexts[useLanguage()]
  const [place, setPlace] = useState(0)
  const [said, setSaid] = useState('')
  const at = Math.min(place, Math.max(candidates.length - 1, 0))
  const current = candidates[at]
  const step = (by: number) => setPlace(Math.min(Math.max(at + by, 0), candidates.length - 1))
  return (
    <>
      <p role="status" className="said">
        {said}
      </p>
      {current ? (
        <>
          <p className="quiet">{t.place(at + 1, candidates.length)}</p>
          <OneFact
            key={current.fact}
            dossier={dossier}
            programme={programme}
            writes={writes}
            candidate={current}
            step={step}
            onDone={(names) => setSaid(t.doneSaid(names.join(', ')))}
          />
        </>
      ) : (
        <p className="note">{t.allDone}</p>
      )}
    </>
  )
}

type One = Omit<Listed, 'candidates'> & {
  readonly candidate: Candidate
  readonly step: (by: number) => void
  readonly onDone: (names: readonly string[]) => void
}

function OneFact({ dossier, programme, writes, candidate, step, onDone }: One) {
  const t = takeOverTexts[useLanguage()]
  const take = useTakeOver(dossier, onDone)
  const mayHere = useMay({ may: takeOver, dossier })
  const may = mayHere && writes
  const [chosen, setChosen] = useState(0)
  const [otherwise, setOtherwise] = useState(candidate.suggestions.length === 0)
  const [on, setOn] = useKeysOn()
  const suggestion = candidate.suggestions[chosen]
  const send = (into: Into) => {
    if (!take.isPending) take.mutate({ fact: candidate.fact, into })
  }
  const asSuggested = () => suggestion && send(suggestion.into)
  const ways = { n: () => step(1), j: () => step(1), k: () => step(-1) }
  const acts: Keys = may ? { a: () => void asSuggested(), c: () => setOtherwise(true) } : {}
  const back: Keys = candidate.suggestions.length > 0 ? { Escape: () => setOtherwise(false) } : {}
  useKeys(on ? (otherwise ? { ...ways, ...back } : { ...ways, ...acts }) : back)
  return (
    <div className="take-over">
      <FactCard candidate={candidate} />
      <div className="becomes">
        {take.error && <Problem error={take.error} />}
        {otherwise && may ? (
          <IntoForm programme={programme} candidate={candidate} busy={take.isPending} onSend={send} onClose={() => setOtherwise(false)} />
        ) : (
          <SuggestionChoice suggestions={candidate.suggestions} chosen={chosen} onChoose={setChosen} />
        )}
        <div className="actions review-actions">
          {may && !otherwise && suggestion && (
            <Key letter="a" purpose="primary" press={() => void asSuggested()}>
              {t.take}
            </Key>
          )}
          {may && !otherwise && (
            <Key letter="c" purpose="secondary" press={() => setOtherwise(true)}>
              {t.otherwise}
            </Key>
          )}
          <Key letter="k" purpose="subtle" press={() => step(-1)}>
            {t.previous}
          </Key>
          <Key letter="n" purpose="subtle" press={() => step(1)}>
            {t.next}
          </Key>
        </div>
        <p className="quiet">{t.help}</p>
        <label className="check">
          <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} /> {t.keysOn}
        </label>
      </div>
    </div>
  )
}

function FactCard({ candidate: { value, sentence, source } }: { readonly candidate: Candidate }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <article className="card fact confirmed">
      <p>
        <span className="mark">{t.kinds[value.kind]}</span>
      </p>
      <Heading level={3}>{factText(value, { t, language })}</Heading>
      <blockquote>{sentence}</blockquote>
      <SourceMark source={source} />
    </article>
  )
}

type OneKey = {
  readonly letter: string
  readonly purpose: 'primary' | 'secondary' | 'subtle'
  readonly press: () => void
  readonly children: string
}

function Key({ letter, purpose, press, children }: OneKey) {
  return (
    <Button purpose={purpose} onClick={press} aria-keyshortcuts={letter}>
      {children}{' '}
      <span className="key" aria-hidden="true">
        {letter}
      </span>
    </Button>
  )
}
