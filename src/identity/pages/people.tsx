import { Button } from '@nl-design-system-candidate/button-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { useTexts } from '../../web/language.ts'
import { Pager, pageSize, useFrom } from '../../web/pager.tsx'
import { Await, Problem, Select, TextField, Title } from '../../web/parts.tsx'
import { FoldedForm } from '../../web/section.tsx'
import { listPeople } from '../contract/directory.ts'
import { addPerson } from '../contract/people.ts'
import type { HolderOption, PersonRow } from '../model/directory.ts'
import { DepartmentSelect } from './department-select.tsx'

export function PeoplePage() {
  const t = useTexts()
  const { get, set } = useAddress()
  const from = useFrom()
  const wish = { text: get('zoek'), left: get('toon') === 'vertrokken', from, count: pageSize }
  const found = useQuery({ queryKey: ['people', wish], queryFn: () => ask(listPeople, wish), placeholderData: keepPreviousData })
  return (
    <Await of={found}>
      {({ people, total }) => (
        <>
          <Title>{t.admin.peopleTitle(total)}</Title>
          <search className="filters">
            <TextField label={t.admin.find} type="search" value={wish.text} onChange={(zoek) => set({ zoek, vanaf: '' })} />
            <Select
              label={t.admin.show}
              all={false}
              value={get('toon')}
              onChange={(toon) => set({ toon, vanaf: '' })}
              options={[
                ['', t.admin.workHere],
                ['vertrokken', t.admin.haveLeft],
              ]}
            />
          </search>
          {total === 0 ? <p>{t.admin.none}</p> : <PeopleTable people={people} />}
          <Pager shown={people.length} total={total} />
          <AddPerson />
        </>
      )}
    </Await>
  )
}

function PeopleTable({ people }: { readonly people: readonly PersonRow[] }) {
  const t = useTexts()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.admin.name}</th>
          <th scope="col">{t.admin.organisation}</th>
          <th scope="col">{t.admin.department}</th>
          <th scope="col">{t.admin.jobTitle}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <td>
              <Link to="/beheer/personen/$person" params={{ person: person.id }}>
                {person.name}
              </Link>
            </td>
            <td>{person.organisationName}</td>
            <td>{person.departmentName}</td>
            <td>{person.jobTitle}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AddPerson() {
  const t = useTexts()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [jobTitle, setJobTitle] = useState('')
  const [organisation, setOrganisation] = useState<HolderOption | null>(null)
  const [department, setDepartment] = useState('')
  const [asked, setAsked] = useState(false)
  const add = useMutation({
    mutationFn: (place: HolderOption) =>
      ask(addPerson, { name, email, jobTitle, organisation: place.id, department: department === '' ? null : department }),
    onSuccess: ({ id }) => navigate({ to: '/beheer/personen/$person', params: { person: id } }),
  })
  const submit = () => {
    setAsked(true)
    if (organisation) add.mutate(organisation)
  }
  const choose = (chosen: HolderOption | null) => {
    setOrganisation(chosen)
    setDepartment('')
  }
  return (
    <FoldedForm title={t.admin.addPerson} onSubmit={submit}>
      {add.error && <Problem error={add.error} />}
      <TextField label={t.admin.name} value={name} onChange={setName} required />
      <TextField label={t.admin.email} type="email" value={email} onChange={setEmail} required />
      <HolderField
        label={t.admin.organisation}
        kind="organisation"
        value={organisation}
        onChange={choose}
        error={asked ? t.people.choose : null}
      />
      <DepartmentSelect organisation={organisation?.id ?? null} value={department} onChange={setDepartment} />
      <TextField label={t.admin.jobTitle} value={jobTitle} onChange={setJobTitle} />
      <Button type="submit" purpose="primary">
        {t.admin.add}
      </Button>
    </FoldedForm>
  )
}
