import { Button } from '@nl-design-system-candidate/button-react'
import { useRef, useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { signingTexts } from '../../../web/texts/memo-signing.ts'
import { useUnsaved } from '../../../web/use-unsaved.ts'
import { setSignatories } from '../../contract/signing.ts'
import type { NewSignatory, SigningView } from '../../model/signing.ts'
import { NeededField } from '../needed-field.tsx'
import { useSigning } from './use-signing.ts'

type Row = NewSignatory & { readonly key: string }
const emptyRow = (): Row => ({ key: crypto.randomUUID(), title: '', person: '' })

const needs = ({ title, person }: Row) => ({ title: title.trim() === '', person: person === '' })

/** Who signs, in order; for those who make the memo, while its text is open. */
export function SignatoriesForm({ view: { memo, signatories, people } }: { readonly view: SigningView }) {
  const t = signingTexts[useLanguage()]
  const [kept] = useState<readonly Row[]>(signatories.map(({ id, title, person }) => ({ key: id, title, person })))
  const [rows, setRows] = useState(kept)
  const [isAsked, setAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const save = useSigning(setSignatories, memo)
  const isUnsaved = JSON.stringify(rows) !== JSON.stringify(kept) && !save.isSuccess
  useUnsaved(isUnsaved, t.leave)
  const change = (row: Row) => setRows(rows.map((one) => (one.key === row.key ? row : one)))
  const submit = () => {
    const isWhole = rows.every((row) => !needs(row).title && !needs(row).person)
    setAsked(!isWhole)
    if (isWhole) save.mutate({ memo, signatories: rows.map(({ title, person }) => ({ title, person })) })
    // The fields say that they are missing once they are drawn.
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <Section title={t.change}>
      <form
        ref={form}
        className="form"
        noValidate
        aria-label={t.change}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {save.error && <Problem error={save.error} />}
        {rows.map((row, place) => (
          <SignatoryFields
            key={row.key}
            row={row}
            place={place}
            people={people}
            isAsked={isAsked}
            onChange={change}
            onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
            onUp={() => setRows(earlier(rows, place))}
          />
        ))}
        <p className="actions">
          <Button purpose="secondary" type="button" onClick={() => setRows([...rows, emptyRow()])}>
            {t.add}
          </Button>
          <Button purpose="primary" type="submit" disabled={save.isPending}>
            {t.save}
          </Button>
          <span role="status">{save.isSuccess ? t.saved : isUnsaved && t.unsaved}</span>
        </p>
      </form>
    </Section>
  )
}

function earlier(rows: readonly Row[], place: number): readonly Row[] {
  const [before, row] = [rows[place - 1], rows[place]]
  return before && row ? rows.toSpliced(place - 1, 2, row, before) : rows
}

type Fields = {
  readonly row: Row
  readonly place: number
  readonly people: SigningView['people']
  /** Whether it was tried to save what is not whole. */
  readonly isAsked: boolean
  readonly onChange: (row: Row) => void
  readonly onRemove: () => void
  readonly onUp: () => void
}

function SignatoryFields({ row, place, people, isAsked, onChange, onRemove, onUp }: Fields) {
  const t = signingTexts[useLanguage()]
  const called = row.title || t.signatory(place + 1)
  const needed = needs(row)
  return (
    <fieldset className="signatory">
      <legend>{t.signatory(place + 1)}</legend>
      <NeededField label={t.title} hint={t.titleHint} fault={isAsked && needed.title ? t.needed.title : ''}>
        {(about) => <input {...about} required value={row.title} onChange={(event) => onChange({ ...row, title: event.target.value })} />}
      </NeededField>
      <NeededField label={t.person} fault={isAsked && needed.person ? t.needed.person : ''}>
        {(about) => (
          <select {...about} required value={row.person} onChange={(event) => onChange({ ...row, person: event.target.value })}>
            <option value="">{t.choose}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </NeededField>
      <p className="actions">
        {place > 0 && (
          <Button purpose="subtle" type="button" aria-label={t.up(called)} onClick={onUp}>
            {t.upShort}
          </Button>
        )}
        <Button purpose="subtle" type="button" aria-label={t.remove(called)} onClick={onRemove}>
          {t.removeShort}
        </Button>
      </p>
    </fieldset>
  )
}
