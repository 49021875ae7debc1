import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type FormEvent, useState } from 'react'
import type { Membership, NewMembership } from '../identity/model/access.ts'
import type { HolderOption } from '../identity/model/directory.ts'
import { roleWords } from '../identity/model/role-words.ts'
import { scopedRoles } from '../identity/model/roles.ts'
import { endOfDay, shortDay } from './dates.ts'
import { HolderField } from './holder-field.tsx'
import { useLanguage, useTexts } from './language.ts'
import { Problem, Select, TextField } from './parts.tsx'

type Table = { readonly members: readonly Membership[]; readonly onEnd: (membership: string) => void }

/** The roles given in a programme or dossier, each to be ended. */
export function MembersTable({ members, onEnd }: Table) {
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

type Invitation = { readonly onInvite: (wish: NewMembership) => Promise<unknown>; readonly error: unknown }

/** Gives a person, department or organisation a role, until a day or for good. */
export function InviteForm({ onInvite, error }: Invitation) {
  const t = useTexts()
  const language = useLanguage()
  const [holder, setHolder] = useState<HolderOption | null>(null)
  const [chosen, setChosen] = useState<string>('reader')
  const [through, setThrough] = useState('')
  const [asked, setAsked] = useState(false)
  const role = scopedRoles.find((one) => one === chosen) ?? 'reader'
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!holder) return
    await onInvite({ role, holder: holder.kind, holderId: holder.id, ...(through && { until: endOfDay(through) }) })
    setHolder(null)
    setAsked(false)
  }
  return (
    <form className="card form" onSubmit={(event) => void submit(event).catch(() => undefined)} aria-labelledby="invite">
      <Heading level={2} id="invite">
        {t.people.invite}
      </Heading>
      {error !== null && <Problem error={error} />}
      <HolderField
        label={t.people.inviteWho}
        value={holder}
        onChange={setHolder}
        hint={t.people.findHint}
        error={asked ? t.people.choose : null}
      />
      <Select
        label={t.people.role}
        all={false}
        value={role}
        onChange={setChosen}
        options={scopedRoles.map((one) => [one, roleWords[language][one]])}
      />
      <TextField label={t.people.throughOptional} type="date" value={through} onChange={setThrough} />
      <Button type="submit" purpose="primary">
        {t.people.giveRole}
      </Button>
    </form>
  )
}
