import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { getDossier } from '../../dossier/contract.ts'
import type { DocumentRow } from '../../dossier/model.ts'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Only, ReadingAlong, useMay } from '../../web/may.tsx'
import { Await, Title } from '../../web/parts.tsx'
import { keepingTexts } from '../../web/texts/keeping.ts'
import { refusalText } from '../../web/texts/refusals.ts'
import { withdrawDocument } from '../contract/keeping.ts'
import { uploadFiles } from '../contract.ts'
import { columnsOf, documentRow } from '../rules/tables.ts'
import { TableExports } from './exports.tsx'
import { Table, useArranged, wishOf } from './table.tsx'
import { Drop, Uploads } from './uploads.tsx'
import { WithdrawButton, WithdrawnDocuments } from './withdrawal.tsx'

type OfDossier = { readonly dossier: string }

export function DocumentsPage({ dossier }: OfDossier) {
  const t = useTexts()
  const view = useQuery({ queryKey: ['dossier', dossier], queryFn: () => ask(getDossier, { dossier }) })
  return (
    <Await of={view}>
      {({ documents, withdrawn }) => (
        <>
          <Title>{t.documentsTitle(documents.length)}</Title>
          <ReadingAlong may={uploadFiles} dossier={dossier} />
          <Only may={uploadFiles} dossier={dossier}>
            {documents.length === 0 && <Paragraph>{t.documentsEmpty}</Paragraph>}
            <Drop dossier={dossier} />
          </Only>
          <Uploads dossier={dossier} />
          {documents.length > 0 && <Documents dossier={dossier} documents={documents} />}
          {withdrawn.length > 0 && <WithdrawnDocuments dossier={dossier} documents={withdrawn} />}
        </>
      )}
    </Await>
  )
}

function Documents({ dossier, documents }: OfDossier & { readonly documents: readonly DocumentRow[] }) {
  const t = useTexts()
  const language = useLanguage()
  const columns = columnsOf.documents
  const may = useMay({ may: withdrawDocument, dossier })
  const of = (version: string) => documents.find((document) => document.version === version)
  const action = (row: { readonly id: string }) => {
    const document = of(row.id)
    return document && <WithdrawButton document={document} />
  }
  const noticesOf = (version: string) => of(version)?.notices ?? []
  const { sort, descending } = wishOf(useAddress(), columns)
  const rows = useArranged(documents.map(documentRow), columns)
  return (
    <>
      <Table
        caption={t.tables.documents}
        columns={columns}
        rows={rows}
        action={may ? { head: keepingTexts[language].withdraw, of: action } : undefined}
        link={(row, text) => (
          <>
            <Link to="/documenten/$version" params={{ version: row.id }}>
              {text}
            </Link>
            {noticesOf(row.id).map((notice) => (
              <p key={notice} className="quiet">
                {refusalText(notice)[language]}
              </p>
            ))}
          </>
        )}
      />
      <TableExports dossier={dossier} table="documents" wish={sort ? { sort, direction: descending ? 'descending' : 'ascending' } : {}} />
    </>
  )
}
