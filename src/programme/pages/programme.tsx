import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NewMembership } from '../../identity/model/access.ts'
import { ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { InviteForm, MembersTable } from '../../web/members.tsx'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { NotFound } from '../../web/shell.tsx'
import { endProgrammeMember, inviteToProgramme, listProgrammeMembers, listProgrammes } from '../contract.ts'

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
  const invite = useMutation({
    mutationFn: (wish: NewMembership) => ask(inviteToProgramme, { programme, ...wish }),
    onSuccess: (rows) => queries.setQueryData(['programme-members', programme], rows),
  })
  return (
    <Await of={members}>
      {(rows) => (
        <>
          <Heading level={2}>{t.people.members(rows.length)}</Heading>
          {end.error && <Problem error={end.error} />}
          <MembersTable members={rows} onEnd={(id) => end.mutate(id)} />
          <InviteForm onInvite={invite.mutateAsync} error={invite.error} />
        </>
      )}
    </Await>
  )
}
