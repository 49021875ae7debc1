import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Only } from '../../web/may.tsx'
import '../../web/memo.css'
import { Await, optionsOf, Problem, Select, TextField, Title } from '../../web/parts.tsx'
import { FoldedForm } from '../../web/section.tsx'
import { memoTexts } from '../../web/texts/memo.ts'
import { draftMemo, listMemos } from '../contract/memos.ts'
import { type MemoKind, type MemoRow, memoKinds } from '../model/memos.ts'

/** The memos of a dossier, and the way to begin one. */
export function MemosPage({ dossier }: { readonly dossier: string }) {
  const t = memoTexts[useLanguage()]
  const memos = useQuery({ queryKey: ['memos', dossier], queryFn: () => ask(listMemos, { dossier }) })
  return (
    <Await of={memos}>
      {(rows) => (
        <>
          <Title>{t.memosTitle(rows.length)}</Title>
          {rows.length === 0 && <Paragraph>{t.memosEmpty}</Paragraph>}
          <ul className="cards">
            {rows.map((row) => (
              <MemoCard key={row.id} row={row} />
            ))}
          </ul>
          <Only may={draftMemo} dossier={dossier}>
            <NewMemo dossier={dossier} />
          </Only>
        </>
      )}
    </Await>
  )
}

function MemoCard({ row }: { readonly row: MemoRow }) {
  const language = useLanguage()
  const t = memoTexts[language]
  return (
    <li className="card">
      <h2>
        <Link to="/notas/$memo" params={{ memo: row.id }}>
          {row.subject}
        </Link>
      </h2>
      <p className="quiet">
        {t.kinds[row.kind]} · <span className="mark">{t.statuses[row.status]}</span> · {longMoment(row.since, language)}
      </p>
    </li>
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
    <FoldedForm title={t.newMemo} onSubmit={() => draft.mutate()}>
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
    </FoldedForm>
  )
}
