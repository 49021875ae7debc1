import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { addressOf, ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, Title } from '../../../web/parts.tsx'
import { memoPapersTexts } from '../../../web/texts/memo-papers.ts'
import '../../../web/memo-papers.css'
import { keepVersion } from '../../contract/memos.ts'
import { listSignedPdfs, printVersion } from '../../contract/papers.ts'
import type { SignedPdfs } from '../../model/signed-pdf.ts'
import type { VersionRow } from '../../model/versions.ts'
import { useMemoView } from '../memo-frame.tsx'
import { ChooseTwo } from './choose-two.tsx'
import { SignedPdfOf } from './signed-pdf.tsx'

type Rows = { readonly memo: string; readonly rows: readonly VersionRow[] }

/** All versions, the newest first, with what can be done with each. */
export function VersionList({ memo, rows }: Rows) {
  const t = memoPapersTexts[useLanguage()]
  const signed = useQuery({ queryKey: ['signed-pdfs', memo], queryFn: () => ask(listSignedPdfs, { memo }) }).data
  return (
    <div className="versions">
      <Title>{t.title(rows.length)}</Title>
      {rows.length === 0 && <Paragraph>{t.empty}</Paragraph>}
      <Keep memo={memo} />
      {rows.length > 1 && <ChooseTwo rows={rows} />}
      {rows.length > 0 && (
        <table>
          <caption className="unseen">{t.versions}</caption>
          <thead>
            <tr>
              {[t.heads.version, t.heads.why, t.heads.who, t.heads.when, t.heads.hash, t.heads.papers].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} memo={memo} row={row} signed={signed} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Row({ memo, row, signed }: { readonly memo: string; readonly row: VersionRow; readonly signed: SignedPdfs | undefined }) {
  const language = useLanguage()
  const t = memoPapersTexts[language]
  return (
    <tr>
      <td>
        <Link to="." search={{ versie: String(row.number) }}>
          {t.version(row.number)}
        </Link>
      </td>
      <td data-head={t.heads.why}>{t.reasons[row.reason]}</td>
      <td data-head={t.heads.who}>{row.by}</td>
      <td data-head={t.heads.when}>{longMoment(row.at, language)}</td>
      <td data-head={t.heads.hash}>
        <Hash row={row} />
      </td>
      <td data-head={t.heads.papers}>
        <span className="version-papers">
          <a href={addressOf(printVersion, { memo, number: row.number })} download aria-label={t.pdfOf(row.number)}>
            {t.pdf}
          </a>
          <a
            href={addressOf(printVersion, { memo, number: row.number, standard: 'archive' })}
            download
            aria-label={t.archivePdfOf(row.number)}
          >
            {t.archivePdf}
          </a>
          {signed && <SignedPdfOf memo={memo} number={row.number} signed={signed} />}
        </span>
      </td>
    </tr>
  )
}

/** The beginning of the hash; the whole goes to the clipboard. */
function Hash({ row }: { readonly row: VersionRow }) {
  const t = memoPapersTexts[useLanguage()]
  const [copied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard?.writeText(row.sha256).then(() => setCopied(true))
  return (
    <span className="version-hash">
      <span className="hash" title={row.sha256}>
        {row.sha256.slice(0, 12)}…
      </span>{' '}
      <button type="button" className="plain-button" onClick={copy} aria-label={t.copyHash(row.number)}>
        {copied ? t.copied : t.copy}
      </button>
      <span className="unseen" role="status">
        {copied ? t.copied : ''}
      </span>
    </span>
  )
}

function Keep({ memo }: { readonly memo: string }) {
  const t = memoPapersTexts[useLanguage()]
  const queries = useQueryClient()
  const view = useMemoView(memo).data
  const keep = useMutation({
    mutationFn: () => ask(keepVersion, { memo }),
    onSuccess: () =>
      Promise.all(
        [
          ['memo-versions', memo],
          ['memo', memo],
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  })
  if (!view?.mayEdit) return null
  return (
    <>
      {keep.error && <Problem error={keep.error} />}
      <p className="actions">
        <Button purpose="primary" disabled={keep.isPending} onClick={() => keep.mutate()}>
          {t.keep}
        </Button>
        <span className="quiet">{t.keepHint}</span>
      </p>
      <p role="status">{keep.data ? t.kept(keep.data.number) : ''}</p>
    </>
  )
}
