import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { useAddress } from '../../../web/address.ts'
import { addressOf } from '../../../web/client.ts'
import { DataTable, queryOf, wishIn } from '../../../web/data-table.tsx'
import { shortDay } from '../../../web/dates.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Await } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import { exportRemarks } from '../../contract/coordination.ts'
import type { Remark } from '../../model/coordination.ts'
import { remarkColumns } from '../../rules/remark-table.ts'
import { DisposalForm } from './disposal-form.tsx'
import { Said } from './open-remarks.tsx'
import { useRemarks } from './use-coordination.ts'

type Of = { readonly memo: string; readonly keeps: boolean }

/** All that was remarked and what was done with it: to sort, to filter and to print. */
export function RemarkTable({ memo, keeps }: Of) {
  const t = coordinationTexts[useLanguage()]
  return (
    <Section title={t.remarks}>
      <Await of={useRemarks(memo)}>
        {(remarks) => (remarks.length === 0 ? <p>{t.remarksNone}</p> : <Table memo={memo} keeps={keeps} remarks={remarks} />)}
      </Await>
    </Section>
  )
}

const same = (words: readonly string[]) => Object.fromEntries([...new Set(words)].sort().map((word) => [word, word]))

function Table({ memo, keeps, remarks }: Of & { readonly remarks: readonly Remark[] }) {
  const language = useLanguage()
  const t = coordinationTexts[language]
  const [chosen, setChosen] = useState<string | null>(null)
  const answering = remarks.find(({ id }) => id === chosen)
  const words = {
    round: same(remarks.map(({ round }) => String(round))),
    organisation: same(remarks.map(({ organisation }) => organisation)),
    state: t.words.states,
  }
  // Before there is a second round its number says nothing.
  const columns = remarkColumns(language).filter(({ name }) => name !== 'round' || Object.keys(words.round).length > 1)
  const action = {
    head: t.action,
    // An open one has its form above.
    of: (remark: Remark) =>
      remark.state === 'open' ? null : (
        <Button purpose="secondary" onClick={() => setChosen(remark.id)}>
          {t.disposeAgain}
          <span className="unseen"> {remark.number}</span>
        </Button>
      ),
  }
  return (
    <div className="remarks">
      <DataTable
        name="opm-"
        columns={columns}
        rows={remarks}
        keyOf={({ id }) => id}
        texts={{ caption: t.remarks, heads: t.words.heads, words }}
        show={{
          body: ({ by, at }, text) => (
            <>
              <span className="point-words">{text}</span> <span className="quiet said-why">{t.answeredBy(by, shortDay(at, language))}</span>
            </>
          ),
          state: (remark, text) => <State remark={remark} text={text} />,
        }}
        {...(keeps && { action })}
      />
      <Files memo={memo} />
      {answering && (
        <Dialog title={t.disposeTitle(answering.number)} onClose={() => setChosen(null)}>
          <Said remark={answering} />
          <DisposalForm key={answering.id} memo={memo} remark={answering} onDone={() => setChosen(null)} onTouched={() => undefined} />
        </Dialog>
      )}
    </div>
  )
}

const looks = { open: ' warning', done: ' accepted', partly: '', not: '', overtaken: '' } as const

function State({ remark, text }: { readonly remark: Remark; readonly text: string }) {
  const language = useLanguage()
  const t = coordinationTexts[language]
  return (
    <>
      <span className={`mark${looks[remark.state]}`}>{text}</span>
      {remark.disposedAt !== null && (
        <span className="quiet said-why">{t.answeredBy(remark.disposedBy ?? '', shortDay(remark.disposedAt, language))}</span>
      )}
    </>
  )
}

function Files({ memo }: { readonly memo: string }) {
  const language = useLanguage()
  const t = coordinationTexts[language]
  const wish = wishIn(useAddress(), remarkColumns(language), 'opm-')
  return (
    <p className="export-links">
      {t.asItStands}:
      {(['pdf', 'xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={addressOf(exportRemarks, { memo, format, language, ...queryOf(wish) })} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}
