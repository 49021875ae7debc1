import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../web/client.ts'
import { useLanguage, useTexts } from '../../../web/language.ts'
import { Await } from '../../../web/parts.tsx'
import { memoTexts } from '../../../web/texts/memo.ts'
import { checkMemo } from '../../contract/checking.ts'
import type { WritingFinding } from '../../model/findings.ts'

type Panel = { readonly memo: string; readonly onShow?: (quote: string) => void }

const lookAgainAfter = 4_000

/** What the careful reader sees in the text as it is being written. `onShow` brings the writer to a sentence. */
export function ChecksPanel({ memo, onShow }: Panel) {
  const t = memoTexts[useLanguage()]
  const findings = useQuery({
    queryKey: ['memo-findings', memo],
    queryFn: () => ask(checkMemo, { memo }),
    refetchInterval: lookAgainAfter,
    placeholderData: (shown) => shown,
  })
  return (
    <Await of={findings}>
      {(found) => (
        <>
          <p role="status">{t.findings(found.length)}</p>
          {found.length === 0 && <Paragraph>{t.findingsNone}</Paragraph>}
          <ul className="plain">
            {found.map((finding) => (
              <Finding key={keyOf(finding)} finding={finding} {...(onShow ? { onShow } : {})} />
            ))}
          </ul>
        </>
      )}
    </Await>
  )
}

function keyOf({ check, message, quotes }: WritingFinding): string {
  return `${check} ${message.nl} ${quotes.map(({ quote }) => quote).join(' ')}`
}

function Finding({ finding, onShow }: { readonly finding: WritingFinding; readonly onShow?: (quote: string) => void }) {
  const t = useTexts()
  const language = useLanguage()
  const own = memoTexts[language]
  return (
    <li className={`card finding ${finding.severity}`}>
      <p>
        <span className={`mark ${finding.severity}`}>{t.severities[finding.severity]}</span>{' '}
        <span className="mark">{t.checks[finding.check]}</span>
      </p>
      <p>
        <strong>{finding.message[language]}</strong>
      </p>
      {finding.quotes.map(({ part, quote }) => (
        <blockquote key={quote}>
          {part === 'header' && <span className="quiet">{own.inHeader}: </span>}
          {quote}{' '}
          {part === 'text' && onShow && (
            <button type="button" className="link" onClick={() => onShow(quote)}>
              {own.showInText}
            </button>
          )}
        </blockquote>
      ))}
      {finding.suggestion && (
        <p className="mend">
          <strong>{t.suggestion}:</strong> {finding.suggestion[language]}
        </p>
      )}
    </li>
  )
}
