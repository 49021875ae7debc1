import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { openDossier } from '../../dossier/contract.ts'
import { type Classification, classifications } from '../../identity/model/roles.ts'
import { ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Problem, Select, TextField } from '../../web/parts.tsx'
import { accessTexts } from '../../web/texts/access.ts'
import { listProgrammes } from '../contract/programmes.ts'

/** Opens a dossier, in a programme where the reader writes or outside any, confidential unless said otherwise. */
export function NewDossier() {
  const t = useTexts()
  const access = accessTexts[useLanguage()]
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [summary, setSummary] = useState('')
  const [programme, setProgramme] = useState('')
  const [classification, setClassification] = useState<Classification>('confidential')
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) }).data ?? []
  const mine = programmes.filter(({ roles }) => roles.includes('coordinator') || roles.includes('author'))
  const open = useMutation({
    mutationFn: () => ask(openDossier, { title, summary, classification, ...(programme && { programme }) }),
    onSuccess: async (row) => {
      await queries.invalidateQueries({ queryKey: ['dossiers'] })
      await navigate({ to: '/dossiers/$dossier', params: { dossier: row.id } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  return (
    <form className="card form" onSubmit={submit} aria-labelledby="new-dossier">
      <Heading level={2} id="new-dossier">
        {t.newDossier}
      </Heading>
      {open.error && <Problem error={open.error} />}
      <TextField label={t.title} value={title} onChange={setTitle} required />
      <TextField label={t.summary} value={summary} onChange={setSummary} />
      <Select
        label={access.programme}
        all={false}
        value={programme}
        onChange={setProgramme}
        options={[['', access.noProgramme], ...mine.map(({ id, name }) => [id, name] as const)]}
      />
      <Select
        label={access.classification}
        all={false}
        value={classification}
        onChange={(chosen) => setClassification(classifications.find((one) => one === chosen) ?? 'confidential')}
        options={classifications.map((one) => [one, access.classifications[one]])}
      />
      <p className="quiet">{access.classificationMeans[classification]}</p>
      <Button type="submit" purpose="primary">
        {t.create}
      </Button>
    </form>
  )
}
