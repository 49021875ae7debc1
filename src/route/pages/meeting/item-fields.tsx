import { useQuery } from '@tanstack/react-query'
import { listVersions } from '../../../memo/contract/memos.ts'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Select, TextField } from '../../../web/parts.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { type ItemFields, itemKinds } from '../../model/agenda.ts'

/** An item as it is being typed; `version` is empty for the version that was offered. */
export type Draft = { readonly title: string; readonly kind: string; readonly minutes: string; readonly version: string }

export function draftOf({ title, kind, minutes }: ItemFields, version: number | null): Draft {
  return { title, kind, minutes: String(minutes), version: version === null ? '' : String(version) }
}

export function fieldsOf({ title, kind, minutes }: Draft): ItemFields {
  const whole = Math.trunc(Number(minutes))
  return {
    title: title.trim(),
    kind: itemKinds.find((known) => known === kind) ?? 'discussion',
    minutes: Number.isFinite(whole) ? Math.min(Math.max(whole, 0), 1440) : 0,
  }
}

type Form = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly memo: string | null
  readonly offered?: number | null
}

export function ItemFieldsForm({ draft, onChange, memo, offered = null }: Form) {
  const t = routeAgendaTexts[useLanguage()]
  const set = (name: keyof Draft) => (value: string) => onChange({ ...draft, [name]: value })
  return (
    <>
      <TextField label={t.itemTitle} value={draft.title} onChange={set('title')} required />
      <Select label={t.kind} value={draft.kind} onChange={set('kind')} options={optionsOf(t.kinds)} all={false} />
      <TextField label={t.minutes} value={draft.minutes} onChange={set('minutes')} type="number" required />
      {memo !== null && <VersionField memo={memo} value={draft.version} onChange={set('version')} offered={offered} />}
    </>
  )
}

type OfVersion = {
  readonly memo: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly offered: number | null
}

function VersionField({ memo, value, onChange, offered }: OfVersion) {
  const t = routeAgendaTexts[useLanguage()]
  const versions = useQuery({ queryKey: ['memo-versions', memo], queryFn: () => ask(listVersions, { memo }) }).data ?? []
  const frozen = versions.map(({ number }) => [String(number), t.frozen(number)] as const)
  const first = offered === null ? [] : [['', t.asOffered(offered)] as const]
  return <Select label={t.whichVersion} value={value} onChange={onChange} options={[...first, ...frozen]} all={false} />
}
