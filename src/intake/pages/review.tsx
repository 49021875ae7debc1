import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { getDossier } from '../../dossier/contract.ts'
import { useAddress } from '../../web/address.ts'
import { ask, call, Refused } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, optionsOf, Problem, Select, Title } from '../../web/parts.tsx'
import { decideProposal, listProposals } from '../contract.ts'
import type { ProposalAct, ProposalValue, ProposalView } from '../model.ts'
import { CorrectForm } from './correct-form.tsx'
import { factText } from './facts.ts'
import { ProposalCard } from './proposal-card.tsx'

type OfDossier = { readonly dossier: string }

export function ReviewPage({ dossier }: OfDossier) {
  const t = useTexts()
  const { get } = useAddress()
  const proposals = useQuery({ queryKey: ['proposals', dossier], queryFn: () => ask(listProposals, { dossier }) })
  const filter = `${get('soort')}|${get('stuk')}|${get('status')}`
  return (
    <Await of={proposals}>
      {(all) => (
        <>
          <Title>{t.reviewTitle(all.filter((one) => one.status !== 'proposed').length, all.length)}</Title>
          <progress
            max={Math.max(all.length, 1)}
            value={all.filter((one) => one.status !== 'proposed').length}
            aria-label={t.tabs.review}
          />
          <Filters dossier={dossier} />
          <Walk key={filter} dossier={dossier} all={all} />
        </>
      )}
    </Await>
  )
}

function Filters({ dossier }: OfDossier) {
  const t = useTexts()
  const { get, set } = useAddress()
  const view = useQuery({ queryKey: ['dossier', dossier], queryFn: () => ask(getDossier, { dossier }) })
  const documents = (view.data?.documents ?? []).map((document) => [document.version, document.name] as const)
  return (
    <div className="filters" role="group" aria-label={t.filters}>
      <Select label={t.what} value={get('soort')} onChange={(soort) => set({ soort })} options={optionsOf(t.kinds)} />
      <Select label={t.document} value={get('stuk')} onChange={(stuk) => set({ stuk })} options={documents} />
      <Select label={t.status} value={get('status')} onChange={(status) => set({ status })} options={optionsOf(t.statuses)} />
    </div>
  )
}

type Move = { readonly act: ProposalAct; readonly value?: ProposalValue }

/** The list stays as it was when the filter was chosen, so that a decided proposal can still be undone. */
function useWalk({ dossier, all }: OfDossier & { readonly all: readonly ProposalView[] }) {
  const { get } = useAddress()
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const fits = (one: ProposalView) =>
    (get('soort') || one.value.kind) === one.value.kind &&
    (get('stuk') || one.source.version) === one.source.version &&
    (get('status') || one.status) === one.status
  const [ids] = useState(() => all.filter(fits).map((one) => one.id))
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      ids.findIndex((id) => all.some((one) => one.id === id && one.status === 'proposed')),
    ),
  )
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [said, setSaid] = useState('')
  const [last, setLast] = useState<string | null>(null)
  const current = all.find((one) => one.id === ids[at])
  const step = (by: number) => setAt((now) => Math.min(Math.max(now + by, 0), Math.max(ids.length - 1, 0)))
  const decide = async (target: ProposalView, move: Move) => {
    const answer = await call(decideProposal, { proposal: target.id, revision: target.revision, ...move })
    if (answer instanceof Refused) {
      setRefusal(answer)
      await queries.invalidateQueries({ queryKey: ['proposals', dossier] })
      return
    }
    setRefusal(null)
    queries.setQueryData<ProposalView[]>(['proposals', dossier], (rows) => rows?.map((row) => (row.id === answer.id ? answer : row)))
    void queries.invalidateQueries({ queryKey: ['overview', dossier] })
    void queries.invalidateQueries({ queryKey: ['timeline', dossier] })
    setSaid(`${t.said[move.act]}: ${factText(answer.value, { t, language })}`)
    setLast(answer.id)
    if (move.act === 'undo') setAt(Math.max(0, ids.indexOf(answer.id)))
    else step(1)
  }
  const undo = () => {
    const target = current && current.status !== 'proposed' ? current : all.find((one) => one.id === last)
    if (target) void decide(target, { act: 'undo' })
  }
  return { ids, at, current, step, decide, undo, refusal, said }
}

type Keys = Readonly<Record<string, () => void>>

function useKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select')
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function Walk(props: OfDossier & { readonly all: readonly ProposalView[] }) {
  const t = useTexts()
  const { ids, at, current, step, decide, undo, refusal, said } = useWalk(props)
  const [correcting, setCorrecting] = useState(false)
  const [help, setHelp] = useState(false)
  const take = (move: Move) => {
    setCorrecting(false)
    if (current) void decide(current, move)
  }
  const go = (by: number) => () => {
    setCorrecting(false)
    step(by)
  }
  const accept = () => take({ act: 'accept' })
  const reject = () => take({ act: 'reject' })
  const correct = () => setCorrecting(true)
  const keys = { a: accept, c: correct, r: reject, j: go(1), n: go(1), k: go(-1), u: undo, '?': () => setHelp(!help) }
  useKeys(keys)
  if (!current) return <Paragraph>{t.reviewEmpty}</Paragraph>
  return (
    <>
      <p role="status" className="said">
        {said}
      </p>
      {refusal && <Problem error={refusal} />}
      <p className="quiet">{t.place(at + 1, ids.length)}</p>
      <ProposalCard proposal={current} />
      <Actions keys={keys} help={help} />
      {help && (
        <ul className="card keys">
          {t.helpText.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {correcting && (
        <CorrectForm
          key={current.id}
          value={current.value}
          save={(value) => take({ act: 'correct', value })}
          cancel={() => setCorrecting(false)}
        />
      )}
    </>
  )
}

function Actions({ keys, help }: { readonly keys: Record<'a' | 'c' | 'r' | 'n' | 'k' | 'u' | '?', () => void>; readonly help: boolean }) {
  const t = useTexts()
  return (
    <div className="actions">
      <Button purpose="primary" onClick={keys.a} aria-keyshortcuts="a">
        {t.accept}
      </Button>
      <Button purpose="secondary" onClick={keys.c} aria-keyshortcuts="c">
        {t.correct}
      </Button>
      <Button purpose="secondary" onClick={keys.r} aria-keyshortcuts="r">
        {t.reject}
      </Button>
      <Button purpose="subtle" onClick={keys.k} aria-keyshortcuts="k">
        {t.previous}
      </Button>
      <Button purpose="subtle" onClick={keys.n} aria-keyshortcuts="j n">
        {t.next}
      </Button>
      <Button purpose="subtle" onClick={keys.u} aria-keyshortcuts="u">
        {t.undo}
      </Button>
      <Button purpose="subtle" onClick={keys['?']} aria-expanded={help}>
        {t.help}
      </Button>
    </div>
  )
}
