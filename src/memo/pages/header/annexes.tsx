import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, askWithFiles } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { memoHeaderTexts } from '../../../web/texts/memo-header.ts'
import { refusalText } from '../../../web/texts/refusals.ts'
import { addAnnexes, orderAnnexes } from '../../contract/annexes.ts'
import type { Annex, RefusedFile } from '../../model/annexes.ts'
import { AnnexCard, AnnexFiles } from './annex-card.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { moved, useMoved } from './move-buttons.tsx'

type Shown = { readonly memo: string; readonly annexes: readonly Annex[]; readonly writes: boolean }

/** What is sent with a memo: numbered, each with every file that it had. */
export function Annexes({ memo, annexes, writes }: Shown) {
  const t = memoHeaderTexts[useLanguage()]
  const queries = useQueryClient()
  const [said, setSaid] = useState('')
  const standing = annexes.filter(({ withdrawnAt }) => withdrawnAt === null)
  const { place, follow } = useMoved(standing.map(({ id }) => id).join(' '))
  const take = (rows: readonly Annex[], words: string) => {
    queries.setQueryData(['annexes', memo], rows)
    setSaid(words)
  }
  const order = useMutation({
    mutationFn: async ({ at, by }: { readonly at: number; readonly by: -1 | 1 }) => {
      const ids = moved(standing, at, by).map(({ id }) => id)
      follow(at + by, by)
      take(await ask(orderAnnexes, { memo, annexes: ids }), t.moved(standing[at]?.title ?? '', at + by + 1))
    },
    onError: () => queries.invalidateQueries({ queryKey: ['annexes', memo] }),
  })
  return (
    <Section title={t.annexes}>
      {order.error && <Problem error={order.error} />}
      {standing.length === 0 && <p>{writes ? t.annexesNone : t.annexesNoneReader}</p>}
      <fieldset className="bare" ref={place}>
        <legend className="unseen">{t.annexes}</legend>
        <ol className="plain annexes">
          {standing.map((annex, at) => (
            <li key={annex.id} data-place={at}>
              <AnnexCard
                memo={memo}
                annex={annex}
                writes={writes}
                place={{ at, count: standing.length }}
                onMove={(by) => order.mutate({ at, by })}
                onTake={take}
              />
            </li>
          ))}
        </ol>
      </fieldset>
      <p role="status">{said}</p>
      {writes && <AddAnnexes memo={memo} onTake={take} />}
      <Withdrawn memo={memo} annexes={annexes.filter(({ withdrawnAt }) => withdrawnAt !== null)} />
    </Section>
  )
}

type Adding = { readonly memo: string; readonly onTake: (rows: readonly Annex[], words: string) => void }

function AddAnnexes({ memo, onTake }: Adding) {
  const language = useLanguage()
  const t = memoHeaderTexts[language]
  const [notTaken, setNotTaken] = useState<readonly RefusedFile[]>([])
  const add = useMutation({
    mutationFn: (files: readonly File[]) => askWithFiles(addAnnexes, { memo }, files),
    onSuccess: (added, files) => {
      setNotTaken(added.notTaken)
      onTake(added.annexes, t.added(Math.max(0, files.length - added.notTaken.length)))
    },
    onError: () => setNotTaken([]),
  })
  return (
    <>
      <ChooseFiles label={t.add} multiple busy={add.isPending} onChoose={(files) => add.mutate(files)} />
      <p className="quiet">{t.annexKinds}</p>
      {add.error && <Problem error={add.error} />}
      {notTaken.length > 0 && (
        <div className="problem" role="alert">
          <p>{t.notTaken}:</p>
          <ul>
            {notTaken.map(({ name, refusal }) => (
              <li key={name}>
                <strong>{name}</strong>: {refusalText(refusal)[language]}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Withdrawn({ memo, annexes }: { readonly memo: string; readonly annexes: readonly Annex[] }) {
  const language = useLanguage()
  const t = memoHeaderTexts[language]
  if (annexes.length === 0) return null
  return (
    <details className="folded">
      <summary>{t.gone(annexes.length)}</summary>
      <ul>
        {annexes.map(({ id, number, title, withdrawnAt, files }) => (
          <li key={id}>
            {title} <span className="quiet">({t.goneAs(number, longMoment(withdrawnAt ?? '', language))})</span>
            <AnnexFiles memo={memo} files={files} />
          </li>
        ))}
      </ul>
    </details>
  )
}
