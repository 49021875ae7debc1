import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, useState } from 'react'
import { useAddress } from '../../../web/address.ts'
import { Refused } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, Select } from '../../../web/parts.tsx'
import { memoPapersTexts } from '../../../web/texts/memo-papers.ts'
import type { VersionRow } from '../../model/versions.ts'

type Chosen = { readonly rows: readonly VersionRow[]; readonly from?: number; readonly to?: number }

/** Two versions to compare; without a choice the last two. */
export function ChooseTwo({ rows, from, to }: Chosen) {
  const t = memoPapersTexts[useLanguage()]
  const { set } = useAddress()
  const [newest, former] = rows
  const [one, setOne] = useState(String(from ?? former?.number ?? ''))
  const [other, setOther] = useState(String(to ?? newest?.number ?? ''))
  const [same, setSame] = useState(false)
  const options = rows.map(({ number }) => [String(number), t.version(number)] as const)
  const compare = (event: FormEvent) => {
    event.preventDefault()
    setSame(one === other)
    if (one !== other) set({ van: one, naar: other, versie: '' })
  }
  return (
    <form className="filters" aria-label={t.compare} onSubmit={compare}>
      <Select label={t.from} value={one} onChange={setOne} options={options} all={false} />
      <Select label={t.to} value={other} onChange={setOther} options={options} all={false} />
      <Button purpose="secondary" type="submit">
        {t.compare}
      </Button>
      {same && <Problem error={new Refused('version.same')} />}
    </form>
  )
}
