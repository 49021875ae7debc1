import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { useTexts } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { FoldedForm, Section } from '../../web/section.tsx'
import { letPersonLeave, letPersonReturn } from '../contract/people.ts'
import type { HolderOption, PersonFile } from '../model/directory.ts'

type OfFile = { readonly file: PersonFile }

/** Whoever leaves hands everything over in one act. */
export function PersonLeaving({ file }: OfFile) {
  const t = useTexts()
  const queries = useQueryClient()
  const [successor, setSuccessor] = useState<HolderOption | null>(null)
  const [asked, setAsked] = useState(false)
  const needed = file.roles.some(({ lastCoordinator }) => lastCoordinator)
  const leave = useMutation({
    mutationFn: () => ask(letPersonLeave, { person: file.id, successor: successor?.id ?? null }),
    onSuccess: (changed) => queries.setQueryData(['person-file', file.id], changed),
  })
  const submit = () => {
    setAsked(true)
    if (successor || !needed) leave.mutate()
  }
  return (
    <Section title={t.admin.leave}>
      <p>{t.admin.leaveLead}</p>
      {needed && <p className="note">{t.admin.leaveNeeds}</p>}
      <FoldedForm title={t.admin.leaveAct} onSubmit={submit}>
        {leave.error && <Problem error={leave.error} />}
        <HolderField
          label={t.admin.successor}
          kind="person"
          value={successor}
          onChange={setSuccessor}
          hint={t.people.findHint}
          error={asked && needed ? t.people.choose : null}
        />
        <Button type="submit" purpose="primary">
          {t.admin.leaveAct}
        </Button>
      </FoldedForm>
    </Section>
  )
}

export function PersonReturning({ file }: OfFile) {
  const t = useTexts()
  const queries = useQueryClient()
  const back = useMutation({
    mutationFn: () => ask(letPersonReturn, { person: file.id }),
    onSuccess: (changed) => queries.setQueryData(['person-file', file.id], changed),
  })
  return (
    <Section title={t.admin.comeBack}>
      <p>{t.admin.comeBackLead}</p>
      {back.error && <Problem error={back.error} />}
      <Button purpose="secondary" onClick={() => back.mutate()}>
        {t.admin.comeBack}
      </Button>
    </Section>
  )
}
