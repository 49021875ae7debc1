import { useMutation, useQueryClient } from '@tanstack/react-query'
import { addressOf, ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { useMay } from '../../../web/may.tsx'
import { Problem } from '../../../web/parts.tsx'
import { memoPapersTexts } from '../../../web/texts/memo-papers.ts'
import { downloadSignedPdf, signPdf } from '../../contract/papers.ts'
import type { SignedPdfs } from '../../model/signed-pdf.ts'
import { useMemoView } from '../memo-frame.tsx'

type Of = { readonly memo: string; readonly number: number; readonly signed: SignedPdfs }

/** The PDF with a digital signature of a version, or the way to make it once all signatories signed. */
export function SignedPdfOf({ memo, number, signed }: Of) {
  const t = memoPapersTexts[useLanguage()]
  const queries = useQueryClient()
  const view = useMemoView(memo).data
  const may = useMay({ may: signPdf, dossier: view?.dossier ?? '' }) && view?.keeps === true
  const sign = useMutation({
    mutationFn: () => ask(signPdf, { memo, number }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['signed-pdfs', memo] }),
  })
  if (signed.files.some((file) => file.number === number))
    return (
      <a href={addressOf(downloadSignedPdf, { memo, number })} download aria-label={t.signedPdfOf(number)}>
        {t.signedPdf}
      </a>
    )
  if (!may || !signed.setUp || !signed.ready.includes(number)) return null
  return (
    <>
      <button
        type="button"
        className="plain-button"
        disabled={sign.isPending}
        onClick={() => sign.mutate()}
        aria-label={t.signPdfOf(number)}
      >
        {t.signPdf}
      </button>
      {sign.error && <Problem error={sign.error} />}
    </>
  )
}
