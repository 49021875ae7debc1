import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Problem, Select } from '../../web/parts.tsx'
import { FoldedForm, Section } from '../../web/section.tsx'
import { endRoleOfPerson, grantInstallationRole } from '../contract/people.ts'
import type { PersonFile, RoleOfPerson } from '../model/directory.ts'
import { roleWords } from '../model/role-words.ts'
import { installationRoles } from '../model/roles.ts'

type OfFile = { readonly file: PersonFile }

/** What a person may where, and since when; what was given by name can be ended here. */
export function RolesOfPerson({ file }: OfFile) {
  const t = useTexts()
  const queries = useQueryClient()
  const end = useMutation({
    mutationFn: (membership: string) => ask(endRoleOfPerson, { person: file.id, membership }),
    onSuccess: (changed) => queries.setQueryData(['person-file', file.id], changed),
  })
  return (
    <Section title={t.admin.roles}>
      {end.error && <Problem error={end.error} />}
      {file.roles.length === 0 ? (
        <p>{t.admin.noRoles}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.people.role}</th>
              <th scope="col">{t.admin.whereHead}</th>
              <th scope="col">{t.admin.through}</th>
              <th scope="col">{t.people.since}</th>
              <th scope="col">{t.people.givenBy}</th>
              <th scope="col">{t.people.act}</th>
            </tr>
          </thead>
          <tbody>
            {file.roles.map((role) => (
              <RoleRow key={role.membership} role={role} name={file.name} onEnd={() => end.mutate(role.membership)} />
            ))}
          </tbody>
        </table>
      )}
      {!file.left && <GrantRole file={file} />}
    </Section>
  )
}

/** Where a role is held, in words. */
export function usePlaceOf(): (role: Pick<RoleOfPerson, 'where' | 'whereName'>) => string {
  const t = useTexts()
  return ({ where, whereName }) => {
    if (where === 'installation') return t.admin.where.installation
    return `${t.admin.where[where]} ${whereName ? `‘${whereName}’` : `(${t.admin.hiddenDossier})`}`
  }
}

type Row = { readonly role: RoleOfPerson; readonly name: string; readonly onEnd: () => void }

function RoleRow({ role, name, onEnd }: Row) {
  const t = useTexts()
  const language = useLanguage()
  const placeOf = usePlaceOf()
  const word = roleWords[language][role.role]
  return (
    <tr>
      <td>
        {word} {role.lastCoordinator && <span className="mark warning">{t.admin.lastCoordinator}</span>}
      </td>
      <td>{placeOf(role)}</td>
      <td>{role.through ?? t.admin.byName}</td>
      <td>
        {shortDay(role.since, language)} {role.until && t.people.until(shortDay(role.until, language))}
      </td>
      <td>{role.grantedBy}</td>
      <td>
        {role.through === null && (
          <Button purpose="subtle" aria-label={t.people.endRole(word, name)} onClick={onEnd}>
            {t.people.end}
          </Button>
        )}
      </td>
    </tr>
  )
}

function GrantRole({ file }: OfFile) {
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<string>(installationRoles[2])
  const role = installationRoles.find((one) => one === chosen) ?? installationRoles[2]
  const grant = useMutation({
    mutationFn: () => ask(grantInstallationRole, { person: file.id, role }),
    onSuccess: (changed) => queries.setQueryData(['person-file', file.id], changed),
  })
  return (
    <FoldedForm title={t.admin.grantRole} onSubmit={() => grant.mutate()}>
      {grant.error && <Problem error={grant.error} />}
      <Select
        label={t.people.role}
        all={false}
        value={role}
        onChange={setChosen}
        options={installationRoles.map((one) => [one, roleWords[language][one]])}
      />
      <Button type="submit" purpose="primary">
        {t.people.giveRole}
      </Button>
    </FoldedForm>
  )
}
