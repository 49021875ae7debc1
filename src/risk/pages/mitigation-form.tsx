import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, useState } from 'react'
import type { HolderOption } from '../../identity/model/directory.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { useLanguage } from '../../web/language.ts'
import { Select, TextArea, TextField } from '../../web/parts.tsx'
import { riskTexts } from '../../web/texts/risk.ts'
import { type Mitigation, type MitigationFields, mitigationStatuses } from '../model/risks.ts'
import { holder } from './risk-form.tsx'

type Form = {
  readonly label: string
  readonly word: string
  /** What is changed; without it a new one is written. */
  readonly mitigation?: Mitigation
  readonly onSend: (fields: MitigationFields, owner: string) => void
}

export function MitigationForm({ label, word, mitigation, onSend }: Form) {
  const t = riskTexts[useLanguage()]
  const [action, setAction] = useState(mitigation?.action ?? '')
  const [owner, setOwner] = useState(() => ownerOf(mitigation))
  const [dueOn, setDueOn] = useState(mitigation?.dueOn ?? '')
  const [status, setStatus] = useState<MitigationFields['status']>(mitigation?.status ?? 'planned')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const named = {
      owner: owner?.kind === 'organisation' ? owner.id : null,
      ownerPerson: owner?.kind === 'person' ? owner.id : null,
    }
    onSend({ action, ...named, dueOn: dueOn === '' ? null : dueOn, status }, owner?.name ?? '')
  }
  return (
    <form className="form" onSubmit={submit} aria-label={label}>
      <TextArea label={t.action} value={action} onChange={setAction} />
      <HolderField label={t.mitigationOwner} without="department" value={owner} onChange={setOwner} />
      <TextField label={t.dueOn} type="date" value={dueOn} onChange={setDueOn} />
      <Select
        label={t.fields.status}
        all={false}
        value={status}
        onChange={(wanted) => setStatus(mitigationStatuses.find((one) => one === wanted) ?? 'planned')}
        options={mitigationStatuses.map((one) => [one, t.mitigationStatuses[one]])}
      />
      <Button type="submit" purpose="primary">
        {word}
      </Button>
    </form>
  )
}

function ownerOf(mitigation: Mitigation | undefined): HolderOption | null {
  const id = mitigation?.owner ?? mitigation?.ownerPerson
  if (!mitigation || !id) return null
  return holder(mitigation.owner === null ? 'person' : 'organisation', id, mitigation.ownerName)
}
