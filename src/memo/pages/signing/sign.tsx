import { Button } from '@nl-design-system-candidate/button-react'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { useSession } from '../../../web/session.ts'
import { signingTexts } from '../../../web/texts/memo-signing.ts'
import { signMemo } from '../../contract/signing.ts'
import type { SigningView } from '../../model/signing.ts'
import { useSigning } from './use-signing.ts'

/** What is signed, by its hash, and the button for whose turn it is. */
export function Sign({ view: { memo, version, signatories, mine } }: { readonly view: SigningView }) {
  const t = signingTexts[useLanguage()]
  const session = useSession().data
  const sign = useSigning(signMemo, memo)
  if (!version) return null
  const signs = signatories.some(({ person, signedAt }) => person === session?.person?.id && signedAt === null)
  const onBehalf = signatories.some(({ person }) => person === session?.actingFor?.id)
  return (
    <Section title={t.sign}>
      {sign.error && <Problem error={sign.error} />}
      <p>
        <Link to="/notas/$memo/versies" params={{ memo }}>
          {t.version(version.number)}
        </Link>
      </p>
      <p className="quiet">{t.hash}</p>
      <p className="hash">{version.sha256}</p>
      {onBehalf && <p className="note">{t.onBehalf}</p>}
      {(mine || signs) && (
        <>
          <p>{t.explain}</p>
          <p className="actions">
            <Button
              purpose="primary"
              disabled={sign.isPending}
              onClick={() => sign.mutate({ memo, version: version.id, sha256: version.sha256 })}
            >
              {t.sign}
            </Button>
          </p>
        </>
      )}
    </Section>
  )
}
