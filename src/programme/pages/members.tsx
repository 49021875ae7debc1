import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NewMembership } from '../../identity/model/access.ts'
import { ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { InviteForm, MembersTable } from '../../web/members.tsx'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { endProgrammeMember, inviteToProgramme, listProgrammeMembers, listProgrammes } from '../contract/programmes.ts'

type OfProgramme = { readonly programme: string }

/** Who has which role in a programme, for whoever keeps it. */
export function MembersPage({ programme }: OfProgramme) {
  const t = useTexts()
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) })
  return (
    <Await of={programmes}>
      {(rows) => {
        const roles = rows.find(({ id }) => id === programme)?.roles ?? []
        const keeps = roles.some((role) => role === 'coordinator' || role === 'administrator')
        return keeps ? <Members programme={programme} /> : <Title>{t.people.notYours}</Title>
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
          <Title>{t.people.members(rows.length)}</Title>
          {end.error && <Problem error={end.error} />}
          <MembersTable members={rows} onEnd={(id) => end.mutate(id)} />
          <InviteForm onInvite={invite.mutateAsync} error={invite.error} />
        </>
      )}
    </Await>
  )
}
