import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { today } from '../../web/dates.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { useTexts } from '../../web/language.ts'
import { Await, Problem, TextField } from '../../web/parts.tsx'
import { FoldedForm, Section } from '../../web/section.tsx'
import { useSession } from '../../web/session.ts'
import { appointOwnDeputy, endOwnDeputy, listOwnDeputies } from '../contract/deputies.ts'
import type { HolderOption } from '../model/directory.ts'
import { DeputyList } from './deputy-list.tsx'

const key = ['own-deputies']

/** For one's own account: who acts for the reader, and for whom the reader acts. */
export function OwnDeputies() {
  const t = useTexts()
  const queries = useQueryClient()
  const own = useSession().data?.person?.id
  const found = useQuery({ queryKey: key, queryFn: () => ask(listOwnDeputies, {}) })
  const end = useMutation({
    mutationFn: (deputyship: string) => ask(endOwnDeputy, { deputyship }),
    onSuccess: (rows) => queries.setQueryData(key, rows),
  })
  return (
    <Section title={t.people.deputiesTitle}>
      <p>{t.people.deputiesLead}</p>
      {end.error && <Problem error={end.error} />}
      <Await of={found}>
        {(deputies) => <DeputyList deputies={deputies} ends={({ principal }) => principal === own} onEnd={(id) => end.mutate(id)} />}
      </Await>
      <AppointOwn />
    </Section>
  )
}

function AppointOwn() {
  const t = useTexts()
  const queries = useQueryClient()
  const [deputy, setDeputy] = useState<HolderOption | null>(null)
  const [from, setFrom] = useState(today())
  const [through, setThrough] = useState('')
  const [asked, setAsked] = useState(false)
  const appoint = useMutation({
    mutationFn: ({ id }: HolderOption) => ask(appointOwnDeputy, { deputy: id, from, through }),
    onSuccess: (rows) => {
      queries.setQueryData(key, rows)
      setDeputy(null)
      setAsked(false)
    },
  })
  const submit = () => {
    setAsked(true)
    if (deputy) appoint.mutate(deputy)
  }
  return (
    <FoldedForm title={t.people.appoint} onSubmit={submit}>
      {appoint.error && <Problem error={appoint.error} />}
      <HolderField
        label={t.people.deputy}
        kind="person"
        value={deputy}
        onChange={setDeputy}
        hint={t.people.findHint}
        error={asked ? t.people.choose : null}
      />
      <TextField label={t.people.from} type="date" value={from} onChange={setFrom} required />
      <TextField label={t.people.through} type="date" value={through} onChange={setThrough} required />
      <Button type="submit" purpose="primary">
        {t.people.appoint}
      </Button>
    </FoldedForm>
  )
}
