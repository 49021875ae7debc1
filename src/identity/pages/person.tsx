import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Problem, TextField, Title } from '../../web/parts.tsx'
import { FoldedForm, Section } from '../../web/section.tsx'
import { accessTexts } from '../../web/texts/access.ts'
import { correctPerson, getPersonFile } from '../contract/people.ts'
import { endSessionsOfPerson, unlinkFromProvider } from '../contract/sessions.ts'
import type { PersonFile } from '../model/directory.ts'
import { InviteLink } from './invite-link.tsx'
import { DeputiesOfPerson } from './person-deputies.tsx'
import { PersonLeaving, PersonReturning } from './person-leaving.tsx'
import { PersonMoving } from './person-moving.tsx'
import { RolesOfPerson } from './person-roles.tsx'

export type OfFile = { readonly file: PersonFile }

export function PersonPage({ person }: { readonly person: string }) {
  const found = useQuery({ queryKey: ['person-file', person], queryFn: () => ask(getPersonFile, { person }) })
  return (
    <Await of={found}>
      {(file) => (
        <>
          <Title>{file.name}</Title>
          <Details file={file} />
          <RolesOfPerson file={file} />
          <DeputiesOfPerson file={file} />
          {file.left ? (
            <PersonReturning file={file} />
          ) : (
            <>
              <Sessions file={file} />
              <PersonMoving file={file} />
              <PersonLeaving file={file} />
            </>
          )}
        </>
      )}
    </Await>
  )
}

function Details({ file }: OfFile) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <>
      {file.leftAt && <p className="note">{t.admin.leftOn(shortDay(file.leftAt, language), file.succeededBy)}</p>}
      <dl className="facts">
        <dt>{t.admin.email}</dt>
        <dd>{file.email ?? t.people.unknown}</dd>
        <dt>{t.admin.organisation}</dt>
        <dd>{file.organisationName}</dd>
        <dt>{t.admin.department}</dt>
        <dd>{file.departmentName ?? t.admin.noDepartment}</dd>
        <dt>{t.admin.jobTitle}</dt>
        <dd>{file.jobTitle || t.people.unknown}</dd>
      </dl>
      <Correct key={`${file.name} ${file.email} ${file.jobTitle}`} file={file} />
    </>
  )
}

function Correct({ file }: OfFile) {
  const t = useTexts()
  const queries = useQueryClient()
  const [name, setName] = useState(file.name)
  const [email, setEmail] = useState(file.email ?? '')
  const [jobTitle, setJobTitle] = useState(file.jobTitle)
  const correct = useMutation({
    mutationFn: () => ask(correctPerson, { person: file.id, name, email: email === '' ? null : email, jobTitle }),
    onSuccess: (changed) => queries.setQueryData(['person-file', file.id], changed),
  })
  return (
    <FoldedForm title={t.admin.correct} onSubmit={() => correct.mutate()}>
      {correct.error && <Problem error={correct.error} />}
      <TextField label={t.admin.name} value={name} onChange={setName} required />
      <TextField label={t.admin.email} type="email" value={email} onChange={setEmail} />
      <TextField label={t.admin.jobTitle} value={jobTitle} onChange={setJobTitle} />
      <Button type="submit" purpose="primary">
        {t.admin.save}
      </Button>
    </FoldedForm>
  )
}

function Sessions({ file }: OfFile) {
  const t = useTexts()
  const record = accessTexts[useLanguage()]
  const end = useMutation({ mutationFn: () => ask(endSessionsOfPerson, { person: file.id }) })
  const unlink = useMutation({ mutationFn: () => ask(unlinkFromProvider, { person: file.id }) })
  const refused = end.error ?? unlink.error
  return (
    <Section title={t.admin.sessions}>
      {refused && <Problem error={refused} />}
      <p role="status">{unlink.isSuccess ? t.admin.unlinked : end.data && t.admin.sessionsEnded(end.data.ended)}</p>
      <Button purpose="secondary" onClick={() => end.mutate()}>
        {t.admin.endSessions}
      </Button>
      <Button purpose="secondary" onClick={() => unlink.mutate()}>
        {t.admin.unlink}
      </Button>
      <InviteLink person={file.id} name={file.name} />
      <p>
        <Link to="/logboek" search={{ persoon: file.id }}>
          {record.ofPerson(file.name)}
        </Link>
      </p>
    </Section>
  )
}
