import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { getDossier } from '../../dossier/contract.ts'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { ReadingAlong, useMay } from '../../web/may.tsx'
import { Await, optionsOf, Problem, Select, Title } from '../../web/parts.tsx'
import { decideProposal, listProposals } from '../contract.ts'
import type { ProposalView } from '../model.ts'
import { AcceptCertain } from './certain.tsx'
import { ConflictPanel } from './conflict.tsx'
import { CorrectForm } from './correct-form.tsx'
import { ProposalCard, SentencePlace } from './proposal-card.tsx'
import { KeyHelp, ReviewActions } from './review-actions.tsx'
import { type Keys, useKeys, useKeysOn } from './use-keys.ts'
import { type Move, useWalk } from './use-walk.ts'

type OfDossier = { readonly dossier: string }
type Listed = OfDossier & { readonly all: readonly ProposalView[] }

export function ReviewPage({ dossier }: OfDossier) {
  const t = useTexts()
  const { get } = useAddress()
  const proposals = useQuery({ queryKey: ['proposals', dossier], queryFn: () => ask(listProposals, { dossier }) })
  const counted = (one: ProposalView) =>
    (get('soort') || one.value.kind) === one.value.kind && (get('stuk') || one.source.version) === one.source.version
  return (
    <Await of={proposals}>
      {(all) => {
        const within = all.filter(counted)
        const done = within.filter((one) => one.status !== 'proposed').length
        return (
          <>
            <Title>{t.reviewTitle(done, within.length)}</Title>
            <progress className="wide" max={Math.max(within.length, 1)} value={done} aria-label={t.tabs.review} />
            <ReadingAlong may={decideProposal} dossier={dossier} />
            {all.length === 0 ? <NothingYet dossier={dossier} /> : <Filters dossier={dossier} />}
            {all.length > 0 && <Walk key={`${get('soort')}|${get('stuk')}|${get('status')}`} dossier={dossier} all={all} />}
          </>
        )
      }}
    </Await>
  )
}

function NothingYet({ dossier }: OfDossier) {
  const t = useTexts()
  return (
    <Paragraph>
      {t.reviewNothingYet}{' '}
      <Link to="/dossiers/$dossier/stukken" params={{ dossier }}>
        {t.tabs.documents}
      </Link>
    </Paragraph>
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

function Walk(props: Listed) {
  const t = useTexts()
  const walk = useWalk(props)
  const { current, ids, at } = walk
  const may = useMay({ may: decideProposal, dossier: props.dossier })
  if (!current) return <Paragraph>{t.reviewEmpty}</Paragraph>
  const open = props.all.filter((one) => one.status === 'proposed' && ids.includes(one.id)).length
  return (
    <>
      <p role="status" className="said">
        {walk.said}
      </p>
      {open === 0 && <p className="note">{t.reviewDone}</p>}
      <p className="quiet">{t.place(at + 1, ids.length)}</p>
      {may && <AcceptCertain dossier={props.dossier} all={props.all} current={current} />}
      <div className="review">
        <Decide dossier={props.dossier} current={current} walk={walk} />
        <SentencePlace proposal={current} />
      </div>
    </>
  )
}

type Deciding = OfDossier & { readonly current: ProposalView; readonly walk: ReturnType<typeof useWalk> }

function Decide({ dossier, current, walk }: Deciding) {
  const { step, take, undo, insist, conflict, letStand, refusal } = walk
  const may = useMay({ may: decideProposal, dossier })
  const [on, setOn] = useKeysOn()
  const [corrected, setCorrected] = useState<string | null>(null)
  const correcting = corrected === current.id
  const close = () => setCorrected(null)
  const [help, setHelp] = useState(false)
  const send = async (move: Move) => {
    if (await take(current, move)) close()
  }
  const acts = {
    a: () => void send({ act: 'accept' }),
    c: () => setCorrected(current.id),
    r: () => void send({ act: 'reject' }),
    u: undo,
  }
  const ways = { n: () => step(1), k: () => step(-1), '?': () => setHelp(!help) }
  const letters: Keys = on ? { ...ways, j: ways.n, ...(may ? acts : {}) } : {}
  useKeys(correcting ? { Escape: close } : letters)
  return (
    <div className="decide">
      <ProposalCard proposal={current} />
      {correcting ? (
        <CorrectForm key={current.id} value={current.value} save={(value) => void send({ act: 'correct', value })} cancel={close} />
      ) : (
        <ReviewActions open={current.status === 'proposed'} acts={may ? acts : null} ways={ways} />
      )}
      {refusal && <Problem error={refusal} />}
      {conflict && conflict.proposal === current.id && (
        <ConflictPanel
          theirs={current}
          mine={conflict.move}
          letStand={() => {
            letStand()
            close()
          }}
          insist={() => void insist(current, conflict.move).then(close)}
        />
      )}
      {help && <KeyHelp on={on} choose={setOn} />}
    </div>
  )
}
