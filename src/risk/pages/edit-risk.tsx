import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, Refused } from '../../web/client.ts'
import type { Language } from '../../web/language.ts'
import { useLanguage } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../web/stale-panel.tsx'
import { riskTexts } from '../../web/texts/risk.ts'
import { changeRisk, getRisk } from '../contract/risks.ts'
import type { RiskFields, RiskFile } from '../model/risks.ts'
import { after, before } from '../rules/scores.ts'
import { fieldsOf, RiskForm } from './risk-form.tsx'
import { scoreText } from './words.ts'

type Named = { readonly fields: RiskFields; readonly owner: string; readonly raisedBy: string }
type Edited = { readonly programme: string; readonly file: RiskFile }

/** Writes a new state of a risk; where somebody was first, both are shown side by side. */
export function EditRisk({ programme, file }: Edited) {
  const language = useLanguage()
  const t = riskTexts[language]
  const queries = useQueryClient()
  const [mine, setMine] = useState<Named | null>(null)
  const key = ['risk', programme, file.risk.id]
  const change = useMutation({
    mutationFn: ({ named, revision }: { named: Named; revision: number }) =>
      ask(changeRisk, { programme, risk: file.risk.id, revision, ...named.fields }),
    onSuccess: async (changed) => {
      setMine(null)
      queries.setQueryData(key, changed)
      await queries.invalidateQueries({ queryKey: ['risk-matrix', programme] })
    },
    onError: async (fault, { named }) => {
      if (!(fault instanceof Refused) || fault.code !== 'risk.stale') return
      queries.setQueryData(key, await ask(getRisk, { programme, risk: file.risk.id }))
      setMine(named)
    },
  })
  const theirs = { fields: fieldsOf(file.risk), owner: file.ownerName, raisedBy: file.raisedByName }
  return (
    <>
      {mine && (
        <StalePanel
          title={t.staleTitle}
          differences={differencesOf({ theirs, mine: inTheirWords(mine, theirs) }, shown(language))}
          letStand={() => setMine(null)}
          insist={() => change.mutate({ named: mine, revision: file.risk.revision })}
        />
      )}
      <details className="folded" open={mine ? true : undefined}>
        <summary>{t.change}</summary>
        {change.error && !mine && <Problem error={change.error} />}
        {change.isSuccess && <p role="status">{t.saved}</p>}
        <RiskForm
          key={mine ? 'mine' : file.risk.revision}
          programme={programme}
          label={t.change}
          word={t.save}
          risk={file}
          onSend={({ fields }, draft) => {
            const named = { fields, owner: draft.owner?.name ?? '', raisedBy: draft.raisedBy?.name ?? fields.raisedByText }
            change.mutate({ named, revision: file.risk.revision })
          }}
        />
      </details>
    </>
  )
}

/** A form names organisations in full and a risk for short: where both mean the same one, the words are the same. */
function inTheirWords(mine: Named, theirs: Named): Named {
  const sameOwner = mine.fields.owner === theirs.fields.owner && mine.fields.ownerPerson === theirs.fields.ownerPerson
  const sameRaiser = mine.fields.raisedBy === theirs.fields.raisedBy && mine.fields.raisedByText === theirs.fields.raisedByText
  return { ...mine, owner: sameOwner ? theirs.owner : mine.owner, raisedBy: sameRaiser ? theirs.raisedBy : mine.raisedBy }
}

function shown(language: Language) {
  const t = riskTexts[language]
  return [
    [t.columns.title, ({ fields }: Named) => fields.title],
    [t.short.cause, ({ fields }: Named) => fields.cause],
    [t.short.event, ({ fields }: Named) => fields.event],
    [t.short.consequence, ({ fields }: Named) => fields.consequence],
    [t.before, ({ fields }: Named) => scoreText(before(fields), language)],
    [t.after, ({ fields }: Named) => scoreText(after(fields), language)],
    [t.short.owner, ({ owner }: Named) => owner],
    [t.short.raisedBy, ({ raisedBy }: Named) => raisedBy],
    [t.fields.status, ({ fields }: Named) => t.statuses[fields.status]],
    [t.fields.explanation, ({ fields }: Named) => fields.explanation],
    [t.columns.code, ({ fields }: Named) => fields.code],
  ] as const
}
