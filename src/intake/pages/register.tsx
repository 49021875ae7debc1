import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { organisationKinds } from '../../reading/model.ts'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Only, ReadingAlong, useMay } from '../../web/may.tsx'
import { Await, Problem, Select, TextField, Title } from '../../web/parts.tsx'
import { addOrganisationToRegister, listRegister, removeOrganisationFromRegister } from '../contract.ts'
import type { RegisterEntry, TableRow } from '../model.ts'
import { registerRow } from '../rules/tables.ts'
import { Table, useArranged } from './table.tsx'

/** The organisations that this installation knows beside those that come with the product. */
export function RegisterPage() {
  const t = useTexts()
  const entries = useQuery({ queryKey: ['register'], queryFn: () => ask(listRegister, {}) })
  return (
    <Await of={entries}>
      {(rows) => (
        <>
          <Title>{t.registerTitle(rows.length)}</Title>
          <Paragraph>{t.registerLead}</Paragraph>
          <ReadingAlong may={addOrganisationToRegister} />
          {rows.length > 0 && <Entries rows={rows} />}
          <Only may={addOrganisationToRegister}>
            <NewOrganisation />
          </Only>
        </>
      )}
    </Await>
  )
}

const columns = ['abbreviation', 'name', 'organisationKind', 'addedBy'] as const

function Entries({ rows }: { readonly rows: readonly RegisterEntry[] }) {
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const edits = useMay({ may: removeOrganisationFromRegister })
  const remove = useMutation({
    mutationFn: (entry: string) => ask(removeOrganisationFromRegister, { entry }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['register'] }),
  })
  const added = (row: RegisterEntry) =>
    `${row.addedBy}, ${shortDay(row.addedAt.slice(0, 10), language)}${row.byHand ? '' : ` (${t.fromProposal})`}`
  const arranged = useArranged(
    rows.map((row) => registerRow(row, added(row))),
    columns,
  )
  const button = ({ id, cells }: TableRow) => {
    const name = cells.abbreviation && 'text' in cells.abbreviation ? cells.abbreviation.text : ''
    return (
      <Button purpose="secondary" aria-label={t.removeEntry(name)} onClick={() => remove.mutate(id)}>
        {t.remove}
      </Button>
    )
  }
  return (
    <>
      {remove.error && <Problem error={remove.error} />}
      <Table caption={t.register} columns={columns} rows={arranged} action={edits ? { head: t.removal, of: button } : undefined} />
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
