import { Button } from '@nl-design-system-candidate/button-react'
import { type ReactNode, useState } from 'react'
import { Problem, TextField } from '../../../web/parts.tsx'
import { keepInk } from '../../contract/deciding.ts'
import type { DecisionsView, Stroke } from '../../model/deciding.ts'
import { InkSheet } from './ink-sheet.tsx'
import { useDecide, useDecisionTexts } from './use-decisions.ts'

type Area = { readonly view: DecisionsView; readonly place: string; readonly children: ReactNode }

/** A text over which can be written by hand. */
export function InkArea({ view, place, children }: Area) {
  const t = useDecisionTexts().ink
  const [writing, setWriting] = useState(false)
  const [strokes, setStrokes] = useState<readonly Stroke[]>([])
  const [finger, setFinger] = useState(false)
  const stop = () => {
    setWriting(false)
    setStrokes([])
  }
  return (
    <div className="ink-area">
      <div className="ink-text">
        {children}
        {writing && <InkSheet strokes={strokes} onChange={setStrokes} finger={finger} />}
      </div>
      {writing ? (
        <InkTools view={view} place={place} strokes={strokes} onChange={setStrokes} onStop={stop}>
          <label className="check offer-check">
            <input type="checkbox" checked={finger} onChange={(event) => setFinger(event.target.checked)} />
            <span>{t.finger}</span>
          </label>
        </InkTools>
      ) : (
        <Button purpose="secondary" onClick={() => setWriting(true)}>
          {t.write}
        </Button>
      )}
    </div>
  )
}

type Tools = Area & {
  readonly strokes: readonly Stroke[]
  readonly onChange: (strokes: readonly Stroke[]) => void
  readonly onStop: () => void
}

function InkTools({ view, place, strokes, onChange, onStop, children }: Tools) {
  const t = useDecisionTexts().ink
  const [alt, setAlt] = useState('')
  const keep = useDecide(keepInk, view.memo)
  const plain = strokes.map((stroke) => stroke.map((point) => [...point]))
  const send = () => keep.mutate({ memo: view.memo, version: view.offered?.id ?? '', place, strokes: plain, alt }, { onSuccess: onStop })
  return (
    <div className="ink-tools">
      <p className="quiet">{t.hint}</p>
      {children}
      {keep.error && <Problem error={keep.error} />}
      <TextField label={t.alt} value={alt} onChange={setAlt} />
      <p className="actions">
        <Button purpose="secondary" disabled={strokes.length === 0} onClick={() => onChange(strokes.slice(0, -1))}>
          {t.undo}
        </Button>
        <Button purpose="primary" disabled={strokes.length === 0 || keep.isPending} onClick={send}>
          {t.keep}
        </Button>
        <Button purpose="subtle" onClick={onStop}>
          {t.stop}
        </Button>
      </p>
    </div>
  )
}
