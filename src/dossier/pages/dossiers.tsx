import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ask } from '../../web/client.ts'
import { longDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Only, ReadingAlong } from '../../web/may.tsx'
import { Await, Title } from '../../web/parts.tsx'
import { accessTexts } from '../../web/texts/access.ts'
import { listDossiers, openDossier } from '../contract.ts'
import type { DossierRow } from '../model.ts'

/** `opening` is the form to open another one. */
export function DossiersPage({ opening }: { readonly opening: ReactNode }) {
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
          <Only may={openDossier}>{opening}</Only>
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
        {row.demo && <span className="mark">{t.demo}</span>} {t.documentCount(row.documents)} ·{' '}
        {accessTexts[language].classifications[row.classification]} · {t.madeOn(longDay(row.createdAt, language))}
      </p>
    </li>
  )
}
