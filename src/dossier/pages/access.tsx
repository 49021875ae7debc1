import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AccessReason, AccessRow, NewMembership } from '../../identity/model/access.ts'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Only } from '../../web/may.tsx'
import { InviteForm, MembersTable } from '../../web/members.tsx'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { accessTexts } from '../../web/texts/access.ts'
import { endDossierMember, getDossier, inviteToDossier, listDossierAccess, listDossierMembers, whyDossier } from '../contract.ts'
import { ClassificationForm, DocumentClassifications } from './classification.tsx'

type OfDossier = { readonly dossier: string }

/** Why the reader sees a dossier; for who keeps it, who else does, and how it is closed. */
export function AccessPage({ dossier }: OfDossier) {
  const t = accessTexts[useLanguage()]
  const why = useQuery({ queryKey: ['why', dossier], queryFn: () => ask(whyDossier, { dossier }) })
  return (
    <>
      <Only may={listDossierAccess} dossier={dossier} otherwise={<Title>{t.whyTitle}</Title>}>
        <WhoSees dossier={dossier} />
        <Heading level={2}>{t.whyTitle}</Heading>
      </Only>
      <Await of={why}>{(reasons) => <Reasons reasons={reasons} />}</Await>
      <Only may={inviteToDossier} dossier={dossier}>
        <Keeping dossier={dossier} />
      </Only>
    </>
  )
}

function Reasons({ reasons }: { readonly reasons: readonly AccessReason[] }) {
  const language = useLanguage()
  return (
    <ul>
      {reasons.map(({ sentence }) => (
        <li key={sentence.nl}>{sentence[language]}</li>
      ))}
    </ul>
  )
}

function WhoSees({ dossier }: OfDossier) {
  const t = accessTexts[useLanguage()]
  const view = useQuery({ queryKey: ['dossier', dossier], queryFn: () => ask(getDossier, { dossier }) })
  const access = useQuery({ queryKey: ['access', dossier], queryFn: () => ask(listDossierAccess, { dossier }) })
  return (
    <Await of={access}>
      {(rows) => (
        <>
          <Title>{t.accessTitle(rows.length)}</Title>
          {view.data?.dossier.classification === 'public' && <p>{t.publicToo}</p>}
          <People rows={rows} />
          <p>
            <Link to="/logboek" search={{ dossier }}>
              {t.history}
            </Link>
          </p>
        </>
      )}
    </Await>
  )
}

function People({ rows }: { readonly rows: readonly AccessRow[] }) {
  const language = useLanguage()
  const t = accessTexts[language]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.person}</th>
          <th scope="col">{t.since}</th>
          <th scope="col">{t.reason}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.person}>
            <td>
              {row.name} <span className="quiet">{row.organisation}</span>
            </td>
            <td>{row.since && shortDay(row.since, language)}</td>
            <td>{row.reasons.map(({ sentence }) => sentence[language]).join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Keeping({ dossier }: OfDossier) {
  const t = accessTexts[useLanguage()]
  const texts = useTexts()
  const queries = useQueryClient()
  const members = useQuery({ queryKey: ['members', dossier], queryFn: () => ask(listDossierMembers, { dossier }) })
  const changed = () =>
    Promise.all(['members', 'access', 'why', 'dossier'].map((key) => queries.invalidateQueries({ queryKey: [key, dossier] })))
  const invite = useMutation({
    mutationFn: (wish: NewMembership) => ask(inviteToDossier, { dossier, ...wish }),
    onSuccess: changed,
  })
  const end = useMutation({
    mutationFn: (membership: string) => ask(endDossierMember, { dossier, membership }),
    onSuccess: changed,
  })
  return (
    <>
      <Heading level={2}>{t.given}</Heading>
      {end.error && <Problem error={end.error} />}
      <Await of={members}>
        {(rows) => (
          <>
            <p className="unseen" role="status">
              {texts.people.members(rows.length)}
            </p>
            <MembersTable members={rows} onEnd={(id) => end.mutate(id)} />
          </>
        )}
      </Await>
      <InviteForm onInvite={invite.mutateAsync} error={invite.error} />
      <ClassificationForm dossier={dossier} />
      <DocumentClassifications dossier={dossier} />
    </>
  )
}
