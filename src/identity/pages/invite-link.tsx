import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { inviteToAccount } from '../contract/local-accounts.ts'

/** For an administrator: makes an access link for a person and shows it, once. */
export function InviteLink({ person, name }: { readonly person: string; readonly name: string }) {
  const t = useTexts()
  const language = useLanguage()
  const id = useId()
  const invite = useMutation({ mutationFn: () => ask(inviteToAccount, { person }) })
  if (!invite.data) {
    return (
      <>
        {invite.error && <Problem error={invite.error} />}
        <Button purpose="secondary" onClick={() => invite.mutate()}>
          {t.waysIn.inviteLink}
        </Button>
      </>
    )
  }
  return (
    <div className="field" role="status">
      <label htmlFor={id}>{t.waysIn.inviteField(name)}</label>
      <input id={id} readOnly value={`${window.location.origin}${invite.data.path}`} onFocus={(event) => event.target.select()} />
      <Paragraph>{t.waysIn.inviteShown(name, longMoment(invite.data.until, language))}</Paragraph>
    </div>
  )
}
