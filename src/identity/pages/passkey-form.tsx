import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../web/language.ts'
import { Field } from './field.tsx'
import { PasskeyProblem } from './passkey-problem.tsx'

type PasskeyFormProps = { readonly make: (name: string) => Promise<unknown>; readonly onMade: () => void; readonly onCancel?: () => void }

/** A new passkey, with a name to know it by. */
export function PasskeyForm({ make, onMade, onCancel }: PasskeyFormProps) {
  const t = useTexts()
  const [name, setName] = useState(t.waysIn.passkeyNameFirst)
  const begin = useMutation({ mutationFn: () => make(name), onSuccess: onMade })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin.mutate()
  }
  return (
    <form className="form" onSubmit={submit} aria-label={t.waysIn.makePasskey}>
      <PasskeyProblem error={begin.error} />
      <Field
        label={t.waysIn.passkeyName}
        hint={t.waysIn.passkeyNameHint}
        autoComplete="off"
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <div className="actions">
        <Button type="submit" purpose="primary">
          {t.waysIn.makePasskey}
        </Button>
        {onCancel && (
          <Button purpose="subtle" onClick={onCancel}>
            {t.waysIn.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
