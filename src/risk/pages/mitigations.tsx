import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, Refused } from '../../web/client.ts'
import { shortDay, today } from '../../web/dates.ts'
import { type Language, useLanguage } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { Section } from '../../web/section.tsx'
import { differencesOf, StalePanel } from '../../web/stale-panel.tsx'
import { riskTexts } from '../../web/texts/risk.ts'
import { addMitigation, changeMitigation, getRisk } from '../contract/risks.ts'
import type { MitigationFields, RiskFile } from '../model/risks.ts'
import { MitigationForm } from './mitigation-form.tsx'
import { dayOrDash } from './words.ts'

type OfRisk = { readonly programme: string; readonly file: RiskFile }
type Mitigation = RiskFile['mitigations'][number]

/** What is done about a risk, by whom and by when. */
export function Mitigations({ programme, file }: OfRisk) {
  const t = riskTexts[useLanguage()]
  return (
    <Section title={t.mitigations}>
      {file.mitigations.length === 0 && <p>{t.noMitigations}</p>}
      <ul className="cards">
        {file.mitigations.map((mitigation) => (
          <MitigationCard key={mitigation.id} programme={programme} mitigation={mitigation} />
        ))}
      </ul>
      {file.mayChange && <AddMitigation programme={programme} file={file} />}
    </Section>
  )
}

function MitigationCard({ programme, mitigation }: { readonly programme: string; readonly mitigation: Mitigation }) {
  const language = useLanguage()
  const t = riskTexts[language]
  const { action, status, dueOn, ownerName } = mitigation
  const open = status === 'planned' || status === 'underway'
  return (
    <li className="card">
      <p>
        <span className="mark">{t.mitigationStatuses[status]}</span>{' '}
        {open && dueOn !== null && dueOn < today() && <span className="mark error">{t.late}</span>}
      </p>
      <p className="written">{action}</p>
      <p className="quiet">
        {ownerName || '–'}
        {dueOn !== null && ` · ${t.dueOn.toLowerCase()} ${shortDay(dueOn, language)}`}
      </p>
      {mitigation.mayChange && <EditMitigation programme={programme} mitigation={mitigation} />}
    </li>
  )
}

function AddMitigation({ programme, file }: OfRisk) {
  const t = riskTexts[useLanguage()]
  const queries = useQueryClient()
  const [round, setRound] = useState(0)
  const add = useMutation({
    mutationFn: (fields: MitigationFields) => ask(addMitigation, { programme, risk: file.risk.id, ...fields }),
    onSuccess: (changed) => {
      queries.setQueryData(['risk', programme, file.risk.id], changed)
      setRound(round + 1)
    },
  })
  return (
    <details className="folded">
      <summary>{t.addMitigation}</summary>
      {add.error && <Problem error={add.error} />}
      <MitigationForm key={round} label={t.addMitigation} word={t.add} onSend={(fields) => add.mutate(fields)} />
    </details>
  )
}

type Named = { readonly fields: MitigationFields; readonly owner: string }

function EditMitigation({ programme, mitigation }: { readonly programme: string; readonly mitigation: Mitigation }) {
  const language = useLanguage()
  const t = riskTexts[language]
  const queries = useQueryClient()
  const [mine, setMine] = useState<Named | null>(null)
  const key = ['risk', programme, mitigation.risk]
  const change = useMutation({
    mutationFn: ({ named, revision }: { named: Named; revision: number }) =>
      ask(changeMitigation, { programme, mitigation: mitigation.id, revision, ...named.fields }),
    onSuccess: (changed) => {
      setMine(null)
      queries.setQueryData(key, changed)
    },
    onError: async (fault, { named }) => {
      if (!(fault instanceof Refused) || fault.code !== 'mitigation.stale') return
      queries.setQueryData(key, await ask(getRisk, { programme, risk: mitigation.risk }))
      setMine(named)
    },
  })
  const theirs = { fields: mitigation, owner: mitigation.ownerName }
  return (
    <details className="folded" open={mine ? true : undefined}>
      <summary aria-label={`${t.change}: ${mitigation.action}`}>{t.change}</summary>
      {mine && (
        <StalePanel
          title={t.staleTitle}
          differences={differencesOf({ theirs, mine: inTheirWords(mine, theirs) }, shown(language))}
          letStand={() => setMine(null)}
          insist={() => change.mutate({ named: mine, revision: mitigation.revision })}
        />
      )}
      {change.error && !mine && <Problem error={change.error} />}
      <MitigationForm
        key={mine ? 'mine' : mitigation.revision}
        label={`${t.change}: ${mitigation.action}`}
        word={t.save}
        mitigation={mitigation}
        onSend={(fields, owner) => change.mutate({ named: { fields, owner }, revision: mitigation.revision })}
      />
    </details>
  )
}

/** A form names organisations in full and a list for short: where both mean the same one, the words are the same. */
function inTheirWords(mine: Named, theirs: Named): Named {
  const same = mine.fields.owner === theirs.fields.owner && mine.fields.ownerPerson === theirs.fields.ownerPerson
  return same ? { ...mine, owner: theirs.owner } : mine
}

function shown(language: Language) {
  const t = riskTexts[language]
  return [
    [t.action, ({ fields }: Named) => fields.action],
    [t.short.owner, ({ owner }: Named) => owner],
    [t.dueOn, ({ fields }: Named) => dayOrDash(fields.dueOn, language)],
    [t.fields.status, ({ fields }: Named) => t.mitigationStatuses[fields.status]],
  ] as const
}
