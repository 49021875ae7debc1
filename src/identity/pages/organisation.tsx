import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Problem, TextField, Title } from '../../web/parts.tsx'
import { FoldedForm, Section } from '../../web/section.tsx'
import { getOrganisation } from '../contract/directory.ts'
import { addDepartment, endDepartment, endOrganisation, renameDepartment, renameOrganisation } from '../contract/organisations.ts'
import type { DepartmentFile, FormerName, OrganisationFile } from '../model/directory.ts'

type OfFile = { readonly file: OrganisationFile }
type Names = { readonly abbreviation: string; readonly name: string }

export function OrganisationPage({ organisation }: { readonly organisation: string }) {
  const t = useTexts()
  const found = useQuery({ queryKey: ['organisation', organisation], queryFn: () => ask(getOrganisation, { organisation }) })
  return (
    <Await of={found}>
      {(file) => (
        <>
          <Title>{file.name}</Title>
          <p>
            {file.abbreviation} · {t.admin.kinds[file.kind]} · {t.admin.peopleTitle(file.people)}{' '}
            {file.ended && <span className="mark">{t.admin.ended}</span>} {file.code && <span className="mark">{t.admin.register}</span>}
          </p>
          <FormerNames names={file.formerNames} />
          {!file.ended && <RenameOrganisation file={file} />}
          <Departments file={file} />
          {!file.ended && <EndOrganisation file={file} />}
        </>
      )}
    </Await>
  )
}

function FormerNames({ names }: { readonly names: readonly FormerName[] }) {
  const t = useTexts()
  const language = useLanguage()
  return names.map(({ abbreviation, name, until }) => (
    <p className="quiet" key={`${until} ${abbreviation} ${name}`}>
      {t.admin.formerly(abbreviation, name, shortDay(until, language))}
    </p>
  ))
}

/** Calls an act that answers the organisation as it has become. */
function useActOn<Input>(file: OrganisationFile, act: (input: Input) => Promise<OrganisationFile>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: (changed) => queries.setQueryData(['organisation', file.id], changed) })
}

function RenameOrganisation({ file }: OfFile) {
  const t = useTexts()
  const rename = useActOn(file, (names: Names) => ask(renameOrganisation, { organisation: file.id, ...names }))
  return <NamesForm key={file.name} title={t.admin.rename} act={rename} names={file} button={t.admin.save} />
}

function EndOrganisation({ file }: OfFile) {
  const t = useTexts()
  const end = useActOn(file, () => ask(endOrganisation, { organisation: file.id }))
  return (
    <Section title={t.admin.endOrganisation}>
      <p>{t.admin.endOrganisationLead}</p>
      {end.error && <Problem error={end.error} />}
      <Button purpose="secondary" onClick={() => end.mutate(undefined)}>
        {t.admin.endOrganisation}
      </Button>
    </Section>
  )
}

function Departments({ file }: OfFile) {
  const t = useTexts()
  const add = useActOn(file, (names: Names) => ask(addDepartment, { organisation: file.id, ...names }))
  return (
    <Section title={t.admin.departments}>
      {file.departments.length === 0 && <p>{t.admin.noDepartments}</p>}
      <ul className="plain">
        {file.departments.map((department) => (
          <Department key={department.id} file={file} department={department} />
        ))}
      </ul>
      {!file.ended && <NamesForm key={file.departments.length} title={t.admin.addDepartment} act={add} button={t.admin.add} />}
    </Section>
  )
}

function Department({ file, department }: OfFile & { readonly department: DepartmentFile }) {
  const t = useTexts()
  const rename = useActOn(file, (names: Names) => ask(renameDepartment, { department: department.id, ...names }))
  const end = useActOn(file, () => ask(endDepartment, { department: department.id }))
  const { abbreviation, name, ended, people } = department
  return (
    <li className="card">
      <Heading level={3}>
        {abbreviation} · {name}
      </Heading>
      <p className="quiet">
        {t.admin.peopleTitle(people)} {ended && <span className="mark">{t.admin.ended}</span>}
      </p>
      <FormerNames names={department.formerNames} />
      {end.error && <Problem error={end.error} />}
      {!ended && (
        <>
          <NamesForm key={name} title={`${t.admin.rename}: ${abbreviation}`} act={rename} names={department} button={t.admin.save} />
          <Button purpose="subtle" aria-label={`${t.admin.endOrganisation}: ${abbreviation}`} onClick={() => end.mutate(undefined)}>
            {t.admin.endOrganisation}
          </Button>
        </>
      )}
    </li>
  )
}

type NamesOf = {
  readonly title: string
  readonly button: string
  readonly names?: Names
  readonly act: { readonly mutate: (names: Names) => void; readonly error: unknown }
}

function NamesForm({ title, button, names, act }: NamesOf) {
  const t = useTexts()
  const [abbreviation, setAbbreviation] = useState(names?.abbreviation ?? '')
  const [name, setName] = useState(names?.name ?? '')
  return (
    <FoldedForm title={title} onSubmit={() => act.mutate({ abbreviation, name })}>
      {act.error !== null && <Problem error={act.error} />}
      <TextField label={t.admin.abbreviation} value={abbreviation} onChange={setAbbreviation} required />
      <TextField label={t.admin.name} value={name} onChange={setName} required />
      <Button type="submit" purpose="primary">
        {button}
      </Button>
    </FoldedForm>
  )
}
