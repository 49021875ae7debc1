import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, TextField } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { signingTexts } from '../../../web/texts/memo-signing.ts'
import { archiveMemo, sendMemo } from '../../contract/signing.ts'
import type { SigningView } from '../../model/signing.ts'
import { AskedField } from '../needed-field.tsx'
import { useSigning } from './use-signing.ts'

/** Says when a memo went out, once everybody signed; and puts it away. */
export function Send({ view }: { readonly view: SigningView }) {
  const t = signingTexts[useLanguage()]
  const signed = view.signatories.every(({ signedAt }) => signedAt !== null)
  if (view.status === 'sent') return <Archive memo={view.memo} />
  if (!signed || (view.status !== 'decided' && view.status !== 'signed')) return null
  return (
    <Section title={t.send}>
      <SendForm view={view} />
    </Section>
  )
}

function SendForm({ view: { memo, conditions } }: { readonly view: SigningView }) {
  const t = signingTexts[useLanguage()]
  const [sentOn, setSentOn] = useState(today())
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(0)
  const send = useSigning(sendMemo, memo)
  const lacksReason = conditions.length > 0 && reason.trim() === ''
  return (
    <form
      className="form"
      aria-label={t.send}
      onSubmit={(event) => {
        event.preventDefault()
        if (lacksReason) setAsked(asked + 1)
        else send.mutate({ memo, sentOn, reason })
      }}
    >
      {send.error && <Problem error={send.error} />}
      <TextField label={t.sentOn} type="date" value={sentOn} onChange={setSentOn} required />
      {conditions.length > 0 && (
        <AskedField label={t.sendWhy} value={reason} onChange={setReason} asked={lacksReason ? asked : 0} missing={t.sendWhyMissing} />
      )}
      <p className="quiet">{t.sendExplain}</p>
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={send.isPending}>
          {t.sendButton}
        </Button>
      </p>
    </form>
  )
}

function Archive({ memo }: { readonly memo: string }) {
  const t = signingTexts[useLanguage()]
  const archive = useSigning(archiveMemo, memo)
  return (
    <>
      {archive.error && <Problem error={archive.error} />}
      <p className="actions">
        <Button purpose="secondary" disabled={archive.isPending} onClick={() => archive.mutate({ memo })}>
          {t.archive}
        </Button>
      </p>
    </>
  )
}
