import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { getSession } from '../../identity/contract.ts'
import { organisationKinds } from '../../reading/model.ts'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Problem, Select, TextField, Title } from '../../web/parts.tsx'
import { addOrganisationToRegister, listRegister, removeOrganisationFromRegister } from '../contract.ts'
import type { RegisterEntry } from '../model.ts'

/** The organisations that this installation knows beside those that come with the product. */
export function RegisterPage() {
  const t = useTexts()
  const entries = useQuery({ queryKey: ['register'], queryFn: () => ask(listRegister, {}) })
  const session = useQuery({ queryKey: ['session'], queryFn: () => ask(getSession, {}) })
  const edits = session.data?.person?.roles.some((role) => role === 'coordinator' || role === 'author') ?? false
  return (
    <Await of={entries}>
      {(rows) => (
        <>
          <Title>{t.registerTitle(rows.length)}</Title>
          <Paragraph>{t.registerLead}</Paragraph>
          {rows.length > 0 && <Entries rows={rows} edits={edits} />}
          {edits && <NewOrganisation />}
        </>
      )}
    </Await>
  )
}

function Entries({ rows, edits }: { readonly rows: readonly RegisterEntry[]; readonly edits: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: (entry: string) => ask(removeOrganisationFromRegister, { entry }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['register'] }),
  })
  return (
    <>
      {remove.error && <Problem error={remove.error} />}
      <table>
        <thead>
          <tr>
            {[t.fields.abbreviation, t.fields.name, t.fields.organisationKind, t.addedBy].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {edits && <th scope="col">{t.removal}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{[row.abbreviation, ...row.spellings].join(', ')}</td>
              <td>{row.name}</td>
              <td>{t.options[row.kind]}</td>
              <td>{`${row.addedBy}, ${shortDay(row.addedAt.slice(0, 10), language)}${row.byHand ? '' : ` (${t.fromProposal})`}`}</td>
              {edits && (
                <td>
                  <Button purpose="secondary" aria-label={t.removeEntry(row.abbreviation)} onClick={() => remove.mutate(row.id)}>
                    {t.remove}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const nothing = { abbreviation: '', name: '', kind: 'field' }

function NewOrganisation() {
  const t = useTexts()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(nothing)
  const add = useMutation({
    mutationFn: () => {
      const kind = organisationKinds.find((one) => one === draft.kind) ?? 'other'
      return ask(addOrganisationToRegister, { abbreviation: draft.abbreviation, name: draft.name.trim() || null, kind })
    },
    onSuccess: () => {
      setDraft(nothing)
      return queries.invalidateQueries({ queryKey: ['register'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  const put = (name: keyof typeof nothing) => (value: string) => setDraft({ ...draft, [name]: value })
  return (
    <form className="card form" onSubmit={submit} aria-labelledby="new-organisation">
      <Heading level={2} id="new-organisation">
        {t.newOrganisation}
      </Heading>
      {add.error && <Problem error={add.error} />}
      <TextField label={t.fields.abbreviation} value={draft.abbreviation} onChange={put('abbreviation')} required />
      <TextField label={t.nameMayBeEmpty} value={draft.name} onChange={put('name')} />
      <Select
        label={t.fields.organisationKind}
        all={false}
        value={draft.kind}
        onChange={put('kind')}
        options={organisationKinds.map((kind) => [kind, t.options[kind]])}
      />
      <Button type="submit" purpose="primary">
        {t.addOrganisation}
      </Button>
    </form>
  )
}
