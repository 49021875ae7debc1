import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { listDossiers } from '../../../dossier/contract.ts'
import { listProgrammes } from '../../../programme/contract/programmes.ts'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Problem, Select } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routeFeedsTexts } from '../../../web/texts/route-feeds.ts'
import { listBodies } from '../../contract/bodies.ts'
import { openAgendaFeed } from '../../contract/feeds.ts'
import { type FeedKind, feedKinds } from '../../model/calendars.ts'
import { useFeedAct } from './use-feed-act.ts'

type Choice = { readonly value: string; readonly onChange: (value: string) => void }

/** What somebody wants to follow; the address that comes of it is shown this once. */
export function NewFeed() {
  const t = routeFeedsTexts[useLanguage()]
  const { get } = useAddress()
  const [kind, setKind] = useState<FeedKind>(get('gremium') ? 'body' : get('dossier') ? 'dossier' : 'own')
  const [body, setBody] = useState(get('gremium'))
  const [dossier, setDossier] = useState(get('dossier'))
  const open = useFeedAct(() =>
    ask(openAgendaFeed, {
      kind,
      body: kind === 'body' && body !== '' ? body : null,
      dossier: kind === 'dossier' && dossier !== '' ? dossier : null,
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate(undefined)
  }
  return (
    <Section title={t.newFeed}>
      <form className="form" onSubmit={submit} aria-label={t.newFeed}>
        <Select
          label={t.follow}
          value={kind}
          onChange={(chosen) => setKind(feedKinds.find((known) => known === chosen) ?? 'own')}
          options={optionsOf(t.kinds)}
          all={false}
        />
        <p className="quiet">{t.kindHints[kind]}</p>
        {kind === 'body' && <BodyChoice value={body} onChange={setBody} />}
        {kind === 'dossier' && <DossierChoice value={dossier} onChange={setDossier} />}
        <p className="actions">
          <Button purpose="primary" type="submit" disabled={open.isPending}>
            {t.makeFeed}
          </Button>
        </p>
      </form>
      <div aria-live="polite">
        {open.error && <Problem error={open.error} />}
        {open.data && <NewAddress address={open.data.address} />}
      </div>
    </Section>
  )
}

function BodyChoice({ value, onChange }: Choice) {
  const t = routeFeedsTexts[useLanguage()]
  const { get } = useAddress()
  const [programme, setProgramme] = useState(get('programma'))
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) })
  const bodies = useQuery({
    queryKey: ['bodies', programme],
    queryFn: () => ask(listBodies, { programme }),
    enabled: programme !== '',
  })
  const open = (programmes.data ?? []).filter(({ roles }) => roles.length > 0)
  return (
    <>
      <Select
        label={t.programme}
        value={programme}
        onChange={(chosen) => {
          setProgramme(chosen)
          onChange('')
        }}
        options={[['', '–'], ...open.map(({ id, name }) => [id, name] as const)]}
        all={false}
      />
      <Select
        label={t.body}
        value={value}
        onChange={onChange}
        options={[['', '–'], ...(bodies.data ?? []).map(({ id, code, name }) => [id, `${code} · ${name}`] as const)]}
        all={false}
      />
    </>
  )
}

function DossierChoice({ value, onChange }: Choice) {
  const t = routeFeedsTexts[useLanguage()]
  const dossiers = useQuery({ queryKey: ['dossiers'], queryFn: () => ask(listDossiers, {}) })
  const options = (dossiers.data ?? []).map(({ id, title }) => [id, title] as const)
  return <Select label={t.dossier} value={value} onChange={onChange} options={[['', '–'], ...options]} all={false} />
}

function NewAddress({ address }: { readonly address: string }) {
  const t = routeFeedsTexts[useLanguage()]
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard?.writeText(address).then(() => setCopied(true))
  return (
    <>
      <label className="field address">
        <span>{t.address}</span>
        <input type="text" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p className="calendar-steps">
        <Button purpose="secondary" onClick={copy}>
          {copied ? t.copied : t.copy}
        </Button>
        <span>{t.once}</span>
      </p>
    </>
  )
}
