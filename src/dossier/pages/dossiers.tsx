import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../web/client.ts'
import { longDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Only, ReadingAlong } from '../../web/may.tsx'
import { Await, Problem, TextField, Title } from '../../web/parts.tsx'
import { listDossiers, openDossier } from '../contract.ts'
import type { DossierRow } from '../model.ts'

export function DossiersPage() {
  const t = useTexts()
  const dossiers = useQuery({ queryKey: ['dossiers'], queryFn: () => ask(listDossiers, {}) })
  return (
    <Await of={dossiers}>
      {(rows) => (
        <>
          <Title>{t.dossiers(rows.length)}</Title>
          <ReadingAlong may={openDossier} />
          {rows.length === 0 && (
            <Only may={openDossier} otherwise={<Paragraph>{t.dossiersEmptyReader}</Paragraph>}>
              <Paragraph>{t.dossiersEmpty}</Paragraph>
            </Only>
          )}
          <ul className="cards">
            {rows.map((row) => (
              <DossierCard key={row.id} row={row} />
            ))}
          </ul>
          <Only may={openDossier}>
            <NewDossier />
          </Only>
        </>
      )}
    </Await>
  )
}

function DossierCard({ row }: { readonly row: DossierRow }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <li className="card">
      <Heading level={2}>
        <Link to="/dossiers/$dossier" params={{ dossier: row.id }}>
          {row.title}
        </Link>
      </Heading>
      {row.summary && <Paragraph>{row.summary}</Paragraph>}
      <p className="quiet">
        {row.demo && <span className="mark">{t.demo}</span>} {t.documentCount(row.documents)} · {t.madeOn(longDay(row.createdAt, language))}
      </p>
    </li>
  )
}

function NewDossier() {
  const t = useTexts()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [summary, setSummary] = useState('')
  const open = useMutation({
    mutationFn: () => ask(openDossier, { title, summary }),
    onSuccess: async (row) => {
      await queries.invalidateQueries({ queryKey: ['dossiers'] })
      await navigate({ to: '/dossiers/$dossier', params: { dossier: row.id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  return (
    <form className="card form" onSubmit={submit} aria-labelledby="new-dossier">
      <Heading level={2} id="new-dossier">
        {t.newDossier}
      </Heading>
      {open.error && <Problem error={open.error} />}
      <TextField label={t.title} value={title} onChange={setTitle} required />
      <TextField label={t.summary} value={summary} onChange={setSummary} />
      <Button type="submit" purpose="primary">
        {t.create}
      </Button>
    </form>
  )
}
