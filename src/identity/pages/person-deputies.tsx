import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { today } from '../../web/dates.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { useTexts } from '../../web/language.ts'
import { Problem, Select, TextField } from '../../web/parts.tsx'
import { FoldedForm, Section } from '../../web/section.tsx'
import { appointDeputy, endDeputy } from '../contract/deputies.ts'
import type { DeputyKind, Deputyship } from '../model/deputies.ts'
import type { HolderOption, PersonFile } from '../model/directory.ts'
import { DeputyList } from './deputy-list.tsx'

type OfFile = { readonly file: PersonFile }

/** Who acts for a person and for whom that person acts, for an administrator. */
export function DeputiesOfPerson({ file }: OfFile) {
  const t = useTexts()
  const keep = useKeepDeputies(file)
  const end = useMutation({ mutationFn: (deputyship: string) => ask(endDeputy, { person: file.id, deputyship }), onSuccess: keep })
  return (
    <Section title={t.people.deputiesTitle}>
      {end.error && <Problem error={end.error} />}
      <DeputyList deputies={file.deputies} ends={() => true} onEnd={(id) => end.mutate(id)} />
      {!file.left && <Appoint file={file} />}
    </Section>
  )
}

function useKeepDeputies(file: PersonFile): (deputies: Deputyship[]) => void {
  const queries = useQueryClient()
  return (deputies) => queries.setQueryData(['person-file', file.id], { ...file, deputies })
}

function Appoint({ file }: OfFile) {
  const t = useTexts()
  const keep = useKeepDeputies(file)
  const [deputy, setDeputy] = useState<HolderOption | null>(null)
  const [kind, setKind] = useState<DeputyKind>('deputy')
  const [from, setFrom] = useState(today())
  const [through, setThrough] = useState('')
  const [asked, setAsked] = useState(false)
  const appoint = useMutation({
    mutationFn: ({ id }: HolderOption) =>
      ask(appointDeputy, { person: file.id, deputy: id, kind, from, through: through === '' ? null : through }),
    onSuccess: keep,
  })
  const submit = () => {
    setAsked(true)
    if (deputy) appoint.mutate(deputy)
  }
  return (
    <FoldedForm title={t.people.appoint} onSubmit={submit}>
      {appoint.error && <Problem error={appoint.error} />}
      <HolderField label={t.people.deputy} kind="person" value={deputy} onChange={setDeputy} error={asked ? t.people.choose : null} />
      <Select
        label={t.admin.officeKind}
        all={false}
        value={kind}
        onChange={(word) => setKind(word === 'office' ? 'office' : 'deputy')}
        options={[
          ['deputy', t.admin.officeKinds.deputy],
          ['office', t.admin.officeKinds.office],
        ]}
      />
      <TextField label={t.people.from} type="date" value={from} onChange={setFrom} required />
      <TextField
        label={kind === 'office' ? t.people.throughOptional : t.people.through}
        type="date"
        value={through}
        onChange={setThrough}
        required={kind === 'deputy'}
      />
      <Button type="submit" purpose="primary">
        {t.people.appoint}
      </Button>
    </FoldedForm>
  )
}
