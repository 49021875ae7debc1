import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../../web/language.ts'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import type { ChangedParts } from '../../model/coordination.ts'

type Since = { readonly memo: string; readonly since: number; readonly version: number; readonly parts: ChangedParts }

/** What changed since the version on which a ministry answered before, with the way to all of it. */
export function Changes({ memo, since, version, parts: { points, headings } }: Since) {
  const t = coordinationTexts[useLanguage()]
  if (points.length + headings.length === 0) return <p className="note">{t.nothingChanged(since)}</p>
  return (
    <div className="note">
      <Heading level={3}>{t.changedTitle(since)}</Heading>
      <ul>
        {points.map(({ point, number, question, change }) => (
          <li key={point}>
            {change === 'removed' ? question : `${number}. ${question || t.point(number)}`}{' '}
            <span className="mark">{t.changes[change]}</span>
          </li>
        ))}
        {headings.map(({ heading, change }, at) => (
          // Headings may be called the same.
          <li key={at}>
            {heading === '' ? t.beforeHeadings : t.underHeading(heading)} <span className="mark">{t.changes[change]}</span>
          </li>
        ))}
      </ul>
      <Link to="/notas/$memo/versies" params={{ memo }} search={{ van: String(since), naar: String(version) }}>
        {t.redline}
      </Link>
    </div>
  )
}
