import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { useLanguage, useTexts } from '../../../web/language.ts'
import { optionsOf, Select, TextField } from '../../../web/parts.tsx'
import { memoTexts } from '../../../web/texts/memo.ts'
import { memoFindingTexts } from '../../../web/texts/memo-finding.ts'
import { useLater } from '../../../web/use-later.ts'
import { listMinisters } from '../../contract/find.ts'

/** Keeps a filter in the address; a long list begins at its first page again. */
export function useFilter() {
  const { get, set } = useAddress()
  return { get, filter: (name: string) => (value: string) => set({ [name]: value, vanaf: '' }) }
}

/** A text that filters once typing rests, and is in the address from then on. */
export function LaterText({ label, name }: { readonly label: string; readonly name: string }) {
  const { get, filter } = useFilter()
  const kept = get(name)
  const [typed, setTyped] = useState(kept)
  const later = useLater(typed)
  const sent = useRef(kept)
  useEffect(() => {
    // What comes back is what was sent: whoever types on meanwhile loses no letter.
    if (kept !== sent.current) setTyped(kept)
    sent.current = kept
  }, [kept])
  useEffect(() => {
    if (later === sent.current) return
    sent.current = later
    filter(name)(later)
  }, [later, name, filter])
  return <TextField label={label} type="search" value={typed} onChange={setTyped} />
}

export function MinisterFilter({ label }: { readonly label: string }) {
  const { get, filter } = useFilter()
  const ministers = useQuery({ queryKey: ['ministers'], queryFn: () => ask(listMinisters, {}) })
  const options = (ministers.data ?? []).map(({ id, name, organisation }) => [id, `${name} (${organisation})`] as const)
  return <Select label={label} value={get('minister')} onChange={filter('minister')} options={options} />
}

/** From which day to which. */
export function PeriodFilter({ from, until }: { readonly from: string; readonly until: string }) {
  const { get, filter } = useFilter()
  return (
    <>
      <TextField label={from} type="date" value={get('vanaf-dag')} onChange={filter('vanaf-dag')} />
      <TextField label={until} type="date" value={get('tot-dag')} onChange={filter('tot-dag')} />
    </>
  )
}

export function MemoFilters() {
  const language = useLanguage()
  const [t, words] = [memoFindingTexts[language].list, memoTexts[language]]
  const all = useTexts()
  const { get, filter } = useFilter()
  return (
    <div className="filters" role="group" aria-label={all.filters}>
      <LaterText label={t.subjectHas} name="woord" />
      <Select label={words.status} value={get('status')} onChange={filter('status')} options={optionsOf(words.statuses)} />
      <Select label={words.kind} value={get('soort')} onChange={filter('soort')} options={optionsOf(words.kinds)} />
      <MinisterFilter label={t.minister} />
      <LaterText label={t.unit} name="van" />
      <PeriodFilter from={t.from} until={t.until} />
      <label className="check">
        <input type="checkbox" checked={get('mijn') === 'ja'} onChange={({ target }) => filter('mijn')(target.checked ? 'ja' : '')} />
        <span>{t.mine}</span>
      </label>
    </div>
  )
}
