import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { memoWordTexts } from '../../../web/texts/memo-word.ts'
import { listMemos } from '../../contract/memos.ts'
import { confirmWordImport } from '../../contract/word.ts'
import type { MemoRow } from '../../model/memos.ts'
import type { WordImport } from '../../model/word.ts'
import { isOpen } from '../../rules/states.ts'
import { HeaderFields, writtenHeader } from './header-fields.tsx'
import { LeftOutPart, TextPart } from './recognised.tsx'

/** What was recognised in a file, and the choices that only a person can make. */
export function ConfirmImport({ file }: { readonly file: WordImport }) {
  const t = memoWordTexts[useLanguage()]
  const { reading, dossier } = file
  const numbered = reading.candidates.flatMap(({ numbered: proposed }, at) => (proposed ? [at] : []))
  const [points, setPoints] = useState<readonly number[]>(numbered)
  const [header, setHeader] = useState(() => writtenHeader(reading.header))
  const [comments, setComments] = useState(reading.comments.length > 0)
  const [takeHeader, setTakeHeader] = useState(true)
  const { get, set } = useAddress()
  const memo = get('nota')
  const confirm = useConfirm(file)
  const submit = () =>
    confirm.mutate({
      ...{ dossier, import: file.id, memo: memo === '' ? null : memo, takeHeader, points: [...points], comments },
      header: header.read(),
    })
  return (
    <form
      className="form wide"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <LeftOutPart reading={reading} />
      <Destination dossier={dossier} memo={memo} onChange={(nota) => set({ nota })} />
      {memo !== '' && <Tick label={t.takeHeader} checked={takeHeader} onChange={setTakeHeader} />}
      {(memo === '' || takeHeader) && <HeaderFields header={header} onChange={setHeader} />}
      <Points reading={reading} chosen={points} onChange={setPoints} />
      {reading.comments.length > 0 && <Tick label={t.commentsIn(reading.comments.length)} checked={comments} onChange={setComments} />}
      {confirm.error && <Problem error={confirm.error} />}
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={confirm.isPending}>
          {t.confirm}
        </Button>
      </p>
      <TextPart reading={reading} points={points} />
    </form>
  )
}

function useConfirm({ dossier }: WordImport) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (wish: Parameters<typeof ask<typeof confirmWordImport>>[1]) => ask(confirmWordImport, wish),
    onSuccess: async ({ id }) => {
      await Promise.all([['memos', dossier], ['memo', id], ['word-import']].map((queryKey) => queries.invalidateQueries({ queryKey })))
      await navigate({ to: '/notas/$memo', params: { memo: id } })
    },
  })
}

type TickOf = { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }

function Tick({ label, checked, onChange }: TickOf) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  )
}

type Choice = { readonly dossier: string; readonly memo: string; readonly onChange: (memo: string) => void }

/** A new memo, or one of this dossier whose text may change now. */
function Destination({ dossier, memo, onChange }: Choice) {
  const t = memoWordTexts[useLanguage()]
  const memos = useQuery({ queryKey: ['memos', dossier], queryFn: () => ask(listMemos, { dossier }) }).data ?? []
  const open = memos.filter(({ status }: MemoRow) => isOpen(status))
  const options = [['', t.newMemo] as const, ...open.map(({ id, subject }) => [id, t.intoMemo(subject)] as const)]
  return (
    <Section title={t.into}>
      <fieldset className="choices">
        <legend className="unseen">{t.into}</legend>
        {options.map(([id, words]) => (
          <label className="tick" key={id}>
            <input type="radio" name="into" checked={memo === id} onChange={() => onChange(id)} /> {words}
          </label>
        ))}
      </fieldset>
      {memo !== '' && <p className="note">{t.intoLead}</p>}
    </Section>
  )
}

type Chosen = {
  readonly reading: WordImport['reading']
  readonly chosen: readonly number[]
  readonly onChange: (chosen: readonly number[]) => void
}

function Points({ reading, chosen, onChange }: Chosen) {
  const t = memoWordTexts[useLanguage()]
  if (reading.candidates.length === 0) return null
  return (
    <Section title={t.points}>
      <p>{t.pointsLead}</p>
      {reading.candidates.map(({ block, item, question }, at) => (
        <Tick
          key={`${block} ${item}`}
          label={question}
          checked={chosen.includes(at)}
          onChange={(checked) => onChange(checked ? [...chosen, at] : chosen.filter((one) => one !== at))}
        />
      ))}
    </Section>
  )
}
