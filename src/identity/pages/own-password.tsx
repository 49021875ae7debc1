import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { removePassword, renewRecoveryCodes, setPassword, startTotp } from '../contract/account.ts'
import type { TotpSetup, WaysIn } from '../model/ways-in.ts'
import { PasswordForm } from './password-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

/** What the part shows: the state of things, a form, or codes to keep. */
type Shown =
  | { readonly is: 'state' }
  | { readonly is: 'form'; readonly setup: TotpSetup | null }
  | { readonly is: 'codes'; readonly codes: readonly string[] }

export function OwnPassword({ password }: Pick<WaysIn, 'password'>) {
  const t = useTexts()
  const queries = useQueryClient()
  const [shown, setShown] = useState<Shown>({ is: 'state' })
  const settle = (codes: readonly string[]) => {
    setShown(codes.length > 0 ? { is: 'codes', codes } : { is: 'state' })
    void queries.invalidateQueries({ queryKey: ['ways-in'] })
  }
  const stop = () => setShown({ is: 'state' })
  return (
    <section>
      <Heading level={2}>{t.waysIn.passwordSection}</Heading>
      {shown.is === 'state' && <State password={password} onForm={(setup) => setShown({ is: 'form', setup })} onSettled={settle} />}
      {shown.is === 'form' && (
        <PasswordForm setup={shown.setup} email={null} save={(typed) => ask(setPassword, typed)} onSaved={settle} onCancel={stop} />
      )}
      {shown.is === 'codes' && <RecoveryCodes codes={shown.codes} onDone={stop} />}
    </section>
  )
}

type StateProps = Pick<WaysIn, 'password'> & {
  readonly onForm: (setup: TotpSetup | null) => void
  readonly onSettled: (codes: readonly string[]) => void
}

function State({ password, onForm, onSettled }: StateProps) {
  const t = useTexts()
  const language = useLanguage()
  const start = useMutation({ mutationFn: () => ask(startTotp, {}), onSuccess: onForm })
  const renew = useMutation({ mutationFn: () => ask(renewRecoveryCodes, {}), onSuccess: ({ recoveryCodes }) => onSettled(recoveryCodes) })
  const remove = useMutation({ mutationFn: () => ask(removePassword, {}), onSuccess: () => onSettled([]) })
  const error = start.error ?? renew.error ?? remove.error
  const since = password && t.waysIn.passwordSince(shortDay(password.since, language), password.recoveryCodesLeft)
  return (
    <>
      <Paragraph>{since ?? t.waysIn.noPassword}</Paragraph>
      {error && <Problem error={error} />}
      <div className="actions">
        {password && (
          <Button purpose="secondary" onClick={() => onForm(null)}>
            {t.waysIn.changePassword}
          </Button>
        )}
        <Button purpose="secondary" onClick={() => start.mutate()}>
          {password ? t.waysIn.otherApp : t.waysIn.choosePassword}
        </Button>
        {password && (
          <>
            <Button purpose="secondary" onClick={() => renew.mutate()}>
              {t.waysIn.renewCodes}
            </Button>
            <Button purpose="secondary" onClick={() => remove.mutate()}>
              {t.waysIn.removePassword}
            </Button>
          </>
        )}
      </div>
    </>
  )
}
