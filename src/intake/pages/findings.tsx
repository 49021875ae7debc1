import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Only, ReadingAlong } from '../../web/may.tsx'
import { Await, optionsOf, Problem, Select, SourceMark, TextField, Title } from '../../web/parts.tsx'
import { keepingTexts } from '../../web/texts/keeping.ts'
import { decideFinding, listFindings } from '../contract.ts'
import type { FindingAct, FindingView } from '../model.ts'
import { TableExports } from './exports.tsx'

type OfDossier = { readonly dossier: string }

export function FindingsPage({ dossier }: OfDossier) {
  const t = useTexts()
  const { get, set } = useAddress()
  const findings = useQuery({ queryKey: ['findings', dossier], queryFn: () => ask(listFindings, { dossier }) })
  const fits = (one: FindingView) =>
    (get('controle') || one.check) === one.check &&
    (get('ernst') || one.severity) === one.severity &&
    (get('status') || one.status) === one.status
  return (
    <Await of={findings}>
      {(all) => {
        const shown = all.filter(fits)
        const checks = optionsOf(t.checks).filter(([check]) => all.some((one) => one.check === check))
        return (
          <>
            <Title>{t.findingsTitle(shown.length, shown.filter((one) => one.severity === 'error').length)}</Title>
            <ReadingAlong may={decideFinding} dossier={dossier} />
            <div className="filters" role="group" aria-label={t.filters}>
              <Select label={t.check} value={get('controle')} onChange={(controle) => set({ controle })} options={checks} />
              <Select label={t.severity} value={get('ernst')} onChange={(ernst) => set({ ernst })} options={optionsOf(t.severities)} />
              <Select
                label={t.status}
                value={get('status')}
                onChange={(status) => set({ status })}
                options={optionsOf(t.findingStatuses)}
              />
            </div>
            {all.length === 0 && <Paragraph>{t.findingsEmpty}</Paragraph>}
            {all.length > 0 && shown.length === 0 && <Paragraph>{t.noneFit}</Paragraph>}
            <ul className="plain">
              {shown.map((one) => (
                <Finding key={one.id} dossier={dossier} finding={one} here={one.id === get('punt')} />
              ))}
            </ul>
            {shown.length > 0 && (
              <TableExports
                dossier={dossier}
                table="findings"
                wish={{ check: get('controle'), severity: get('ernst'), status: get('status') }}
              />
            )}
          </>
        )
      }}
    </Await>
  )
}

type Shown = OfDossier & { readonly finding: FindingView; readonly here: boolean }

function Finding({ dossier, finding, here }: Shown) {
  const t = useTexts()
  const language = useLanguage()
  const across = new Set(finding.sources.map(({ source }) => source.version)).size > 1
  useEffect(() => {
    if (here) document.getElementById(finding.id)?.scrollIntoView({ block: 'center' })
  }, [here, finding.id])
  return (
    <li id={finding.id} className={`card finding ${finding.severity} ${finding.status} ${here ? 'here' : ''}`}>
      <p>
        <span className={`mark ${finding.severity}`}>{t.severities[finding.severity]}</span>{' '}
        <span className="mark">{t.checks[finding.check]}</span>{' '}
        {finding.status !== 'open' && <span className="mark">{t.findingStatuses[finding.status]}</span>}{' '}
        {across && <span className="mark">{t.acrossDocuments}</span>}
      </p>
      <Heading level={2}>{finding.message[language]}</Heading>
      <ul className="sentences">
        {finding.sources.map(({ source, sentence }) => (
          <li key={`${source.version} ${source.firstLine}`}>
            {across && <strong>{source.documentName}</strong>}
            <blockquote>{sentence}</blockquote>
            <SourceMark source={source} />
          </li>
        ))}
      </ul>
      {finding.suggestion && (
        <p className="mend">
          <strong>{t.suggestion}:</strong> {finding.suggestion[language]}
        </p>
      )}
      {finding.correctedBy && <p>{keepingTexts[language].correctedBy(finding.correctedBy)}</p>}
      {finding.reason && (
        <p>
          <strong>{t.reason}:</strong> {finding.reason}
        </p>
      )}
      <Only may={decideFinding} dossier={dossier}>
        <Decide dossier={dossier} finding={finding} />
      </Only>
    </li>
  )
}

function Decide({ dossier, finding }: OfDossier & { readonly finding: FindingView }) {
  const t = useTexts()
  const queries = useQueryClient()
  const [reason, setReason] = useState<string | null>(null)
  const decide = useMutation({
    mutationFn: (act: FindingAct) =>
      ask(decideFinding, { finding: finding.id, act, revision: finding.revision, ...(reason === null ? {} : { reason }) }),
    onSettled: () => Promise.all(['findings', 'overview'].map((key) => queries.invalidateQueries({ queryKey: [key, dossier] }))),
    onSuccess: () => setReason(null),
  })
  return (
    <>
      {decide.error && <Problem error={decide.error} />}
      {reason !== null && <TextField label={t.reason} value={reason} onChange={setReason} />}
      <div className="actions">
        {finding.status !== 'open' && (
          <Button purpose="secondary" onClick={() => decide.mutate('reopen')}>
            {t.reopen}
          </Button>
        )}
        {finding.status === 'open' && (
          <Button purpose="secondary" onClick={() => decide.mutate('settle')}>
            {t.settle}
          </Button>
        )}
        {finding.status === 'open' && (
          <Button purpose="secondary" onClick={() => (reason === null ? setReason('') : decide.mutate('dismiss'))}>
            {t.dismiss}
          </Button>
        )}
        {reason !== null && (
          <Button purpose="subtle" onClick={() => setReason(null)}>
            {t.cancel}
          </Button>
        )}
      </div>
    </>
  )
}
