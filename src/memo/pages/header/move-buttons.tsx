import { Button } from '@nl-design-system-candidate/button-react'
import { useEffect, useRef } from 'react'

type Moves = {
  readonly at: number
  readonly count: number
  readonly up: string
  readonly down: string
  readonly onMove: (by: -1 | 1) => void
}

/** Moves a thing of a list one place up or down. */
export function MoveButtons({ at, count, up, down, onMove }: Moves) {
  return (
    <>
      <Button purpose="subtle" aria-label={up} disabled={at === 0} data-move="-1" onClick={() => at > 0 && onMove(-1)}>
        ↑
      </Button>
      <Button purpose="subtle" aria-label={down} disabled={at === count - 1} data-move="1" onClick={() => at < count - 1 && onMove(1)}>
        ↓
      </Button>
    </>
  )
}

export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const [one, other] = [list[at], list[at + by]]
  if (one === undefined || other === undefined) return [...list]
  return list.map((thing, index) => (index === at ? other : index === at + by ? one : thing))
}

/** Keeps the focus on the button of what was moved, so that it can be moved further from the keyboard. `order` changes once it has moved. */
export function useMoved(order: string) {
  const place = useRef<HTMLFieldSetElement>(null)
  const target = useRef<{ readonly at: number; readonly by: number } | null>(null)
  const shown = useRef(order)
  useEffect(() => {
    if (shown.current === order) return
    shown.current = order
    if (target.current === null) return
    const { at, by } = target.current
    target.current = null
    place.current?.querySelector<HTMLButtonElement>(`[data-place="${at}"] [data-move="${by}"]`)?.focus()
  }, [order])
  const follow = (at: number, by: number) => {
    target.current = { at, by }
  }
  return { place, follow }
}
