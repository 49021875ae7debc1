import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Problem, TextField } from '../../web/parts.tsx'
import { FoldedForm, Section } from '../../web/section.tsx'
import { movePerson } from '../contract/people.ts'
import type { HolderOption, PersonFile } from '../model/directory.ts'
import { roleWords } from '../model/role-words.ts'
import { DepartmentSelect } from './department-select.tsx'
import { usePlaceOf } from './person-roles.tsx'

type OfFile = { readonly file: PersonFile }

/** To another organisation or department; the administrator says which roles by name end. */
export function PersonMoving({ file }: OfFile) {
  const t = useTexts()
  return (
    <Section title={t.admin.move}>
      <p>{t.admin.moveLead}</p>
      <Move key={`${file.organisation} ${file.department}`} file={file} />
    </Section>
  )
}

function Move({ file }: OfFile) {
  const t = useTexts()
  const queries = useQueryClient()
  const [organisation, setOrganisation] = useState<HolderOption | null>({
    kind: 'organisation',
    id: file.organisation,
    name: file.organisationName,
    detail: '',
  })
  const [department, setDepartment] = useState(file.department ?? '')
  const [jobTitle, setJobTitle] = useState(file.jobTitle)
  const [end, setEnd] = useState<readonly string[]>([])
  const [asked, setAsked] = useState(false)
  const move = useMutation({
    mutationFn: ({ id }: HolderOption) =>
      ask(movePerson, { person: file.id, organisation: id, department: department || null, jobTitle, end: [...end] }),
    onSuccess: (changed) => queries.setQueryData(['person-file', file.id], changed),
  })
  const submit = () => {
    setAsked(true)
    if (organisation) move.mutate(organisation)
  }
  const choose = (chosen: HolderOption | null) => {
    if (chosen?.id !== organisation?.id) setDepartment('')
    setOrganisation(chosen)
  }
  return (
    <FoldedForm title={t.admin.moveAct} onSubmit={submit}>
      {move.error && <Problem error={move.error} />}
      <HolderField
        label={t.admin.organisation}
        kind="organisation"
        value={organisation}
        onChange={choose}
        error={asked ? t.people.choose : null}
      />
      <DepartmentSelect organisation={organisation?.id ?? null} value={department} onChange={setDepartment} />
      <TextField label={t.admin.jobTitle} value={jobTitle} onChange={setJobTitle} />
      <RolesThatEnd file={file} chosen={end} onChange={setEnd} />
      <Button type="submit" purpose="primary">
        {t.admin.moveAct}
      </Button>
    </FoldedForm>
  )
}

type Chosen = OfFile & { readonly chosen: readonly string[]; readonly onChange: (chosen: readonly string[]) => void }

function RolesThatEnd({ file, chosen, onChange }: Chosen) {
  const t = useTexts()
  const language = useLanguage()
  const placeOf = usePlaceOf()
  const byName = file.roles.filter(({ through }) => through === null)
  if (byName.length === 0) return null
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  return (
    <fieldset className="choices">
      <legend>{t.admin.moveEnd}</legend>
      {byName.map((role) => (
        <label key={role.membership}>
          <input
            type="checkbox"
            checked={chosen.includes(role.membership)}
            onChange={(event) => toggle(role.membership, event.target.checked)}
          />
          {roleWords[language][role.role]}, {placeOf(role)}
        </label>
      ))}
    </fieldset>
  )
}
