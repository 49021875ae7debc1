import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { downloadOriginal, getDossier } from '../../dossier/contract.ts'
import type { DocumentRow } from '../../dossier/model.ts'
import { addressOf, ask, type Refused, uploadFilesTo } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { refusalText } from '../../web/texts/refusals.ts'
import { listUploads } from '../contract.ts'
import type { UploadFileView } from '../model.ts'

type OfDossier = { readonly dossier: string }

const busy = (file: UploadFileView) => file.status === 'waiting' || file.status === 'reading'

export function DocumentsPage({ dossier }: OfDossier) {
  const t = useTexts()
  const view = useQuery({ queryKey: ['dossier', dossier], queryFn: () => ask(getDossier, { dossier }) })
  return (
    <Await of={view}>
      {({ documents }) => (
        <>
          <Title>{t.documentsTitle(documents.length)}</Title>
          {documents.length === 0 && <Paragraph>{t.documentsEmpty}</Paragraph>}
          <Drop dossier={dossier} />
          <Uploads dossier={dossier} />
          <ul className="plain">
            {documents.map((document) => (
              <Document key={document.id} document={document} />
            ))}
          </ul>
        </>
      )}
    </Await>
  )
}

function Drop({ dossier }: OfDossier) {
  const t = useTexts()
  const queries = useQueryClient()
  const chooser = useRef<HTMLInputElement>(null)
  const [part, setPart] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [sent, setSent] = useState(false)
  const send = async (files: readonly File[]) => {
    if (files.length === 0) return
    setPart(0)
    const answer = await uploadFilesTo(dossier, files, setPart)
    setPart(null)
    setRefusal(answer)
    setSent(answer === null)
    if (chooser.current) chooser.current.value = ''
    await queries.invalidateQueries({ queryKey: ['uploads', dossier] })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void send([...event.dataTransfer.files])
  }
  return (
    <section className="drop" aria-label={t.bringIn} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p>{t.drop}</p>
      <input
        ref={chooser}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t.chooseFiles}
        onChange={(event) => void send([...(event.target.files ?? [])])}
      />
      <Button purpose="primary" onClick={() => chooser.current?.click()}>
        {t.chooseFiles}
      </Button>
      {part !== null && <progress aria-label={t.sending} max={1} value={part} />}
      <p role="status">{sent ? t.sent : ''}</p>
      {refusal && <Problem error={refusal} />}
    </section>
  )
}

function Uploads({ dossier }: OfDossier) {
  const t = useTexts()
  const queries = useQueryClient()
  const uploads = useQuery({
    queryKey: ['uploads', dossier],
    queryFn: () => ask(listUploads, { dossier }),
    refetchInterval: (query) => (query.state.data?.some(busy) ? 1000 : false),
  })
  const done = uploads.data?.filter((file) => !busy(file)).length
  const stale = useRef(done)
  useEffect(() => {
    if (stale.current !== undefined && done !== stale.current) {
      for (const key of ['dossier', 'overview', 'timeline', 'proposals', 'findings'])
        void queries.invalidateQueries({ queryKey: [key, dossier] })
    }
    stale.current = done
  }, [done, dossier, queries])
  if (!uploads.data || uploads.data.length === 0) return null
  return (
    <section>
      <Heading level={2}>{t.uploads}</Heading>
      <ul className="plain uploads">
        {uploads.data.map((file) => (
          <Upload key={file.id} file={file} />
        ))}
      </ul>
    </section>
  )
}

function Upload({ file }: { readonly file: UploadFileView }) {
  const t = useTexts()
  const language = useLanguage()
  const codes = file.refusal ? [file.refusal, ...file.notices] : file.notices
  return (
    <li>
      <strong>{file.name}</strong>{' '}
      <span className={`mark ${file.status === 'refused' ? 'error' : ''}`}>{t.uploadStatuses[file.status]}</span>
      {file.status === 'reading' && (
        <>
          {' '}
          <progress aria-label={file.name} max={Math.max(file.pagesTotal, 1)} value={file.pagesDone} />{' '}
          {t.pagesRead(file.pagesDone, file.pagesTotal)}
        </>
      )}
      {codes.map((code) => (
        <p key={code}>{refusalText(code)[language]}</p>
      ))}
    </li>
  )
}

function Document({ document }: { readonly document: DocumentRow }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <li className="card">
      <Heading level={2}>
        <Link to="/documenten/$version" params={{ version: document.version }}>
          {document.name}
        </Link>
      </Heading>
      <p>
        {t.pages}: {document.pages} · {document.format.toUpperCase()} ·{' '}
        {new Intl.NumberFormat(language).format(Math.ceil(document.bytes / 1024))} kB
      </p>
      <p className="quiet hash">
        {t.hash}: {document.sha256}
      </p>
      {document.notices.map((notice) => (
        <p key={notice}>{refusalText(notice)[language]}</p>
      ))}
      <a href={addressOf(downloadOriginal, { version: document.version })} download aria-label={`${t.original}: ${document.name}`}>
        {t.original}
      </a>
    </li>
  )
}
