import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import type { TotpSetup } from '../model/ways-in.ts'
import { Field } from './field.tsx'
import { QrCode } from './qr-code.tsx'

type Typed = { readonly password: string; readonly code: string }
type PasswordFormProps = {
  /** The app that is being set up; null where the code comes from the one that is there. */
  readonly setup: TotpSetup | null
  /** For the browser, which keeps it with the password. */
  readonly email: string | null
  readonly save: (typed: Typed) => Promise<{ recoveryCodes: string[] }>
  readonly onSaved: (codes: readonly string[]) => void
  readonly onCancel?: () => void
}

/** A new password, with a code of the authenticator app. */
export function PasswordForm({ setup, email, save, onSaved, onCancel }: PasswordFormProps) {
  const t = useTexts()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const keep = useMutation({ mutationFn: () => save({ password, code }), onSuccess: ({ recoveryCodes }) => onSaved(recoveryCodes) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate()
  }
  return (
    <form className="form" onSubmit={submit} aria-label={t.waysIn.passwordSection}>
      {setup && <Setup setup={setup} />}
      {keep.error && <Problem error={keep.error} />}
      {email !== null && (
        <input className="unseen" type="text" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden="true" />
      )}
      <Field
        label={t.waysIn.newPassword}
        hint={t.waysIn.passwordHint}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <Field label={t.waysIn.appCode} autoComplete="one-time-code" maxLength={40} value={code} onChange={setCode} />
      <div className="actions">
        <Button type="submit" purpose="primary" disabled={keep.isPending}>
          {t.waysIn.save}
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

function Setup({ setup }: { readonly setup: TotpSetup }) {
  const t = useTexts()
  return (
    <>
      <Heading level={3}>{t.waysIn.scanTitle}</Heading>
      <QrCode text={setup.uri} label={t.waysIn.qr} />
      <p>
        {t.waysIn.secret}: <code className="secret">{setup.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </>
  )
}
