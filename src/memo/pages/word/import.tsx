import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../web/address.ts'
import { ask, askWithFiles } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { ReadingAlong, useMay } from '../../../web/may.tsx'
import '../../../web/memo-word.css'
import { Await, Problem, Title } from '../../../web/parts.tsx'
import { memoWordTexts } from '../../../web/texts/memo-word.ts'
import { bringInWord, getWordImport } from '../../contract/word.ts'
import type { WordImport } from '../../model/word.ts'
import { ConfirmImport } from './confirm-import.tsx'
import { FileChoice } from './file-choice.tsx'

/** A Word file becomes a memo: choose, look, confirm. The address says which file is looked at, so that one can leave and return. */
export function ImportPage({ dossier }: { readonly dossier: string }) {
  const { get } = useAddress()
  const shown = get('bestand')
  const may = useMay({ may: bringInWord, dossier })
  const found = useQuery({
    queryKey: ['word-import', shown],
    queryFn: () => ask(getWordImport, { dossier, import: shown }),
    enabled: shown !== '',
  })
  if (shown === '') return may ? <ChooseFile dossier={dossier} /> : <ReadingAlong may={bringInWord} dossier={dossier} />
  return <Await of={found}>{(file) => <Found file={file} />}</Await>
}

function ChooseFile({ dossier }: { readonly dossier: string }) {
  const t = memoWordTexts[useLanguage()]
  const queries = useQueryClient()
  const { set } = useAddress()
  const offer = useMutation({
    mutationFn: (file: File) => askWithFiles(bringInWord, { dossier }, [file]),
    onSuccess: (found) => {
      queries.setQueryData(['word-import', found.id], found)
      set({ bestand: found.id })
    },
  })
  return (
    <>
      <Title>{t.importTitle}</Title>
      <p className="lead">{t.importLead}</p>
      <FileChoice label={t.choose} accept=".docx" onChoose={(file) => offer.mutate(file)} />
      <div aria-live="polite">
        {offer.isPending && <p className="loading">{t.reading}…</p>}
        {offer.error && <Problem error={offer.error} />}
      </div>
    </>
  )
}

function Found({ file }: { readonly file: WordImport }) {
  const t = memoWordTexts[useLanguage()]
  const { set } = useAddress()
  const another = (
    <Button purpose="subtle" onClick={() => set({ bestand: '' })}>
      {t.another}
    </Button>
  )
  if (file.memo === null)
    return (
      <>
        <Title>{t.foundTitle(file.fileName)}</Title>
        <ConfirmImport key={file.id} file={file} />
        <p>{another}</p>
      </>
    )
  return (
    <>
      <Title>{t.confirmedTitle(file.fileName)}</Title>
      <p className="actions">
        <Link to="/notas/$memo" params={{ memo: file.memo }}>
          {t.toMemo}
        </Link>
        {another}
      </p>
    </>
  )
}
