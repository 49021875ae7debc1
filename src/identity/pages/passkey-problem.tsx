import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useTexts } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { PasskeyStopped } from './passkey-ceremony.ts'

/** Why it did not work with a passkey: stopped on this side, or refused by the server. */
export function PasskeyProblem({ error }: { readonly error: unknown }) {
  const t = useTexts()
  if (!error || (error instanceof PasskeyStopped && error.replaced)) return null
  if (!(error instanceof PasskeyStopped)) return <Problem error={error} />
  return (
    <div className="problem" role="alert">
      <Paragraph>{error.there ? t.waysIn.passkeyThere : t.waysIn.passkeyStopped}</Paragraph>
    </div>
  )
}
