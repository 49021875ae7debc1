import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { Dialog } from '../../web/dialog.tsx'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { keepingTexts } from '../../web/texts/keeping.ts'
import { acceptCertain, undoTogether } from '../contract/keeping.ts'
import { listFindings } from '../contract.ts'
import type { ProposalKind, ProposalView } from '../model.ts'
import { type Batch, certainIn } from '../rules/certain.ts'

type Shown = { readonly dossier: string; readonly all: readonly ProposalView[]; readonly current: ProposalView }
type Done = { readonly kind: ProposalKind; readonly version: string; readonly proposals: readonly ProposalView[] }

/** Sends the proposals of a batch together and keeps the list at hand up to date. */
function useTogether(dossier: string) {
  const queries = useQueryClient()
  const keep = (answer: readonly ProposalView[]) => {
    const changed = new Map(answer.map((one) => [one.id, one]))
    queries.setQueryData<ProposalView[]>(['proposals', dossier], (rows) => rows?.map((row) => changed.get(row.id) ?? row))
    for (const key of ['overview', 'timeline', 'findings']) void queries.invalidateQueries({ queryKey: [key, dossier] })
  }
  const again = () => queries.invalidateQueries({ queryKey: ['proposals', dossier] })
  const accept = useMutation({
    mutationFn: ({ batch, count }: { readonly batch: Batch; readonly count: number }) => ask(acceptCertain, { ...batch, count }),
    onSuccess: keep,
    onError: again,
  })
  const undo = useMutation({
    mutationFn: ({ version, proposals }: Done) =>
      ask(undoTogether, { version, proposals: proposals.map(({ id, revision }) => ({ proposal: id, revision })) }),
    onSuccess: keep,
    onError: again,
  })
  return { accept, undo }
}

/** Offers to accept at once what is certain of the kind and the memo at hand; one undo takes it all back. */
export function AcceptCertain({ dossier, all, current }: Shown) {
  const t = keepingTexts[useLanguage()]
  const counted = useTexts().counted
  const findings = useQuery({ queryKey: ['findings', dossier], queryFn: () => ask(listFindings, { dossier }) })
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [said, setSaid] = useState('')
  const { accept, undo } = useTogether(dossier)
  const batch: Batch = { version: current.source.version, memo: current.memo, kind: current.value.kind }
  const count = findings.data ? certainIn(batch, all, findings.data).length : 0
  const what = (number: number, kind: ProposalKind) => counted[kind][number === 1 ? 0 : 1]
  const send = async () => {
    const proposals = await accept.mutateAsync({ batch, count }).catch(() => null)
    setAsking(false)
    if (proposals === null) return
    setDone({ kind: batch.kind, version: batch.version, proposals })
    setSaid(t.accepted(proposals.length, what(proposals.length, batch.kind)))
  }
  const takeBack = async (last: Done) => {
    const undone = await undo.mutateAsync(last).catch(() => null)
    setDone(null)
    if (undone !== null) setSaid(t.undone(undone.length))
  }
  const offer = current.memo === null ? t.certainOutside : t.certain
  return (
    <div className="together">
      <p role="status">{said}</p>
      {(accept.error ?? undo.error) && <Problem error={accept.error ?? undo.error} />}
      <div className="actions">
        {done && (
          <Button purpose="secondary" onClick={() => void takeBack(done)}>
            {t.undoAll(done.proposals.length)}
          </Button>
        )}
        {count > 1 && (
          <Button purpose="subtle" onClick={() => setAsking(true)}>
            {offer(count, what(count, batch.kind))}
          </Button>
        )}
      </div>
      {asking && (
        <Dialog title={t.certainTitle(count, what(count, batch.kind))} onClose={() => setAsking(false)}>
          <Paragraph>{t.certainLead}</Paragraph>
          <div className="actions">
            <Button purpose="primary" disabled={accept.isPending} onClick={() => void send()}>
              {t.certainYes(count)}
            </Button>
            <Button purpose="secondary" onClick={() => setAsking(false)}>
              {t.cancel}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
