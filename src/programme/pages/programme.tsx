import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Membership } from '../../identity/model/access.ts'
import { roleWords } from '../../identity/model/role-words.ts'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { NotFound } from '../../web/shell.tsx'
import { endProgrammeMember, listProgrammeMembers, listProgrammes } from '../contract.ts'
import { InviteToProgramme } from './invite.tsx'

type OfProgramme = { readonly programme: string }

/** A programme and, for whoever keeps it, who has which role in it. */
export function ProgrammePage({ programme }: OfProgramme) {
  const t = useTexts()
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) })
  return (
    <Await of={programmes}>
      {(rows) => {
        const row = rows.find(({ id }) => id === programme)
        if (!row) return <NotFound />
        const keeps = row.roles.some((role) => role === 'coordinator' || role === 'administrator')
        return (
          <>
            <Title>{row.name}</Title>
            {keeps ? <Members programme={programme} /> : <p>{t.people.notYours}</p>}
          </>
        )
      }}
    </Await>
  )
}

function Members({ programme }: OfProgramme) {
  const t = useTexts()
  const queries = useQueryClient()
  const members = useQuery({ queryKey: ['programme-members', programme], queryFn: () => ask(listProgrammeMembers, { programme }) })
  const end = useMutation({
    mutationFn: (membership: string) => ask(endProgrammeMember, { programme, membership }),
    onSuccess: (rows) => queries.setQueryData(['programme-members', programme], rows),
  })
  return (
    <Await of={members}>
      {(rows) => (
        <>
          <Heading level={2}>{t.people.members(rows.length)}</Heading>
          {end.error && <Problem error={end.error} />}
          <MembersTable members={rows} onEnd={(id) => end.mutate(id)} />
          <InviteToProgramme programme={programme} />
        </>
      )}
    </Await>
  )
}

type Table = { readonly members: readonly Membership[]; readonly onEnd: (membership: string) => void }

function MembersTable({ members, onEnd }: Table) {
  const t = useTexts()
  const language = useLanguage()
  const heads = [t.people.who, t.people.role, t.people.since, t.people.untilHead, t.people.givenBy, t.people.act]
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <td>{member.holderName}</td>
            <td>{roleWords[language][member.role]}</td>
            <td>{shortDay(member.since, language)}</td>
            <td>{member.until && shortDay(member.until, language)}</td>
            <td>{member.grantedBy}</td>
            <td>
              <Button
                purpose="subtle"
                aria-label={t.people.endRole(roleWords[language][member.role], member.holderName)}
                onClick={() => onEnd(member.id)}
              >
                {t.people.end}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
