import { type PointerEvent, useEffect, useRef } from 'react'
import type { Stroke } from '../../model/deciding.ts'
import { pointAt } from './strokes.ts'
import { useDecisionTexts } from './use-decisions.ts'

type Sheet = {
  readonly strokes: readonly Stroke[]
  readonly onChange: (strokes: readonly Stroke[]) => void
  /** Finger and mouse write too; otherwise the pen writes and a finger scrolls. */
  readonly finger: boolean
}

const longest = 4000

/** A sheet over a text: the pen writes on it, and a hand that rests on it does not. */
export function InkSheet({ strokes, onChange, finger }: Sheet) {
  const t = useDecisionTexts().ink
  const canvas = useRef<HTMLCanvasElement>(null)
  const line = useRef<[number, number][] | null>(null)
  useEffect(() => drawn(canvas.current, strokes), [strokes])
  useScrollOnlyByFinger(canvas, line)
  const add = (event: PointerEvent<HTMLCanvasElement>) => {
    if (line.current === null || line.current.length >= longest) return
    line.current.push(pointAt(event, event.currentTarget.getBoundingClientRect()))
    drawn(canvas.current, [...strokes, line.current])
  }
  const end = () => {
    if (line.current !== null && line.current.length > 0) onChange([...strokes, line.current])
    line.current = null
  }
  return (
    <canvas
      ref={canvas}
      className={`ink-sheet ${finger ? 'finger' : ''}`}
      role="img"
      aria-label={t.surface}
      onPointerDown={(event) => {
        if (!event.isPrimary || (event.pointerType !== 'pen' && !finger)) return
        event.currentTarget.setPointerCapture(event.pointerId)
        line.current = []
        add(event)
      }}
      onPointerMove={add}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}

/** A browser that sends touches for a pen would scroll while it writes. */
function useScrollOnlyByFinger(canvas: { readonly current: HTMLCanvasElement | null }, line: { readonly current: unknown }): void {
  useEffect(() => {
    const sheet = canvas.current
    const hold = (event: TouchEvent) => {
      if (line.current !== null) event.preventDefault()
    }
    sheet?.addEventListener('touchstart', hold, { passive: false })
    sheet?.addEventListener('touchmove', hold, { passive: false })
    return () => {
      sheet?.removeEventListener('touchstart', hold)
      sheet?.removeEventListener('touchmove', hold)
    }
  }, [canvas, line])
}

function drawn(canvas: HTMLCanvasElement | null, strokes: readonly Stroke[]): void {
  const pen = canvas?.getContext('2d')
  if (!canvas || !pen) return
  const [ratio, width] = [devicePixelRatio, canvas.clientWidth]
  canvas.width = width * ratio
  canvas.height = canvas.clientHeight * ratio
  const scale = (width * ratio) / 1000
  pen.strokeStyle = getComputedStyle(canvas).color
  pen.lineWidth = Math.max(2, 3 * scale)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const stroke of strokes) {
    pen.beginPath()
    for (const [x = 0, y = 0] of stroke) pen.lineTo(x * scale, y * scale)
    pen.stroke()
  }
}
