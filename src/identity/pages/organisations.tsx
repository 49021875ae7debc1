import { Button } from '@nl-design-system-candidate/button-react'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { Pager, pageSize, useFrom } from '../../web/pager.tsx'
import { Await, optionsOf, Problem, Select, TextField, Title } from '../../web/parts.tsx'
import { FoldedForm } from '../../web/section.tsx'
import { listOrganisations } from '../contract/directory.ts'
import { addOrganisation } from '../contract/organisations.ts'
import type { OrganisationRow } from '../model/directory.ts'
import { type Organisation, organisationKinds } from '../model/people.ts'

export function OrganisationsPage() {
  const t = useTexts()
  const { get, set } = useAddress()
  const from = useFrom()
  const wish = { text: get('zoek'), ended: get('toon') === 'opgeheven', from, count: pageSize }
  const found = useQuery({
    queryKey: ['organisations', wish],
    queryFn: () => ask(listOrganisations, wish),
    placeholderData: keepPreviousData,
  })
  return (
    <Await of={found}>
      {({ organisations, total }) => (
        <>
          <Title>{t.admin.organisationsTitle(total)}</Title>
          <search className="filters">
            <TextField label={t.admin.find} type="search" value={wish.text} onChange={(zoek) => set({ zoek, vanaf: '' })} />
            <Select
              label={t.admin.show}
              all={false}
              value={get('toon')}
              onChange={(toon) => set({ toon, vanaf: '' })}
              options={[
                ['', t.admin.exist],
                ['opgeheven', t.admin.haveEnded],
              ]}
            />
          </search>
          {total === 0 ? <p>{t.admin.none}</p> : <OrganisationsTable organisations={organisations} />}
          <Pager shown={organisations.length} total={total} />
          <AddOrganisation />
        </>
      )}
    </Await>
  )
}

function OrganisationsTable({ organisations }: { readonly organisations: readonly OrganisationRow[] }) {
  const t = useTexts()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.admin.abbreviation}</th>
          <th scope="col">{t.admin.name}</th>
          <th scope="col">{t.admin.kind}</th>
          <th scope="col">{t.admin.people}</th>
        </tr>
      </thead>
      <tbody>
        {organisations.map(({ id, abbreviation, name, kind, people }) => (
          <tr key={id}>
            <td>{abbreviation}</td>
            <td>
              <Link to="/beheer/organisaties/$organisation" params={{ organisation: id }}>
                {name}
              </Link>
            </td>
            <td>{t.admin.kinds[kind]}</td>
            <td>{t.admin.peopleTitle(people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AddOrganisation() {
  const t = useTexts()
  const navigate = useNavigate()
  const [abbreviation, setAbbreviation] = useState('')
  const [name, setName] = useState('')
  const [kind, setKind] = useState<Organisation['kind']>('implementing')
  const add = useMutation({
    mutationFn: () => ask(addOrganisation, { abbreviation, name, kind }),
    onSuccess: ({ id }) => navigate({ to: '/beheer/organisaties/$organisation', params: { organisation: id } }),
  })
  return (
    <FoldedForm title={t.admin.addOrganisation} onSubmit={() => add.mutate()}>
      {add.error && <Problem error={add.error} />}
      <TextField label={t.admin.abbreviation} value={abbreviation} onChange={setAbbreviation} required />
      <TextField label={t.admin.name} value={name} onChange={setName} required />
      <Select
        label={t.admin.kind}
        all={false}
        value={kind}
        onChange={(word) => setKind(organisationKinds.find((one) => one === word) ?? 'other')}
        options={optionsOf(t.admin.kinds)}
      />
      <Button type="submit" purpose="primary">
        {t.admin.add}
      </Button>
    </FoldedForm>
  )
}
