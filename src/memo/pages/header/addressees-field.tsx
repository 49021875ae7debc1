import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { roleWords } from '../../../identity/model/role-words.ts'
import { type Role, roles } from '../../../identity/model/roles.ts'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { memoHeaderTexts } from '../../../web/texts/memo-header.ts'
import { listAddressable } from '../../contract/find.ts'
import type { Addressable } from '../../model/find.ts'
import type { Addressee } from '../../model/memos.ts'
import { MoveButtons, moved, useMoved } from './move-buttons.tsx'

type Field = { readonly memo: string; readonly value: readonly Addressee[]; readonly onChange: (value: Addressee[]) => void }

const nobody: Addressable = { people: [], names: [] }

/** Whom a memo is for, in order: how each is addressed, who that is here, and whether that person decides. */
export function AddresseesField({ memo, value, onChange }: Field) {
  const t = memoHeaderTexts[useLanguage()]
  const names = useId()
  const known = useQuery({ queryKey: ['addressable', memo], queryFn: () => ask(listAddressable, { memo }) }).data ?? nobody
  const [said, setSaid] = useState('')
  const { place, follow } = useMoved(JSON.stringify(value))
  const change = (at: number, fields: Partial<Addressee>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...fields } : one)))
  const move = (at: number, by: -1 | 1) => {
    onChange(moved(value, at, by))
    follow(at + by, by)
    setSaid(t.to.moved(value[at]?.name || t.to.place(at + 1), at + by + 1))
  }
  return (
    <fieldset className="addressees" ref={place}>
      <legend>{t.addressees}</legend>
      {value.length === 0 && <p className="quiet">{t.to.none}</p>}
      <ol className="plain">
        {value.map((one, at) => (
          <li key={at} data-place={at}>
            <fieldset className="addressee">
              <legend className="unseen">{t.to.place(at + 1)}</legend>
              <Person at={at} one={one} known={known} names={names} onChange={(fields) => change(at, fields)} />
              <span className="moves">
                <MoveButtons
                  at={at}
                  count={value.length}
                  up={t.to.up(one.name || t.to.place(at + 1))}
                  down={t.to.down(one.name || t.to.place(at + 1))}
                  onMove={(by) => move(at, by)}
                />
                <Button
                  purpose="subtle"
                  aria-label={t.to.remove(one.name || t.to.place(at + 1))}
                  onClick={() => onChange(value.filter((_, index) => index !== at))}
                >
                  ✕
                </Button>
              </span>
            </fieldset>
          </li>
        ))}
      </ol>
      <datalist id={names}>
        {known.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p className="quiet">{t.to.hint}</p>
      <p className="actions">
        <Button purpose="secondary" onClick={() => onChange([...value, { name: '', person: null, decides: value.length === 0 }])}>
          {t.to.add}
        </Button>
        <span className="unseen" role="status">
          {said}
        </span>
      </p>
    </fieldset>
  )
}

type One = {
  readonly at: number
  readonly one: Addressee
  readonly known: Addressable
  readonly names: string
  readonly onChange: (fields: Partial<Addressee>) => void
}

function Person({ one, known, names, onChange }: One) {
  const language = useLanguage()
  const t = memoHeaderTexts[language].to
  const people = known.people.toSorted((a, b) => Number(b.roles.includes('minister')) - Number(a.roles.includes('minister')))
  const gone = one.person !== null && !known.people.some(({ id }) => id === one.person)
  const choose = (id: string) => {
    const person = known.people.find((candidate) => candidate.id === id)
    onChange({ person: id || null, ...(person && one.name === '' && { name: person.name }) })
  }
  return (
    <>
      <label className="field">
        <span>{t.name}</span>
        <input list={names} value={one.name} required maxLength={200} onChange={({ target }) => onChange({ name: target.value })} />
      </label>
      <label className="field">
        <span>{t.person}</span>
        <select value={one.person ?? ''} onChange={({ target }) => choose(target.value)}>
          <option value="">{t.nobody}</option>
          {gone && <option value={one.person ?? ''}>{one.name}</option>}
          {people.map(({ id, name, organisation, roles: held }) => (
            <option key={id} value={id}>
              {`${name} (${[organisation, ...wordsOf(held, roleWords[language])].join(', ')})`}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t.role}</span>
        <select value={one.decides ? 'yes' : 'no'} onChange={({ target }) => onChange({ decides: target.value === 'yes' })}>
          <option value="yes">{t.decides}</option>
          <option value="no">{t.informed}</option>
        </select>
      </label>
    </>
  )
}

function wordsOf(held: readonly string[], words: Readonly<Record<Role, string>>): string[] {
  return roles.filter((role) => held.includes(role)).map((role) => words[role])
}
