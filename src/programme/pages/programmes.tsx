import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { HolderOption } from '../../identity/model/directory.ts'
import { roleWords } from '../../identity/model/role-words.ts'
import { ask } from '../../web/client.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Problem, TextField, Title } from '../../web/parts.tsx'
import { useRoles } from '../../web/session.ts'
import { listProgrammes, openProgramme } from '../contract/programmes.ts'
import type { ProgrammeRow } from '../model/programmes.ts'

export function ProgrammesPage() {
  const t = useTexts()
  const administers = useRoles().includes('administrator')
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) })
  return (
    <Await of={programmes}>
      {(rows) => (
        <>
          <Title>{t.people.programmesTitle(rows.length)}</Title>
          {rows.length === 0 && <p>{t.people.programmesEmpty}</p>}
          <ul className="cards">
            {rows.map((row) => (
              <ProgrammeCard key={row.id} row={row} />
            ))}
          </ul>
          {administers && <NewProgramme />}
        </>
      )}
    </Await>
  )
}

function ProgrammeCard({ row }: { readonly row: ProgrammeRow }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <li className="card">
      <Heading level={2}>
        <Link to="/programmas/$programme" params={{ programme: row.id }}>
          {row.name}
        </Link>
      </Heading>
      {row.roles.length > 0 && (
        <p className="quiet">
          {t.people.yourRoles}: {row.roles.map((role) => roleWords[language][role]).join(', ')}
        </p>
      )}
    </li>
  )
}

function NewProgramme() {
  const t = useTexts()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [coordinator, setCoordinator] = useState<HolderOption | null>(null)
  const [asked, setAsked] = useState(false)
  const open = useMutation({
    mutationFn: ({ id }: HolderOption) => ask(openProgramme, { name, coordinator: id }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['programmes'] })
      await navigate({ to: '/programmas/$programme/deelnemers', params: { programme: id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (coordinator) open.mutate(coordinator)
  }
  return (
    <form className="card form" onSubmit={submit} aria-labelledby="new-programme">
      <Heading level={2} id="new-programme">
        {t.people.newProgramme}
      </Heading>
      {open.error && <Problem error={open.error} />}
      <TextField label={t.people.programmeName} value={name} onChange={setName} required />
      <HolderField
        label={t.people.firstCoordinator}
        kind="person"
        value={coordinator}
        onChange={setCoordinator}
        hint={t.people.findHint}
        error={asked ? t.people.choose : null}
      />
      <Button type="submit" purpose="primary">
        {t.people.openProgramme}
      </Button>
    </form>
  )
}
