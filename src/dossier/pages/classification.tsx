import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Classification, classifications } from '../../identity/model/roles.ts'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, Problem, Select } from '../../web/parts.tsx'
import { accessTexts } from '../../web/texts/access.ts'
import { classifyDocument, classifyDossier, getDossier } from '../contract.ts'
import type { DocumentRow, DossierRow } from '../model.ts'

type OfDossier = { readonly dossier: string }

function useView(dossier: string) {
  return useQuery({ queryKey: ['dossier', dossier], queryFn: () => ask(getDossier, { dossier }) })
}

/** How a dossier is classified, and until when it is under embargo. */
export function ClassificationForm({ dossier }: OfDossier) {
  return <Await of={useView(dossier)}>{(view) => <DossierForm key={view.dossier.classification} row={view.dossier} />}</Await>
}

function DossierForm({ row }: { readonly row: DossierRow }) {
  const t = accessTexts[useLanguage()]
  const queries = useQueryClient()
  const [classification, setClassification] = useState<Classification>(row.classification)
  const [embargo, setEmbargo] = useState(row.embargoUntil === null ? '' : localMoment(row.embargoUntil))
  const close = useMutation({
    mutationFn: () =>
      ask(classifyDossier, {
        dossier: row.id,
        classification,
        embargoUntil: embargo === '' ? null : new Date(embargo).toISOString(),
      }),
    onSuccess: () => queries.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    close.mutate()
  }
  return (
    <form className="card form" onSubmit={submit} aria-labelledby="classification">
      <Heading level={2} id="classification">
        {t.classification}
      </Heading>
      {close.error && <Problem error={close.error} />}
      <Select
        label={t.classification}
        all={false}
        value={classification}
        onChange={(chosen) => setClassification(classifications.find((one) => one === chosen) ?? row.classification)}
        options={classifications.map((one) => [one, t.classifications[one]])}
      />
      <p className="quiet">{t.classificationMeans[classification]}</p>
      <label className="field">
        <span>{t.embargo}</span>
        <input type="datetime-local" value={embargo} onChange={(event) => setEmbargo(event.target.value)} />
      </label>
      <p className="quiet">{t.embargoMeans}</p>
      <Button type="submit" purpose="primary">
        {t.setClassification}
      </Button>
      <p role="status">{close.isSuccess && t.saved}</p>
    </form>
  )
}

/** `2026-11-25T14:30`, by the clock of the reader, as a date field wants it. */
function localMoment(moment: string): string {
  const date = new Date(moment)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** Documents that may be stricter than their dossier. */
export function DocumentClassifications({ dossier }: OfDossier) {
  const t = accessTexts[useLanguage()]
  return (
    <Await of={useView(dossier)}>
      {({ documents }) =>
        documents.length > 0 && (
          <section className="card form" aria-labelledby="documents-closed">
            <Heading level={2} id="documents-closed">
              {t.documentsClosed}
            </Heading>
            <p className="quiet">{t.onlyStricter}</p>
            {documents.map((document) => (
              <DocumentClassification key={document.id} document={document} />
            ))}
          </section>
        )
      }
    </Await>
  )
}

function DocumentClassification({ document }: { readonly document: DocumentRow }) {
  const t = accessTexts[useLanguage()]
  const queries = useQueryClient()
  const { ownClassification, ownEmbargoUntil } = document
  const close = useMutation({
    mutationFn: (own: { classification: Classification | null; embargoUntil: string | null }) =>
      ask(classifyDocument, { document: document.id, ...own }),
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <>
      {close.error && <Problem error={close.error} />}
      <Select
        label={document.name}
        all={false}
        value={ownClassification ?? ''}
        onChange={(chosen) =>
          close.mutate({ classification: classifications.find((one) => one === chosen) ?? null, embargoUntil: ownEmbargoUntil })
        }
        options={[['', t.asDossier], ...classifications.map((one) => [one, t.classifications[one]] as const)]}
      />
      <label className="field">
        <span>
          {t.embargo} <span className="unseen">{document.name}</span>
        </span>
        <input
          type="datetime-local"
          defaultValue={ownEmbargoUntil === null ? '' : localMoment(ownEmbargoUntil)}
          onBlur={(event) => {
            const { value } = event.target
            const embargoUntil = value === '' ? null : new Date(value).toISOString()
            if (embargoUntil !== ownEmbargoUntil) close.mutate({ classification: ownClassification, embargoUntil })
          }}
        />
      </label>
    </>
  )
}
