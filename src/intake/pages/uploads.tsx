import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { ask, type Refused, uploadFilesTo } from '../../web/client.ts'
import { type Language, useLanguage, useTexts } from '../../web/language.ts'
import { Only } from '../../web/may.tsx'
import { Problem } from '../../web/parts.tsx'
import { keepingTexts } from '../../web/texts/keeping.ts'
import { refusalText } from '../../web/texts/refusals.ts'
import { dismissFile } from '../contract/keeping.ts'
import { listUploads } from '../contract.ts'
import type { UploadFileView } from '../model.ts'

type OfDossier = { readonly dossier: string }
type Sending = { readonly part: number | null; readonly count: number; readonly refusal: Refused | null }

const busy = (file: UploadFileView) => file.status === 'waiting' || file.status === 'reading'
const held = (file: UploadFileView) => file.status === 'quarantined'

/** How soon to look again, in milliseconds: a scanner that is away takes its time. */
function waitFor(files: readonly UploadFileView[]): number | false {
  if (files.some(busy)) return 700
  return files.some(held) ? 5_000 : false
}

function useSending({ dossier }: OfDossier) {
  const queries = useQueryClient()
  const [sending, setSending] = useState<Sending>({ part: null, count: 0, refusal: null })
  const send = async (files: readonly File[]) => {
    if (files.length === 0) return
    setSending({ part: 0, count: 0, refusal: null })
    const refusal = await uploadFilesTo(dossier, files, (part) => setSending((now) => ({ ...now, part })))
    setSending({ part: null, count: refusal ? 0 : files.length, refusal })
    await queries.invalidateQueries({ queryKey: ['uploads', dossier] })
  }
  return { ...sending, send }
}

/** Files come in by drag or by choice, several at once. */
export function Drop({ dossier }: OfDossier) {
  const t = useTexts()
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const { part, count, refusal, send } = useSending({ dossier })
  const hold = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  const drop = (event: DragEvent) => {
    hold(event)
    void send([...event.dataTransfer.files])
  }
  const choose = (files: FileList | null) => {
    void send([...(files ?? [])])
    if (chooser.current) chooser.current.value = ''
  }
  return (
    <section className={over ? 'drop over' : 'drop'} aria-label={t.bringIn} onDragOver={hold} onDragLeave={hold} onDrop={drop}>
      <p>{over ? t.letGo : t.drop}</p>
      <input
        ref={chooser}
        className="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={t.chooseFiles}
        onChange={(event) => choose(event.target.files)}
      />
      <Button purpose="primary" disabled={part !== null} onClick={() => chooser.current?.click()}>
        {t.chooseFiles}
      </Button>
      {part !== null && (
        <p>
          <progress aria-label={t.sending} max={1} value={part} /> {Math.round(part * 100)} %
        </p>
      )}
      <p role="status">{count > 0 ? t.sent(count) : ''}</p>
      {refusal && <Problem error={refusal} />}
    </section>
  )
}

/** How far reading is; what was read stands among the documents, so only the rest stays here. */
export function Uploads({ dossier }: OfDossier) {
  const t = useTexts()
  const queries = useQueryClient()
  const uploads = useQuery({
    queryKey: ['uploads', dossier],
    queryFn: () => ask(listUploads, { dossier }),
    refetchInterval: (query) => waitFor(query.state.data ?? []),
  })
  const all = uploads.data ?? []
  const done = uploads.data?.filter((file) => !busy(file) && !held(file)).length
  const known = useRef(done)
  const [news, setNews] = useState(false)
  useEffect(() => {
    if (known.current !== undefined && done !== known.current) {
      setNews(true)
      for (const key of ['dossier', 'overview', 'timeline', 'proposals', 'findings'])
        void queries.invalidateQueries({ queryKey: [key, dossier] })
    }
    known.current = done
  }, [done, dossier, queries])
  const rest = all.filter((file) => file.status !== 'read')
  const reading = all.some(busy)
  return (
    <section className="uploads" aria-label={t.uploads}>
      <div role="status">
        {reading && (
          <Heading level={2}>{t.readingOf(newest(all).filter(({ status }) => status === 'read').length, newest(all).length)}</Heading>
        )}
        {!reading && !all.some(held) && news && <WhatWasRead dossier={dossier} files={newest(all)} />}
      </div>
      {rest.length > 0 && (
        <ul className="plain">
          {rest.map((file) => (
            <Upload key={file.id} dossier={dossier} file={file} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** The files that came in with the last upload. */
function newest(files: readonly UploadFileView[]): UploadFileView[] {
  return files.filter(({ createdAt }) => createdAt === files[0]?.createdAt)
}

function WhatWasRead({ dossier, files }: OfDossier & { readonly files: readonly UploadFileView[] }) {
  const t = useTexts()
  const kept = keepingTexts[useLanguage()]
  const read = files.filter(({ status }) => status === 'read').length
  if (read === 0) return <p className="note">{kept.noneRead(files.length)}</p>
  return (
    <p className="note">
      {read === files.length ? t.allRead : kept.someRead(read, files.length)}{' '}
      <Link to="/dossiers/$dossier/beoordelen" params={{ dossier }}>
        {t.startReview}
      </Link>
    </p>
  )
}

/** Why a file was not read, or what to know of one that was. */
function reasonsOf({ name, refusal, notices, sameAs }: UploadFileView, language: Language): string[] {
  const t = keepingTexts[language]
  const told = notices.map((notice) => refusalText(notice)[language])
  if (refusal === null) return told
  const kind = /\.(pdf|docx)$/i.exec(name)?.[1]?.toLowerCase()
  if (refusal === 'file.unknown-content' && kind) return [t.noKind(kind === 'pdf' ? 'PDF' : 'Word-bestand'), ...told]
  const same = (refusal === 'file.already-there' || refusal === 'file.withdrawn-before') && sameAs !== null && t.sameAs[refusal](sameAs)
  return [same || refusalText(refusal)[language], ...told]
}

function Dismiss({ dossier, file }: OfDossier & { readonly file: UploadFileView }) {
  const t = keepingTexts[useLanguage()]
  const queries = useQueryClient()
  const dismiss = useMutation({
    mutationFn: () => ask(dismissFile, { dossier, file: file.id }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['uploads', dossier] }),
  })
  return (
    <Only may={dismissFile} dossier={dossier}>
      {dismiss.error && <Problem error={dismiss.error} />}
      <Button purpose="subtle" aria-label={t.dismissNamed(file.name)} onClick={() => dismiss.mutate()}>
        {t.dismiss}
      </Button>
    </Only>
  )
}

function Upload({ dossier, file }: OfDossier & { readonly file: UploadFileView }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <li className={file.status === 'refused' ? 'upload problem' : 'upload'}>
      <strong>{file.name}</strong>{' '}
      <span className={`mark ${file.status === 'refused' ? 'error' : ''}`}>{t.uploadStatuses[file.status]}</span>
      {file.status === 'reading' && (
        <>
          {' '}
          <progress aria-label={file.name} max={Math.max(file.pagesTotal, 1)} value={file.pagesDone} />{' '}
          {t.pagesRead(file.pagesDone, file.pagesTotal)}
        </>
      )}
      {held(file) && <p>{t.quarantined}</p>}
      {reasonsOf(file, language).map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {file.status === 'refused' && <Dismiss dossier={dossier} file={file} />}
    </li>
  )
}
