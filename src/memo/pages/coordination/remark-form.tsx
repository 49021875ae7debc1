import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, Select, TextArea, TextField } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import { commentInRound } from '../../contract/coordination.ts'
import type { RemarkWish, Round } from '../../model/coordination.ts'
import type { Anchor } from '../../model/text.ts'
import { SelectWords } from './select-words.tsx'
import { useRemarkDeed } from './use-coordination.ts'

const empty = { point: '', quote: '', body: '', instead: '' }

/** A remark at a place in the version that is sent round: on a point, at words, or on the whole. */
export function RemarkForm({ memo, round }: { readonly memo: string; readonly round: Round }) {
  const t = coordinationTexts[useLanguage()]
  const [wish, setWish] = useState(empty)
  const [selected, setSelected] = useState<Anchor | null>(null)
  const remark = useRemarkDeed(memo, (sent: RemarkWish) => ask(commentInRound, { memo, round: round.id, ...sent }))
  const set = (part: keyof typeof wish) => (value: string) => setWish({ ...wish, [part]: value })
  const select = (anchor: Anchor) => {
    setSelected(anchor)
    setWish({ ...wish, quote: anchor.quote })
  }
  const submit = () => {
    const { point, quote, body, instead } = wish
    const typed = quote.trim() === '' ? null : { quote: quote.trim().slice(0, 2000), before: '', after: '' }
    const anchor = selected !== null && selected.quote === quote ? selected : typed
    remark.mutate({ point: point === '' ? null : point, anchor, body, instead }, { onSuccess: () => setWish(empty) })
  }
  const points = round.points.map(({ point, number }) => [point, t.point(number)] as const)
  return (
    <FoldedForm title={t.remark} onSubmit={submit}>
      <p>{t.remarkHow}</p>
      {remark.error && <Problem error={remark.error} />}
      {remark.isSuccess && wish === empty && <p role="status">{t.remarkSent}</p>}
      <SelectWords memo={memo} version={round.version} onSelect={select} />
      <Select label={t.remarkPlace} value={wish.point} onChange={set('point')} options={[['', t.whole], ...points]} all={false} />
      <TextField label={t.remarkQuote} value={wish.quote} onChange={set('quote')} />
      <p className="quiet">{t.remarkQuoteHow}</p>
      <TextArea label={t.remarkBody} value={wish.body} onChange={set('body')} />
      <TextArea label={t.remarkInstead} value={wish.instead} onChange={set('instead')} />
      <Button purpose="secondary" type="submit" disabled={remark.isPending}>
        {t.remarkSend}
      </Button>
    </FoldedForm>
  )
}
