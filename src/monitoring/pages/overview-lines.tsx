import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Confidence } from '../../programme/model/items.ts'
import { useLanguage } from '../../web/language.ts'
import { programmeWords } from '../../web/texts/programme-words.ts'

export type OfProgramme = { readonly programme: string }

type Named = { readonly id: string; readonly number: string; readonly title: string }

export function ItemLink({ programme, item }: OfProgramme & { readonly item: Named }) {
  return (
    <Link to="/programmas/$programme/maatregelen/$item" params={{ programme, item: item.id }}>
      {`${item.number} ${item.title}`.trim()}
    </Link>
  )
}

/** A thing and, under it, what there is to say of it. */
export function GlanceLine({ thing, children }: { readonly thing: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      <p className="glance-thing">{thing}</p>
      <p className="glance-said">{children}</p>
    </li>
  )
}

export function Light({ of }: { readonly of: Confidence }) {
  return <span className={`light ${of}`}>{programmeWords[useLanguage()].confidences[of]}</span>
}

export type BarPart = { readonly name: string; readonly word: string; readonly size: number; readonly said: string }

/** Parts of a whole as a bar, and the same in words under it. */
export function Bar({ label, parts }: { readonly label: string; readonly parts: readonly BarPart[] }) {
  const whole = parts.reduce((sum, { size }) => sum + size, 0)
  const shown = parts.filter(({ size }) => size > 0)
  const starts = shown.map((_, at) => shown.slice(0, at).reduce((sum, { size }) => sum + size, 0))
  return (
    <div className="glance-bar">
      <svg viewBox="0 0 1000 16" preserveAspectRatio="none" aria-hidden="true">
        {whole > 0 &&
          shown.map(({ name, size }, at) => (
            <rect
              key={name}
              className={`bar-${name}`}
              x={((starts[at] ?? 0) / whole) * 1000 + 2}
              width={Math.max(2, (size / whole) * 1000 - 4)}
              height="16"
            />
          ))}
      </svg>
      <ul aria-label={label}>
        {parts.map(({ name, word, said }) => (
          <li key={name}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect className={`bar-${name}`} width="10" height="10" />
            </svg>
            {word}: <strong>{said}</strong>
          </li>
        ))}
      </ul>
    </div>
  )
}
