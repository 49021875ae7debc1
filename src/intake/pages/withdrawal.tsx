import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { DocumentRow } from '../../dossier/model.ts'
import { ask } from '../../web/client.ts'
import { longDay } from '../../web/dates.ts'
import { Dialog } from '../../web/dialog.tsx'
import { useLanguage } from '../../web/language.ts'
import { Only } from '../../web/may.tsx'
import { Problem, TextArea } from '../../web/parts.tsx'
import { keepingTexts } from '../../web/texts/keeping.ts'
import { putDocumentBack, withdrawDocument } from '../contract/keeping.ts'

type OfDocument = { readonly document: Pick<DocumentRow, 'id' | 'name'> }

/** Withdraws a document, once a person has said why. */
export function WithdrawButton({ document }: OfDocument) {
  const t = keepingTexts[useLanguage()]
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button purpose="subtle" aria-label={t.withdrawNamed(document.name)} onClick={() => setOpen(true)}>
        {t.withdraw}
      </Button>
      {open && <WithdrawDialog document={document} onClose={() => setOpen(false)} />}
    </>
  )
}

function WithdrawDialog({ document, onClose }: OfDocument & { readonly onClose: () => void }) {
  const t = keepingTexts[useLanguage()]
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () => ask(withdrawDocument, { document: document.id, reason }),
    onSuccess: async () => {
      onClose()
      await queries.invalidateQueries()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    withdraw.mutate()
  }
  return (
    <Dialog title={t.withdrawNamed(document.name)} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <Paragraph>{t.withdrawLead}</Paragraph>
        {withdraw.error && <Problem error={withdraw.error} />}
        <TextArea label={t.withdrawReason} value={reason} onChange={setReason} />
        <div className="actions">
          <Button type="submit" purpose="primary" disabled={withdraw.isPending}>
            {t.withdraw}
          </Button>
          <Button type="button" purpose="secondary" onClick={onClose}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type Shown = { readonly dossier: string; readonly documents: readonly DocumentRow[] }

/** What was withdrawn, why, and the way back. */
export function WithdrawnDocuments({ dossier, documents }: Shown) {
  const language = useLanguage()
  const t = keepingTexts[language]
  const queries = useQueryClient()
  const back = useMutation({
    mutationFn: (document: string) => ask(putDocumentBack, { document }),
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <section aria-labelledby="withdrawn">
      <Heading level={2} id="withdrawn">
        {t.withdrawn}
      </Heading>
      {back.error && <Problem error={back.error} />}
      <ul className="plain">
        {documents.map(({ id, name, version, withdrawn }) => (
          <li key={id} className="card">
            <Link to="/documenten/$version" params={{ version }}>
              {name}
            </Link>
            {withdrawn && <p className="quiet">{t.withdrawnBy(withdrawn.by, longDay(withdrawn.at, language))}</p>}
            {withdrawn && (
              <p>
                <strong>{t.reason}:</strong> {withdrawn.reason}
              </p>
            )}
            <Only may={putDocumentBack} dossier={dossier}>
              <Button purpose="secondary" aria-label={t.putBackNamed(name)} onClick={() => back.mutate(id)}>
                {t.putBack}
              </Button>
            </Only>
          </li>
        ))}
      </ul>
    </section>
  )
}
