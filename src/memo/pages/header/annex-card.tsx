import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { addressOf, ask, askWithFiles, Refused } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, TextArea, TextField } from '../../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../../web/stale-panel.tsx'
import { memoHeaderTexts } from '../../../web/texts/memo-header.ts'
import { addAnnexVersion, changeAnnex, downloadAnnex, listAnnexes, withdrawAnnex } from '../../contract/annexes.ts'
import type { Annex, AnnexFields, AnnexFile } from '../../model/annexes.ts'
import { ChooseFiles } from './choose-files.tsx'
import { MoveButtons } from './move-buttons.tsx'

type OfAnnex = {
  readonly memo: string
  readonly annex: Annex
  /** Shows what stands now, and says what was done. */
  readonly onTake: (rows: readonly Annex[], words: string) => void
}
type Card = OfAnnex & {
  readonly writes: boolean
  readonly place: { readonly at: number; readonly count: number }
  readonly onMove: (by: -1 | 1) => void
}

/** One annex: what it is, its files, and what can be done with it. */
export function AnnexCard({ memo, annex, writes, place, onMove, onTake }: Card) {
  const t = memoHeaderTexts[useLanguage()]
  const [current, ...earlier] = annex.files
  return (
    <article className="card annex" aria-label={t.annex(annex.number)}>
      <div className="row">
        <h3>
          <span className="quiet">{annex.number}.</span> {annex.title}
        </h3>
        {writes && (
          <span className="moves">
            <MoveButtons {...place} up={t.up(annex.number)} down={t.down(annex.number)} onMove={onMove} />
          </span>
        )}
      </div>
      {annex.note !== '' && <p>{annex.note}</p>}
      {current && <AnnexFiles memo={memo} files={[current]} />}
      {earlier.length > 0 && (
        <details>
          <summary>{t.earlier(earlier.length)}</summary>
          <AnnexFiles memo={memo} files={earlier} />
        </details>
      )}
      {writes && <AnnexActs memo={memo} annex={annex} last={place.at === place.count - 1} onTake={onTake} />}
    </article>
  )
}

/** Files to download, with what is known of each. */
export function AnnexFiles({ memo, files }: { readonly memo: string; readonly files: readonly AnnexFile[] }) {
  const language = useLanguage()
  const t = memoHeaderTexts[language]
  return (
    <ul className="plain">
      {files.map(({ version, fileName, bytes, pages, by, at }) => (
        <li key={version}>
          <a href={addressOf(downloadAnnex, { memo, version })} download aria-label={t.downloadOf(fileName)}>
            {fileName}
          </a>{' '}
          <span className="quiet">
            {[pages === null ? '' : t.pages(pages), t.size(bytes), t.fileBy(by, longMoment(at, language))]
              .filter((words) => words !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

function AnnexActs({ memo, annex, last, onTake }: OfAnnex & { readonly last: boolean }) {
  const t = memoHeaderTexts[useLanguage()]
  const queries = useQueryClient()
  const [sure, setSure] = useState(false)
  const replace = useMutation({
    mutationFn: (files: readonly File[]) => askWithFiles(addAnnexVersion, { memo, annex: annex.id }, files),
    onSuccess: (rows) => onTake(rows, t.replaced(annex.number)),
  })
  const withdraw = useMutation({
    mutationFn: () => ask(withdrawAnnex, { memo, annex: annex.id, revision: annex.revision }),
    onSuccess: (rows) => onTake(rows, t.withdrawn(annex.number, last)),
    onError: () => queries.invalidateQueries({ queryKey: ['annexes', memo] }),
  })
  return (
    <>
      <p className="actions">
        <ChooseFiles
          label={t.replaceShort}
          name={t.replace(annex.number)}
          busy={replace.isPending}
          onChoose={(files) => replace.mutate(files)}
        />
        {sure ? (
          <>
            <Button purpose="secondary" onClick={() => withdraw.mutate()}>
              {t.sure}
            </Button>
            <Button purpose="subtle" onClick={() => setSure(false)}>
              {t.keep}
            </Button>
          </>
        ) : (
          <Button purpose="subtle" aria-label={t.withdraw(annex.number)} onClick={() => setSure(true)}>
            {t.withdrawShort}
          </Button>
        )}
      </p>
      {(replace.error ?? withdraw.error) && <Problem error={replace.error ?? withdraw.error} />}
      <details>
        <summary aria-label={t.changeOf(annex.number)}>{t.change}</summary>
        <AnnexForm memo={memo} annex={annex} onTake={onTake} />
      </details>
    </>
  )
}

function AnnexForm({ memo, annex, onTake }: OfAnnex) {
  const t = memoHeaderTexts[useLanguage()]
  const [mine, setMine] = useState<AnnexFields>({ title: annex.title, note: annex.note })
  const [theirs, setTheirs] = useState<Annex | null>(null)
  const [base, setBase] = useState(annex.revision)
  const save = useMutation({
    mutationFn: (revision: number) => ask(changeAnnex, { memo, annex: annex.id, revision, ...mine }),
    onSuccess: (rows) => {
      setTheirs(null)
      setBase(rows.find(({ id }) => id === annex.id)?.revision ?? base)
      onTake(rows, memoSaved(t, annex.number))
    },
    onError: async (error) => {
      if (!isOvertaken(error)) return
      const now = (await ask(listAnnexes, { memo })).find(({ id }) => id === annex.id) ?? null
      // A number that moved is nobody's other title: then there is nothing to choose.
      if (now && now.title === annex.title && now.note === annex.note) save.mutate(now.revision)
      else setTheirs(now)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(base)
  }
  return (
    <form className="form" onSubmit={submit} aria-label={t.changeOf(annex.number)}>
      {theirs && (
        <StalePanel
          title={t.staleAnnex}
          differences={differencesOf<AnnexFields>({ theirs, mine }, [
            [t.annexTitle, ({ title }) => title],
            [t.annexNote, ({ note }) => note],
          ])}
          letStand={() => {
            setMine({ title: theirs.title, note: theirs.note })
            setBase(theirs.revision)
            setTheirs(null)
          }}
          insist={() => save.mutate(theirs.revision)}
        />
      )}
      {save.error && !isOvertaken(save.error) && <Problem error={save.error} />}
      <TextField label={t.annexTitle} value={mine.title} onChange={(title) => setMine({ ...mine, title: title.slice(0, 300) })} required />
      <TextArea label={t.annexNote} value={mine.note} onChange={(note) => setMine({ ...mine, note: note.slice(0, 2000) })} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={save.isPending}>
          {t.saveAnnex}
        </Button>
      </p>
    </form>
  )
}

/** Whether a "no" is that somebody else was first. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Refused && error.code === 'annex.changed-meanwhile'
}

function memoSaved(t: { readonly saved: string; readonly annex: (number: number) => string }, number: number): string {
  return `${t.annex(number)}: ${t.saved.toLocaleLowerCase()}`
}
