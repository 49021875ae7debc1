import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { getPageImage, getPagePlaces } from '../../dossier/contract.ts'
import type { PagePlaces } from '../../dossier/model.ts'
import { addressOf, ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { type Item, itemAt } from './reader-items.ts'
import type { Marked } from './reader-sheet.tsx'

type Pictured = {
  readonly version: string
  readonly page: number
  readonly mark: Marked
  readonly items: readonly Item[]
  readonly choose: (item: Item) => void
}

/** The page as it looks on paper, with the chosen sentence marked on it. The lines beside it say the same to who cannot see it. */
export function PagePicture({ version, page, ...rest }: Pictured) {
  const t = useTexts()
  const [state, setState] = useState<'coming' | 'shown' | 'failed'>('coming')
  const asked = { version, page }
  const places = useQuery({
    queryKey: ['places', version, page],
    queryFn: () => ask(getPagePlaces, asked),
    enabled: state === 'shown',
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (state === 'failed') return <p className="note">{t.noPicture}</p>
  return (
    <div className={`picture ${state}`}>
      <img
        src={addressOf(getPageImage, asked)}
        alt={t.pictureOf(page)}
        loading="lazy"
        onLoad={() => setState('shown')}
        onError={() => setState('failed')}
      />
      {places.data && <Overlay places={places.data} {...rest} />}
    </div>
  )
}

/** A whole memo is no sentence: marking all of its lines would mark nothing. */
const longestMark = 40

type Over = Omit<Pictured, 'version' | 'page'> & { readonly places: PagePlaces }

/** For the pointer only: each line with something in it also stands as a button in the text and in the list. */
function Overlay({ places: { width, height, places }, mark, items, choose }: Over) {
  const surface = useRef<SVGSVGElement>(null)
  const press = useEffectEvent((event: Event) => {
    const line = event.target instanceof SVGElement ? Number(event.target.dataset['line']) : Number.NaN
    const item = itemAt(items, line)
    if (item) choose(item)
  })
  useEffect(() => {
    const drawn = surface.current
    const listen = (event: Event) => press(event)
    drawn?.addEventListener('click', listen)
    return () => drawn?.removeEventListener('click', listen)
  }, [])
  return (
    <svg ref={surface} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {places.map(({ line, ...box }) => {
        const marked = line >= mark.from && line <= mark.until && mark.until - mark.from < longestMark
        if (!marked && !itemAt(items, line)) return null
        const area = { x: box.left - 2, y: box.top, width: box.width + 4, height: box.height }
        return <rect key={line} data-line={line} className={marked ? 'here' : 'there'} {...area} />
      })}
    </svg>
  )
}
