import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useEffect, useRef } from 'react'
import { useTexts } from './language.ts'

/** A field as it stands now and as somebody wrote it. */
export type Difference = { readonly label: string; readonly theirs: string; readonly mine: string }
type Both = {
  readonly title: string
  readonly differences: readonly Difference[]
  readonly letStand: () => void
  readonly insist: () => void
}

/** What another wrote meanwhile beside what was written here: nothing is lost, and a person chooses. */
export function StalePanel({ title, differences, letStand, insist }: Both) {
  const t = useTexts()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <section ref={panel} className="problem stale" role="alert" tabIndex={-1}>
      <Heading level={3}>{title}</Heading>
      <p>{t.overtakenLead}</p>
      {differences.length > 0 && (
        <dl className="beside">
          {differences.map(({ label, theirs, mine }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <span className="quiet">{t.theirs}:</span> {theirs || '–'}
              </dd>
              <dd>
                <span className="quiet">{t.mine}:</span> {mine || '–'}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="actions">
        <Button purpose="secondary" onClick={letStand}>
          {t.letStand}
        </Button>
        <Button purpose="secondary" onClick={insist}>
          {t.insist}
        </Button>
      </div>
    </section>
  )
}

/** The fields in which two states differ, in words. */
export function differencesOf<State>(
  { theirs, mine }: { readonly theirs: State; readonly mine: State },
  fields: readonly (readonly [label: string, words: (state: State) => string])[],
): Difference[] {
  return fields
    .map(([label, words]) => ({ label, theirs: words(theirs), mine: words(mine) }))
    .filter((difference) => difference.theirs !== difference.mine)
}
