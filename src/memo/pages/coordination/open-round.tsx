import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, TextArea, TextField } from '../../../web/parts.tsx'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import { listAskable, openCoordination } from '../../contract/coordination.ts'
import type { Askable, Coordination, RoundWish } from '../../model/coordination.ts'
import { useDeed } from './use-coordination.ts'

type Of = { readonly memo: string; readonly view: Coordination }
/** The people who are asked, by organisation. */
type Chosen = ReadonlyMap<string, readonly string[]>

/** Sending the memo round: to whom, by when, and with which words. */
export function OpenRound({ memo, view }: Of) {
  const t = coordinationTexts[useLanguage()]
  const askable = useQuery({ queryKey: ['memo', memo, 'askable'], queryFn: () => ask(listAskable, { memo }) })
  if (view.status !== 'draft' && view.status !== 'returned') return <p className="note">{t.cannotOpen}</p>
  const isFirst = view.rounds.length === 0
  return (
    <details className="folded" open={isFirst}>
      <summary>{isFirst ? t.open : t.openAgain}</summary>
      <Await of={askable}>{(organisations) => <RoundForm memo={memo} view={view} organisations={organisations} />}</Await>
    </details>
  )
}

function RoundForm({ memo, view, organisations }: Of & { readonly organisations: readonly Askable[] }) {
  const t = coordinationTexts[useLanguage()]
  const [chosen, setChosen] = useState<Chosen>(() => askedBefore(view, organisations))
  const [deadline, setDeadline] = useState('')
  const [note, setNote] = useState('')
  const open = useDeed(memo, (wish: RoundWish) => ask(openCoordination, { memo, ...wish }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate({ asks: [...chosen].map(([organisation, people]) => ({ organisation, people: [...people] })), deadline, note })
  }
  return (
    <form className="form" onSubmit={submit} aria-label={t.open}>
      <p>{t.openHow}</p>
      {open.error && <Problem error={open.error} />}
      <fieldset className="choices">
        <legend>{t.whom}</legend>
        {organisations
          .filter(({ people }) => people.length > 0)
          .map((one) => (
            <Organisation key={one.organisation} one={one} chosen={chosen} onChoose={setChosen} />
          ))}
        <Nobody organisations={organisations} dossier={view.dossier} />
      </fieldset>
      <TextField label={t.deadline} type="date" value={deadline} onChange={setDeadline} required />
      <TextArea label={t.note} value={note} onChange={setNote} />
      <Button type="submit" purpose="primary" disabled={open.isPending}>
        {t.open}
      </Button>
    </form>
  )
}

/** Whom the last round asked, as far as they can still answer. */
function askedBefore({ rounds }: Coordination, organisations: readonly Askable[]): Chosen {
  const before = new Set(rounds[0]?.asks.map(({ organisation }) => organisation))
  const again = organisations.filter(({ organisation, people }) => before.has(organisation) && people.length > 0)
  return new Map(again.map((one) => [one.organisation, firstChoice(one)]))
}

function firstChoice({ people }: Askable): string[] {
  const contacts = people.filter(({ isContact }) => isContact)
  return (contacts.length > 0 ? contacts : people).map(({ id }) => id)
}

type Choice = { readonly one: Askable; readonly chosen: Chosen; readonly onChoose: (chosen: Chosen) => void }

function Organisation({ one, chosen, onChoose }: Choice) {
  const t = coordinationTexts[useLanguage()]
  const asked = chosen.get(one.organisation) ?? []
  const choose = (people: readonly string[]) => {
    const others = [...chosen].filter(([organisation]) => organisation !== one.organisation)
    onChoose(new Map(people.length === 0 ? others : [...others, [one.organisation, people]]))
  }
  return (
    <div className="ministry-choice">
      <label className="check">
        <span>
          {one.abbreviation} <span className="quiet">{one.name}</span>
        </span>
        <input type="checkbox" checked={asked.length > 0} onChange={(event) => choose(event.target.checked ? firstChoice(one) : [])} />
      </label>
      {asked.length > 0 &&
        one.people.map(({ id, name, isContact }) => (
          <label key={id} className="check person-choice">
            <span>
              {name} {isContact && <span className="mark">{t.contact}</span>}
            </span>
            <input
              type="checkbox"
              checked={asked.includes(id)}
              onChange={(event) => choose(event.target.checked ? [...asked, id] : asked.filter((other) => other !== id))}
            />
          </label>
        ))}
    </div>
  )
}

function Nobody({ organisations, dossier }: { readonly organisations: readonly Askable[]; readonly dossier: string }) {
  const t = coordinationTexts[useLanguage()]
  const names = organisations.filter(({ people }) => people.length === 0).map(({ abbreviation }) => abbreviation)
  if (names.length === 0) return null
  return (
    <p className="quiet">
      {t.nobodyHow(names.join(', '))}{' '}
      <Link to="/dossiers/$dossier/toegang" params={{ dossier }}>
        {t.toAccess}
      </Link>
    </p>
  )
}
