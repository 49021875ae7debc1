import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { workChanged } from '../../web/my-work.ts'
import { Problem, TextField } from '../../web/parts.tsx'
import { roundTexts } from '../../web/texts/rounds.ts'
import { openRound } from '../contract/rounds.ts'
import { roundKey, roundsKey } from './use-rounds.ts'

export function OpenRound({ programme }: { readonly programme: string }) {
  const t = roundTexts[useLanguage()]
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [wish, setWish] = useState({ name: '', from: '', to: '', due: '' })
  const open = useMutation({
    mutationFn: () => ask(openRound, { programme, ...wish }),
    onSuccess: async (view) => {
      const round = view.round.id
      queries.setQueryData(roundKey({ programme, round }), view)
      await queries.invalidateQueries({ queryKey: roundsKey(programme) })
      workChanged(queries)
      await navigate({ to: '/programmas/$programme/rondes/$round', params: { programme, round } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  const set = (part: keyof typeof wish) => (value: string) => setWish({ ...wish, [part]: value })
  return (
    <form className="card form" onSubmit={submit} aria-labelledby="open-round">
      <Heading level={2} id="open-round">
        {t.openTitle}
      </Heading>
      <p>{t.openHow}</p>
      {open.error && <Problem error={open.error} />}
      <TextField label={t.name} value={wish.name} onChange={set('name')} required />
      <TextField label={t.from} type="date" value={wish.from} onChange={set('from')} required />
      <TextField label={t.to} type="date" value={wish.to} onChange={set('to')} required />
      <TextField label={t.dueField} type="date" value={wish.due} onChange={set('due')} required />
      <Button type="submit" purpose="primary" disabled={open.isPending}>
        {t.open}
      </Button>
    </form>
  )
}
