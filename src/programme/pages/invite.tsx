import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { HolderOption } from '../../identity/model/directory.ts'
import { roleWords } from '../../identity/model/role-words.ts'
import { scopedRoles } from '../../identity/model/roles.ts'
import { ask } from '../../web/client.ts'
import { endOfDay } from '../../web/dates.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Problem, Select, TextField } from '../../web/parts.tsx'
import { inviteToProgramme } from '../contract.ts'

/** Gives a person, department or organisation a role in a programme, until a day or for good. */
export function InviteToProgramme({ programme }: { readonly programme: string }) {
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const [holder, setHolder] = useState<HolderOption | null>(null)
  const [chosen, setChosen] = useState<string>('reader')
  const [through, setThrough] = useState('')
  const [asked, setAsked] = useState(false)
  const role = scopedRoles.find((one) => one === chosen) ?? 'reader'
  const invite = useMutation({
    mutationFn: ({ kind, id }: HolderOption) =>
      ask(inviteToProgramme, { programme, role, holder: kind, holderId: id, ...(through && { until: endOfDay(through) }) }),
    onSuccess: (rows) => {
      queries.setQueryData(['programme-members', programme], rows)
      setHolder(null)
      setAsked(false)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (holder) invite.mutate(holder)
  }
  return (
    <form className="card form" onSubmit={submit} aria-labelledby="invite">
      <Heading level={2} id="invite">
        {t.people.invite}
      </Heading>
      {invite.error && <Problem error={invite.error} />}
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
