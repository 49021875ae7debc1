import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, askWithFiles } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { Problem, Title } from '../../web/parts.tsx'
import { Section } from '../../web/section.tsx'
import { importPeople, importTemplate, previewImport } from '../contract/import.ts'
import { type ImportReport, importKinds } from '../model/import.ts'
import { ImportFaults } from './import-faults.tsx'

export function ImportPage() {
  const t = useTexts()
  const queries = useQueryClient()
  const [files, setFiles] = useState<readonly File[]>([])
  const preview = useMutation({ mutationFn: (chosen: readonly File[]) => askWithFiles(previewImport, {}, chosen) })
  const add = useMutation({
    mutationFn: () => askWithFiles(importPeople, {}, files),
    onSuccess: () => queries.invalidateQueries(),
  })
  const choose = (chosen: readonly File[]) => {
    setFiles(chosen)
    add.reset()
    if (chosen.length > 0) preview.mutate(chosen)
  }
  return (
    <>
      <Title>{t.admin.importTitle}</Title>
      <p>{t.admin.importLead}</p>
      <Templates />
      <label className="field">
        <span>{t.admin.chooseFile}</span>
        <input
          type="file"
          accept=".xlsx,.csv"
          multiple
          onChange={(event) => choose([...(event.target.files ?? [])])}
          // The same file, mended, must be seen as another choice.
          onClick={(event) => {
            event.currentTarget.value = ''
          }}
        />
      </label>
      <div aria-live="polite">
        {preview.isPending && <p className="loading">{t.admin.checking}…</p>}
        {(preview.error ?? add.error) && <Problem error={preview.error ?? add.error} />}
        {add.data ? (
          <Section title={t.admin.wasAdded}>
            <Additions report={add.data} />
          </Section>
        ) : (
          preview.data && <Preview report={preview.data} onImport={() => add.mutate()} busy={add.isPending} />
        )}
      </div>
    </>
  )
}

function Templates() {
  const t = useTexts()
  return (
    <ul className="templates">
      <li>
        <a href={addressOf(importTemplate, { format: 'xlsx' })} download>
          {t.admin.templateXlsx}
        </a>
      </li>
      {importKinds.map((kind) => (
        <li key={kind}>
          <a href={addressOf(importTemplate, { format: 'csv', kind })} download>
            {t.admin.templateCsv(t.admin.sheets[kind])}
          </a>
        </li>
      ))}
    </ul>
  )
}

type Previewed = { readonly report: ImportReport; readonly onImport: () => void; readonly busy: boolean }

function Preview({ report, onImport, busy }: Previewed) {
  const t = useTexts()
  if (report.faultCount > 0) return <ImportFaults report={report} />
  const nothing = Object.values(report.additions).every((count) => count === 0)
  return (
    <Section title={t.admin.allRight}>
      {nothing ? (
        <p>{t.admin.nothingToAdd}</p>
      ) : (
        <>
          <p>{t.admin.wouldAdd}</p>
          <Additions report={report} />
          <Button purpose="primary" disabled={busy} onClick={onImport}>
            {t.admin.importAct}
          </Button>
        </>
      )}
    </Section>
  )
}

function Additions({ report }: { readonly report: ImportReport }) {
  const t = useTexts()
  return (
    <dl className="facts">
      {importKinds.map((kind) => (
        <div key={kind}>
          <dt>{t.admin.sheets[kind]}</dt>
          <dd>{report.additions[kind]}</dd>
        </div>
      ))}
    </dl>
  )
}
