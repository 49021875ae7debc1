import { Heading } from '@nl-design-system-candidate/heading-react'
import { useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { Section } from '../../../web/section.tsx'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import type { Remark } from '../../model/coordination.ts'
import { placeText, remarkText } from '../../rules/remark-table.ts'
import { DisposalForm } from './disposal-form.tsx'
import { useRemarks } from './use-coordination.ts'

/** The remarks that wait for an answer, each with the form for it. */
export function OpenRemarks({ memo }: { readonly memo: string }) {
  const t = coordinationTexts[useLanguage()]
  // What is being answered here stays, also where a colleague was first.
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set())
  const remarks = useRemarks(memo).data ?? []
  const open = remarks.filter(({ id, state }) => state === 'open' || held.has(id))
  const hold = (id: string, isHeld: boolean) => setHeld(new Set(isHeld ? [...held, id] : [...held].filter((one) => one !== id)))
  if (open.length === 0) return null
  return (
    <Section title={t.openRemarks(open.length)}>
      <ul className="plain">
        {open.map((remark) => (
          <li key={remark.id} className="card">
            <Said remark={remark} />
            <DisposalForm memo={memo} remark={remark} onDone={() => hold(remark.id, false)} onTouched={() => hold(remark.id, true)} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Who remarked what, and where. */
export function Said({ remark }: { readonly remark: Remark }) {
  const language = useLanguage()
  return (
    <>
      <Heading level={3}>
        {remark.number}. {remark.organisation}: {placeText(remark, language)}
      </Heading>
      <p className="point-words">{remarkText(remark, language)}</p>
      <p className="quiet">{remark.by}</p>
    </>
  )
}
