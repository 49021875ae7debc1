import { Link } from '@tanstack/react-router'
import { longDay } from '../../../web/dates.ts'
import { type Language, useLanguage } from '../../../web/language.ts'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import type { OrganisationName, TreeChange } from '../../model/tree.ts'
import { nameOf } from './selection.ts'

type Since = { readonly changes: readonly TreeChange[]; readonly since: string; readonly programme: string }

/** How much changed since a day, and what left the tree. */
export function Differences({ changes, since, programme }: Since) {
  const language = useLanguage()
  const t = treeTexts[language]
  const words = programmeWords[language]
  const gone = changes.filter(({ what }) => what.includes('gone'))
  return (
    <div className="note differences">
      <p>{t.differences(changes.length, longDay(since, language))}</p>
      {gone.length > 0 && (
        <>
          <p>{t.wentAway}:</p>
          <ul>
            {gone.map(({ after }) => (
              <li key={after.id}>
                <Link to="/programmas/$programme/maatregelen/$item" params={{ programme, item: after.id }}>
                  {nameOf(after)}
                </Link>{' '}
                ({after.gone && words.departures[after.gone].toLocaleLowerCase()})
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

type Marks = { readonly change: TreeChange; readonly organisations: readonly OrganisationName[]; readonly language: Language }

/** How one item differs from then, with what it was. */
export function ChangeMarks({ change, organisations, language }: Marks) {
  const words = programmeWords[language]
  const { before, what } = change
  const was = {
    renumbered: before?.number,
    renamed: before?.title,
    lead: organisations.find(({ id }) => id === before?.lead)?.abbreviation,
    status: before && words.statuses[before.status],
    confidence: before?.confidence && words.confidences[before.confidence],
  } as const satisfies Partial<Record<TreeChange['what'][number], unknown>>
  const earlier: Readonly<Partial<Record<string, string | null | undefined>>> = was
  return what.map((word) => (
    <span key={word} className="mark changed">
      <span aria-hidden="true">≠ </span>
      {words.changes[word]}
      {earlier[word] ? ` (${earlier[word]})` : ''}
    </span>
  ))
}
