import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, askWithFiles } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, Select } from '../../../web/parts.tsx'
import { routeCalendarWorkTexts } from '../../../web/texts/route-calendar-work.ts'
import { importMeetings, previewMeetings, previewMeetingsOfBody } from '../../contract/calendars.ts'
import type { Body } from '../../model/bodies.ts'
import type { ImportDone, ImportRow, ImportWish } from '../../model/calendars.ts'
import { useRouteAct } from '../bodies/use-route-act.ts'
import { ImportPreview } from './import-preview.tsx'

type Panel = { readonly programme: string; readonly bodies: readonly Body[] }

/** A file in: which, what it would do, and what it did. */
export function TakeIn({ programme, bodies }: Panel) {
  const t = routeCalendarWorkTexts[useLanguage()]
  const [body, setBody] = useState('')
  const [done, setDone] = useState<ImportDone | null>(null)
  const offer = useMutation({
    mutationFn: (files: readonly File[]) =>
      body === '' ? askWithFiles(previewMeetings, { programme }, files) : askWithFiles(previewMeetingsOfBody, { programme, body }, files),
    onMutate: () => setDone(null),
  })
  const take = useRouteAct(async (rows: readonly ImportWish[]) => {
    setDone(await ask(importMeetings, { programme, rows: [...rows] }))
    offer.reset()
  })
  return (
    <>
      <p className="lead">{t.takeLead}</p>
      <div className="form">
        <Select
          label={t.body}
          value={body}
          onChange={setBody}
          options={[['', t.ofAll], ...bodies.map(({ id, code }) => [id, code] as const)]}
          all={false}
        />
        <FileField onChoose={(files) => offer.mutate(files)} />
      </div>
      <p className="quiet">{t.columns}</p>
      <div aria-live="polite">
        {offer.isPending && <p className="loading">{t.reading}…</p>}
        {offer.error && <Problem error={offer.error} />}
        {take.error && <Problem error={take.error} />}
        {done && <p className="said">{t.done(done)}</p>}
      </div>
      {offer.data && <Preview key={offer.submittedAt} rows={offer.data} isBusy={take.isPending} onTake={(rows) => take.mutate(rows)} />}
    </>
  )
}

function FileField({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const t = routeCalendarWorkTexts[useLanguage()]
  return (
    <label className="field">
      <span>{t.file}</span>
      <input
        type="file"
        accept=".ics,.csv,.xlsx,text/calendar,text/csv"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          if (files.length > 0) onChoose(files)
        }}
        // The same file, mended, must be seen as another choice.
        onClick={(event) => {
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

type PreviewProps = {
  readonly rows: readonly ImportRow[]
  readonly isBusy: boolean
  readonly onTake: (rows: readonly ImportWish[]) => void
}

function Preview({ rows, isBusy, onTake }: PreviewProps) {
  const [without, setWithout] = useState<ReadonlySet<ImportRow>>(new Set())
  const turn = (row: ImportRow) => {
    const next = new Set(without)
    if (!next.delete(row)) next.add(row)
    setWithout(next)
  }
  // What is there already goes along, so that it is known from then on as what it came from.
  const wishes = rows.filter((row) => !without.has(row)).flatMap(({ wish }) => wish ?? [])
  return <ImportPreview rows={rows} without={without} onTurn={turn} isBusy={isBusy} onTake={() => onTake(wishes)} />
}
