import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { Problem, Select, TextField } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { signingTexts } from '../../../web/texts/memo-signing.ts'
import { setSignatories } from '../../contract/signing.ts'
import type { NewSignatory, SigningView } from '../../model/signing.ts'
import { useSigning } from './use-signing.ts'

type Row = NewSignatory & { readonly key: string }
const emptyRow = (): Row => ({ key: crypto.randomUUID(), title: '', person: '' })

/** Who signs, in order; for those who make the memo, while its text is open. */
export function SignatoriesForm({ view: { memo, signatories, people } }: { readonly view: SigningView }) {
  const t = signingTexts[useLanguage()]
  const [rows, setRows] = useState<readonly Row[]>(signatories.map(({ id, title, person }) => ({ key: id, title, person })))
  const save = useSigning(setSignatories, memo)
  const change = (row: Row) => setRows(rows.map((one) => (one.key === row.key ? row : one)))
  return (
    <Section title={t.change}>
      <form
        className="form"
        aria-label={t.change}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate({ memo, signatories: rows.map(({ title, person }) => ({ title, person })) })
        }}
      >
        {save.error && <Problem error={save.error} />}
        {rows.map((row, place) => (
          <SignatoryFields
            key={row.key}
            row={row}
            place={place}
            people={people}
            onChange={change}
            onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
            onUp={() => setRows(earlier(rows, place))}
          />
        ))}
        <p className="actions">
          <Button purpose="secondary" type="button" onClick={() => setRows([...rows, emptyRow()])}>
            {t.add}
          </Button>
          <Button purpose="primary" type="submit" disabled={save.isPending || rows.some(({ person }) => person === '')}>
            {t.save}
          </Button>
          <span role="status">{save.isSuccess && t.saved}</span>
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
  readonly onChange: (row: Row) => void
  readonly onRemove: () => void
  readonly onUp: () => void
}

function SignatoryFields({ row, place, people, onChange, onRemove, onUp }: Fields) {
  const t = signingTexts[useLanguage()]
  const called = row.title || t.signatory(place + 1)
  return (
    <fieldset className="signatory">
      <legend>{t.signatory(place + 1)}</legend>
      <TextField label={t.title} value={row.title} onChange={(title) => onChange({ ...row, title })} required />
      <Select
        label={t.person}
        value={row.person}
        onChange={(person) => onChange({ ...row, person })}
        options={[['', t.choose], ...people.map(({ id, name }) => [id, name] as const)]}
        all={false}
      />
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
