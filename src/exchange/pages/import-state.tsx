import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { exchangeTexts } from '../../web/texts/exchange.ts'
import { confirmImport, withdrawImport } from '../contract/imports.ts'
import type { ProgrammeImport } from '../model/imports.ts'
import { ImportFaults } from './import-faults.tsx'
import { ImportPreview } from './import-preview.tsx'

type Found = { readonly programme: string; readonly found: ProgrammeImport }

/** Where an import stands: what is wrong, what it would do, how far it is, or that it is done. */
export function ImportState({ programme, found }: Found) {
  const t = exchangeTexts[useLanguage()]
  const queries = useQueryClient()
  const { status } = found
  // What was written shows on every other screen.
  useEffect(() => {
    if (status === 'done' || status === 'failed') void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' })
  }, [status, queries])
  if (status === 'faulty') return <ImportFaults report={found.report} />
  if (status === 'ready') return <Ready programme={programme} found={found} />
  if (status === 'writing') return <Writing found={found} />
  return (
    <>
      <Heading level={3}>{status === 'done' ? t.done(found.total) : t.statuses[status]}</Heading>
      {status === 'failed' && <p>{t.failed}</p>}
      {status === 'done' && <ImportPreview report={found.report} />}
    </>
  )
}

function Ready({ programme, found }: Found) {
  const t = exchangeTexts[useLanguage()]
  const queries = useQueryClient()
  const keep = async (next: ProgrammeImport) => {
    queries.setQueryData(['import', next.id], next)
    await queries.invalidateQueries({ queryKey: ['imports', programme] })
  }
  const which = { programme, import: found.id }
  const confirm = useMutation({ mutationFn: () => ask(confirmImport, which), onSuccess: keep })
  const withdraw = useMutation({ mutationFn: () => ask(withdrawImport, which), onSuccess: keep })
  const error = confirm.error ?? withdraw.error
  const nothing = found.total === 0
  return (
    <>
      <Heading level={3}>{nothing ? t.nothing : t.readyTitle(found.total)}</Heading>
      {found.outdated && <p className="note">{t.outdated}</p>}
      <ImportPreview report={found.report} />
      {error && <Problem error={error} />}
      <p className="row">
        {!nothing && (
          <Button purpose="primary" disabled={confirm.isPending} onClick={() => confirm.mutate()}>
            {t.confirm}
          </Button>
        )}
        <Button purpose="secondary" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t.withdraw}
        </Button>
      </p>
    </>
  )
}

function Writing({ found }: { readonly found: ProgrammeImport }) {
  const t = exchangeTexts[useLanguage()]
  const told = t.writing(found.done, found.total)
  return (
    <>
      <Heading level={3}>{told}</Heading>
      <progress className="wide" max={Math.max(found.total, 1)} value={found.done} aria-label={told} />
      <p className="quiet">{t.writingLeave}</p>
    </>
  )
}
