import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../web/language.ts'
import { roundTexts } from '../../web/texts/rounds.ts'
import type { RoundRequest } from '../model/rounds.ts'

type Returning = { readonly request: RoundRequest; readonly onSend: (why: string) => void; readonly onCancel: () => void }

/** Why reports go back to an organisation. */
export function ReturnForm({ request, onSend, onCancel }: Returning) {
  const t = roundTexts[useLanguage()]
  const [why, setWhy] = useState('')
  const place = useRef<HTMLTextAreaElement>(null)
  useEffect(() => place.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend(why)
  }
  return (
    <form className="card form" onSubmit={submit} aria-labelledby="return">
      <Heading level={2} id="return">
        {t.sendBackTo(request.abbreviation)}
      </Heading>
      <label className="field">
        <span>{t.why}</span>
        <textarea ref={place} rows={3} maxLength={2000} required value={why} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <div className="actions">
        <Button type="submit" purpose="primary">
          {t.sendBack}
        </Button>
        <Button purpose="secondary" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
