import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { type FormEvent, useId, useState } from 'react'
import { shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { StalePanel } from '../../../web/stale-panel.tsx'
import { coordinationTexts } from '../../../web/texts/memo-coordination-screens.ts'
import type { Ask, OpinionView, Round } from '../../model/coordination.ts'
import { Changes } from './changes.tsx'
import { Confirm } from './confirm.tsx'
import { nothing, type WrittenOpinion, writtenOf } from './kept-answer.ts'
import { OpinionField } from './opinion-field.tsx'
import { RemarkForm } from './remark-form.tsx'
import { type Answer, useAnswer } from './use-answer.ts'

type Of = { readonly memo: string; readonly round: Round; readonly ask: Ask }

/** What the reader's own ministry thinks, to be filled in; in a later round first what changed since it answered. */
export function OwnAnswer({ memo, round, ask }: Of) {
  const language = useLanguage()
  const t = coordinationTexts[language]
  const answer = useAnswer({ memo, round: round.id, ask })
  const { previous } = ask
  const parts = round.changes.find(({ since }) => since === previous?.version)?.parts
  return (
    <Section title={t.mine(ask.abbreviation)}>
      {round.note !== '' && <blockquote className="round-note">{round.note}</blockquote>}
      {ask.answeredAt !== null && <p>{t.given(shortDay(ask.answeredAt, language))}</p>}
      {previous && parts && (
        <>
          <Changes memo={memo} since={previous.version} version={round.version} parts={parts} />
          <Confirm round={round} ask={ask} parts={parts} answer={answer} />
        </>
      )}
      {answer.theirs && <Both round={round} answer={answer} theirs={answer.theirs} />}
      <AnswerForm round={round} ask={ask} answer={answer} />
      <RemarkForm memo={memo} round={round} />
    </Section>
  )
}

type Form = { readonly round: Round; readonly ask: Ask; readonly answer: Answer }

function AnswerForm({ round, ask, answer }: Form) {
  const t = coordinationTexts[useLanguage()]
  const [lacksWhole, setLacksWhole] = useState(false)
  const changes = round.changes.find(({ since }) => since === ask.previous?.version)?.parts
  const isSame = (point: string) => changes !== undefined && !changes.points.some((one) => one.point === point)
  const same = round.points.filter(({ point }) => isSame(point))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const lacks = (answer.written['']?.opinion ?? '') === ''
    setLacksWhole(lacks)
    if (!lacks) answer.send()
  }
  const field = (point: Round['points'][number]) => <PointField key={point.point} point={point} ask={ask} answer={answer} />
  return (
    <form className="answer-form" onSubmit={submit} aria-label={t.mine(ask.abbreviation)}>
      <p className="quiet">{t.mineHow}</p>
      {lacksWhole && (
        <p className="problem" role="alert">
          {t.wholeMissing}
        </p>
      )}
      <div className="card">
        <LastTime ask={ask} point={null} />
        <OpinionField label={t.whole} value={answer.written[''] ?? nothing} onChange={(change) => answer.write('', change)} />
      </div>
      {round.points.filter(({ point }) => !isSame(point)).map(field)}
      {same.length > 0 && (
        <details className="folded">
          <summary>{t.unchanged(same.length)}</summary>
          {same.map(field)}
        </details>
      )}
      {answer.error && <Problem error={answer.error} />}
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={answer.isPending}>
          {ask.answeredAt === null ? t.send : t.sendAgain}
        </Button>
        {answer.isSent && <span role="status">{t.sent}</span>}
        {answer.isChanged && <span className="quiet">{t.keptHere}</span>}
      </p>
    </form>
  )
}

type OfPoint = { readonly point: Round['points'][number]; readonly ask: Ask; readonly answer: Answer }

function PointField({ point: { point, number, question, explanation, advice }, ask, answer }: OfPoint) {
  const t = coordinationTexts[useLanguage()]
  const id = useId()
  return (
    <section className="card" aria-labelledby={id}>
      <Heading level={3} id={id}>
        {number}. {question || t.point(number)}
      </Heading>
      {advice !== '' && (
        <p className="point-words">
          <b>{t.advice}:</b> {advice}
        </p>
      )}
      {explanation !== '' && (
        <details className="about">
          <summary>{t.explanation}</summary>
          <p className="point-words">{explanation}</p>
        </details>
      )}
      <LastTime ask={ask} point={point} />
      <OpinionField
        label={`${t.opinion}, ${t.point(number).toLocaleLowerCase()}`}
        value={answer.written[point] ?? nothing}
        onChange={(change) => answer.write(point, change)}
      />
    </section>
  )
}

function LastTime({ ask: { previous }, point }: { readonly ask: Ask; readonly point: string | null }) {
  const t = coordinationTexts[useLanguage()]
  const before = previous?.opinions.find((one) => one.point === point)
  if (!previous || !before) return null
  return (
    <p className="quiet">
      {t.lastTime(previous.round)}: {wordsOf(before, t.opinions)}
    </p>
  )
}

type Words = Readonly<Record<OpinionView['opinion'], string>>

function wordsOf({ opinion, condition }: WrittenOpinion, words: Words): string {
  if (opinion === '') return ''
  return opinion === 'agreed' || condition === '' ? words[opinion] : `${words[opinion]}: ${condition}`
}

/** What a colleague sent meanwhile beside what was written here. */
function Both({ round, answer, theirs }: { readonly round: Round; readonly answer: Answer; readonly theirs: Ask }) {
  const t = coordinationTexts[useLanguage()]
  const sent = writtenOf(theirs.opinions)
  const places = [{ key: '', label: t.whole }, ...round.points.map(({ point, number }) => ({ key: point, label: t.point(number) }))]
  const both = places.map(({ key, label }) => ({
    label,
    theirs: wordsOf(sent[key] ?? nothing, t.opinions),
    mine: wordsOf(answer.written[key] ?? nothing, t.opinions),
  }))
  return (
    <StalePanel
      title={t.staleTitle}
      differences={both.filter((one) => one.theirs !== one.mine)}
      letStand={answer.letStand}
      insist={answer.insist}
    />
  )
}
