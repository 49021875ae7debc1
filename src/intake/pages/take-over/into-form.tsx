import { Button } from '@nl-design-system-candidate/button-react'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { Select } from '../../../web/parts.tsx'
import { takeOverTexts } from '../../../web/texts/take-over.ts'
import type { Candidate, Into } from '../../model/take-over.ts'
import { beginningOf, type Draft, type FormWord, formsOfKind, intoOf } from '../../rules/into-draft.ts'
import { IntoFields } from './into-fields.tsx'

type Sending = {
  readonly programme: string
  readonly candidate: Candidate
  readonly busy: boolean
  readonly onSend: (into: Into) => void
  readonly onClose: () => void
}

/** What a fact becomes where no suggestion is right; it begins with what was read. */
export function IntoForm({ programme, candidate, busy, onSend, onClose }: Sending) {
  const t = takeOverTexts[useLanguage()]
  const forms = formsOfKind[candidate.value.kind]
  const [form, setForm] = useState<FormWord>(forms[0])
  const [draft, setDraft] = useState<Draft>(() => beginningOf(candidate))
  const into = intoOf(form, draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (into) onSend(into)
  }
  return (
    <form className="form" onSubmit={submit}>
      <Select
        label={t.as}
        all={false}
        value={form}
        onChange={(word) => setForm(forms.find((one) => one === word) ?? form)}
        options={forms.map((word) => [word, t.kinds[word]] as const)}
      />
      <IntoFields programme={programme} form={form} draft={draft} onChange={(changes) => setDraft({ ...draft, ...changes })} />
      <div className="actions">
        <Button type="submit" purpose="primary" disabled={busy || into === null}>
          {t.take}
        </Button>
        {candidate.suggestions.length > 0 && (
          <Button purpose="subtle" onClick={onClose}>
            {t.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
