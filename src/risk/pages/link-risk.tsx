import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ItemOption } from '../../programme/model/items.ts'
import { ask, Refused } from '../../web/client.ts'
import { ItemsField } from '../../web/items-field.tsx'
import { useLanguage } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { riskTexts } from '../../web/texts/risk.ts'
import { linkRisk } from '../contract/risks.ts'
import type { RiskFile } from '../model/risks.ts'

/** Says which measures and action lines a risk touches. What was chosen stays when somebody else was first. */
export function LinkRisk({ programme, file }: { readonly programme: string; readonly file: RiskFile }) {
  const t = riskTexts[useLanguage()]
  const queries = useQueryClient()
  const [items, setItems] = useState<readonly ItemOption[]>(file.items)
  const key = ['risk', programme, file.risk.id]
  const link = useMutation({
    mutationFn: () => ask(linkRisk, { programme, risk: file.risk.id, revision: file.risk.revision, items: items.map(({ id }) => id) }),
    onSuccess: (changed) => queries.setQueryData(key, changed),
    onError: (fault) => {
      if (fault instanceof Refused && fault.code === 'risk.stale') void queries.invalidateQueries({ queryKey: key })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    link.mutate()
  }
  return (
    <details className="folded">
      <summary>{t.change}</summary>
      {link.error && <Problem error={link.error} />}
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
