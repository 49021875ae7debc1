import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Only } from '../../web/may.tsx'
import { optionsOf, Problem, Select, TextField } from '../../web/parts.tsx'
import { memoTexts } from '../../web/texts/memo.ts'
import { memoWordTexts } from '../../web/texts/memo-word.ts'
import { draftMemo } from '../contract/memos.ts'
import { type MemoKind, memoKinds } from '../model/memos.ts'
import { MemoList } from './list/memo-list.tsx'

/** The memos of a dossier, and the way to begin one. */
export function MemosPage({ dossier }: { readonly dossier: string }) {
  const t = memoTexts[useLanguage()]
  const begin = (
    <Only may={draftMemo} dossier={dossier}>
      <Begin dossier={dossier} />
    </Only>
  )
  return <MemoList dossier={dossier} empty={<Paragraph>{t.memosEmpty}</Paragraph>} actions={begin} />
}

function Begin({ dossier }: { readonly dossier: string }) {
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="begin-memo">
      <p className="actions">
        <Button purpose={isOpen ? 'secondary' : 'primary'} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {memoTexts[language].newMemo}
        </Button>
        <Link to="/dossiers/$dossier/notas/uit-word" params={{ dossier }}>
          {memoWordTexts[language].fromWord}
        </Link>
      </p>
      {isOpen && <NewMemo dossier={dossier} />}
    </div>
  )
}

function NewMemo({ dossier }: { readonly dossier: string }) {
  const t = memoTexts[useLanguage()]
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [kind, setKind] = useState<MemoKind>('decision')
  const [subject, setSubject] = useState('')
  const draft = useMutation({
    mutationFn: () => ask(draftMemo, { dossier, kind, subject }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['memos', dossier] })
      await navigate({ to: '/notas/$memo', params: { memo: id } })
    },
  })
  return (
    <form
      className="form begun"
      aria-label={t.newMemo}
      onSubmit={(event) => {
        event.preventDefault()
        draft.mutate()
      }}
    >
      {draft.error && <Problem error={draft.error} />}
      <Select
        label={t.kind}
        value={kind}
        onChange={(chosen) => setKind(memoKinds.find((known) => known === chosen) ?? kind)}
        options={optionsOf(t.kinds)}
        all={false}
      />
      <TextField label={t.subject} value={subject} onChange={setSubject} required />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={draft.isPending}>
          {t.create}
        </Button>
      </p>
    </form>
  )
}
