import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask, call, Refused } from '../../../web/client.ts'
import { type Language, useLanguage } from '../../../web/language.ts'
import { Problem, Select } from '../../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../../web/stale-panel.tsx'
import { memoHeaderTexts } from '../../../web/texts/memo-header.ts'
import { changeMemoFormat, listMemoFormats } from '../../contract/formats.ts'
import type { Heading, MemoFormat } from '../../model/formats.ts'
import { fixedHeadings, knownHeadings, standardHeadings } from '../../rules/format.ts'
import { MoveButtons, moved, useMoved } from '../header/move-buttons.tsx'

type Form = { readonly programme: string; readonly format: MemoFormat }

function useFormatDraft({ programme, format }: Form) {
  const queries = useQueryClient()
  const [base, setBase] = useState(format.revision)
  const [mine, setMine] = useState<readonly Heading[]>(format.headings)
  const [theirs, setTheirs] = useState<MemoFormat | null>(null)
  const take = (all: MemoFormat[]) => {
    const now = all.find(({ kind }) => kind === format.kind)
    queries.setQueryData(['memo-formats', programme], all)
    if (!now) return
    setBase(now.revision)
    setMine(now.headings)
    setTheirs(null)
  }
  const save = useMutation({
    mutationFn: async (revision: number) => {
      const answer = await call(changeMemoFormat, { programme, kind: format.kind, revision, headings: [...mine] })
      if (!(answer instanceof Refused)) return take(answer)
      if (answer.code !== 'format.changed-meanwhile') throw answer
      const all = await ask(listMemoFormats, { programme })
      setTheirs(all.find(({ kind }) => kind === format.kind) ?? null)
    },
  })
  return { base, mine, setMine, theirs, save, letStand: async () => take(await ask(listMemoFormats, { programme })) }
}

/** The headings of a kind of memo, to order, name, add and take out. */
export function FormatForm(form: Form) {
  const language = useLanguage()
  const t = memoHeaderTexts[language].format
  const { base, mine, setMine, theirs, save, letStand } = useFormatDraft(form)
  const change = (headings: readonly Heading[]) => {
    save.reset()
    setMine(headings)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(base)
  }
  return (
    <form className="form wide" onSubmit={submit} aria-label={t.headings}>
      {theirs && (
        <StalePanel
          title={t.stale}
          differences={differencesOf({ theirs: theirs.headings as readonly Heading[], mine }, [
            [t.headings, (list) => inWords(list, language)],
          ])}
          letStand={() => void letStand()}
          insist={() => save.mutate(theirs.revision)}
        />
      )}
      <Headings mine={mine} onChange={change} />
      <AddHeading mine={mine} onChange={change} />
      {save.error && <Problem error={save.error} />}
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={save.isPending}>
          {t.save}
        </Button>
        <Button purpose="secondary" onClick={() => change(standardHeadings)}>
          {t.back}
        </Button>
        <span role="status" className="quiet">
          {save.isSuccess && !theirs ? t.saved : ''}
        </span>
      </p>
    </form>
  )
}

function inWords(headings: readonly Heading[], language: Language): string {
  return headings.map(({ title, level, required }) => memoHeaderTexts[language].format.words(title, level, required)).join(' · ')
}

type Editing = { readonly mine: readonly Heading[]; readonly onChange: (headings: readonly Heading[]) => void }

function Headings({ mine, onChange }: Editing) {
  const t = memoHeaderTexts[useLanguage()].format
  const { place, follow } = useMoved(mine.map(({ id }) => id).join(' '))
  const move = (at: number, by: -1 | 1) => {
    onChange(moved(mine, at, by))
    follow(at + by, by)
  }
  return (
    <fieldset className="bare" ref={place}>
      <legend className="unseen">{t.headings}</legend>
      <ol className="plain headings">
        {mine.map((heading, at) => {
          const name = heading.title || t.heading(at + 1)
          return (
            <li key={heading.id} data-place={at} className={heading.level === 2 ? 'lower' : ''}>
              <fieldset className="addressee">
                <legend className="unseen">{t.heading(at + 1)}</legend>
                <HeadingFields
                  heading={heading}
                  onChange={(changed) => onChange(mine.map((one) => (one.id === heading.id ? changed : one)))}
                />
                <span className="moves">
                  <MoveButtons at={at} count={mine.length} up={t.up(name)} down={t.down(name)} onMove={(by) => move(at, by)} />
                  {!fixedHeadings.includes(heading.id) && (
                    <Button
                      purpose="subtle"
                      aria-label={t.remove(name)}
                      onClick={() => onChange(mine.filter(({ id }) => id !== heading.id))}
                    >
                      ✕
                    </Button>
                  )}
                </span>
              </fieldset>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}

function HeadingFields({ heading, onChange }: { readonly heading: Heading; readonly onChange: (heading: Heading) => void }) {
  const t = memoHeaderTexts[useLanguage()].format
  const fixed = fixedHeadings.includes(heading.id)
  return (
    <>
      <label className="field">
        <span>{t.name}</span>
        <input value={heading.title} maxLength={200} onChange={({ target }) => onChange({ ...heading, title: target.value })} />
      </label>
      {fixed ? (
        <p className="quiet fixed">{t.fixed}</p>
      ) : (
        <>
          <Select
            label={t.level}
            all={false}
            value={String(heading.level)}
            onChange={(level) => onChange({ ...heading, level: level === '2' ? 2 : 1 })}
            options={[
              ['1', t.levels[1]],
              ['2', t.levels[2]],
            ]}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={heading.required}
              onChange={({ target }) => onChange({ ...heading, required: target.checked })}
            />
            <span>{t.required}</span>
          </label>
        </>
      )}
    </>
  )
}

/** A heading of one's own, or one that published memos have. */
function AddHeading({ mine, onChange }: Editing) {
  const t = memoHeaderTexts[useLanguage()].format
  const left = knownHeadings.filter(({ id }) => !mine.some((heading) => heading.id === id))
  const add = (heading: Heading | undefined) => heading && onChange([...mine, heading])
  return (
    <p className="actions">
      <Button
        purpose="secondary"
        disabled={mine.length >= 40}
        onClick={() => add({ id: `own-${crypto.randomUUID()}`, title: '', level: 1, required: false })}
      >
        {t.add}
      </Button>
      {left.length > 0 && (
        <label className="field">
          <span>{t.addKnown}</span>
          <select value="" onChange={({ target }) => add(left.find(({ id }) => id === target.value))}>
            <option value="">{t.choose}</option>
            {left.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
    </p>
  )
}
