import { useAddress } from '../../../web/address.ts'
import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Select, TextField } from '../../../web/parts.tsx'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import type { Tree } from '../../model/tree.ts'

/** What is looked for in the tree and on which day; all of it stays in the address. */
export function TreeFilters({ tree }: { readonly tree: Tree }) {
  const language = useLanguage()
  const t = treeTexts[language]
  const words = programmeWords[language]
  const { get, set } = useAddress()
  const leads = tree.organisations.map(({ id, abbreviation }) => [id, abbreviation] as const)
  const field = (name: string) => ({ value: get(name), onChange: (value: string) => set({ [name]: value }) })
  return (
    <div className="filters" role="group" aria-label={t.filters}>
      <TextField label={t.text} type="search" {...field('woord')} />
      <Select label={t.lead} {...field('trekker')} options={leads} />
      <Select label={t.status} {...field('status')} options={optionsOf(words.statuses)} />
      <Select label={t.confidence} {...field('licht')} options={[...optionsOf(words.confidences), ['none', t.noConfidence]]} />
      <TextField label={t.on} type="date" {...field('op')} />
      <TextField label={t.since} type="date" {...field('sinds')} />
      <Check label={t.yes} name="achter" />
      <Check label={t.gone} name="weg" />
    </div>
  )
}

function Check({ label, name }: { readonly label: string; readonly name: string }) {
  const { get, set } = useAddress()
  return (
    <label className="check">
      <input type="checkbox" checked={get(name) === 'ja'} onChange={(event) => set({ [name]: event.target.checked ? 'ja' : '' })} />
      <span>{label}</span>
    </label>
  )
}
