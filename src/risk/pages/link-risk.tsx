import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ItemOption } from '../../programme/model/items.ts'
import { ask, Refused } from '../../web/client.ts'
import { ItemsField, itemName } from '../../web/items-field.tsx'
import { useLanguage } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../web/stale-panel.tsx'
import { riskTexts } from '../../web/texts/risk.ts'
import { getRisk, linkRisk } from '../contract/risks.ts'
import type { RiskFile } from '../model/risks.ts'

type Items = readonly ItemOption[]
const namesOf = (items: Items) => items.map(itemName).join('; ')

/** Says which measures and action lines a risk touches; where somebody was first, both are shown side by side. */
export function LinkRisk({ programme, file }: { readonly programme: string; readonly file: RiskFile }) {
  const t = riskTexts[useLanguage()]
  const queries = useQueryClient()
  const [items, setItems] = useState<Items>(file.items)
  const [stale, setStale] = useState(false)
  const { id: risk, revision } = file.risk
  const key = ['risk', programme, risk]
  const link = useMutation({
    mutationFn: () => ask(linkRisk, { programme, risk, revision, items: items.map(({ id }) => id) }),
    onSuccess: (changed) => {
      setStale(false)
      queries.setQueryData(key, changed)
    },
    onError: async (fault) => {
      if (!(fault instanceof Refused) || fault.code !== 'risk.stale') return
      queries.setQueryData(key, await ask(getRisk, { programme, risk }))
      setStale(true)
    },
  })
  const letStand = () => {
    setItems(file.items)
    setStale(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    link.mutate()
  }
  return (
    <details className="folded" open={stale ? true : undefined}>
      <summary>{t.changeLinks}</summary>
      {stale && (
        <StalePanel
          title={t.staleTitle}
          differences={differencesOf<Items>({ theirs: file.items, mine: items }, [[t.short.items, namesOf]])}
          letStand={letStand}
          insist={() => link.mutate()}
        />
      )}
      {link.error && !stale && <Problem error={link.error} />}
      {link.isSuccess && <p role="status">{t.saved}</p>}
      <form className="form" onSubmit={submit} aria-label={t.linkTitle}>
        <ItemsField programme={programme} label={t.fields.items} value={items} onChange={setItems} />
        <Button type="submit" purpose="primary">
          {t.save}
        </Button>
      </form>
    </details>
  )
}
