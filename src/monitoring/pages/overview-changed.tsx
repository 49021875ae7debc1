import { Link } from '@tanstack/react-router'
import { dayBefore, dayOfMoment, shortDay } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Section } from '../../web/section.tsx'
import { overviewTexts } from '../../web/texts/overview.ts'
import { programmeWords } from '../../web/texts/programme-words.ts'
import type { ChangeLine, ProgrammeOverview } from '../model/overview.ts'
import { GlanceLine, ItemLink, type OfProgramme } from './overview-lines.tsx'

export function Changed({ programme, changes }: OfProgramme & { readonly changes: ProgrammeOverview['changes'] }) {
  const language = useLanguage()
  const t = overviewTexts[language]
  const day = dayOfMoment(changes.since)
  const since = changes.round ? t.frozen(changes.round.name, shortDay(day, language)) : t.days(shortDay(day, language))
  const any = changes.lines.length > 0 || changes.reachedMilestones > 0
  return (
    <Section title={any ? t.changed(since) : t.unchanged(since)}>
      <p>{t.changedSaid(changes)}</p>
      <ul className="glance-lines">
        {changes.lines.map((line) => (
          <GlanceLine key={`${line.item.id} ${line.milestone?.title ?? ''}`} thing={<ItemLink programme={programme} item={line.item} />}>
            <WhatChanged line={line} />
          </GlanceLine>
        ))}
      </ul>
      <p className="glance-more">
        <Link to="/programmas/$programme/boom" params={{ programme }} search={{ sinds: dayBefore(day) }}>
          {t.allChanges}
        </Link>
        {changes.round && (
          <Link to="/programmas/$programme/rondes/$round/verslag" params={{ programme, round: changes.round.id }}>
            {t.report}
          </Link>
        )}
      </p>
    </Section>
  )
}

function WhatChanged({ line: { what, before, after, milestone } }: { readonly line: ChangeLine }) {
  const language = useLanguage()
  const t = overviewTexts[language]
  const { confidences, statuses } = programmeWords[language]
  const day = (text: string) => shortDay(text, language)
  const light = (of: ChangeLine['after']) => (of?.confidence ? confidences[of.confidence] : t.noLight).toLocaleLowerCase()
  return (
    <>
      {what.includes('added') && <span>{t.what.added}</span>}
      {what.includes('gone') && <span>{t.what.gone}</span>}
      {what.includes('confidence') && <span>{t.became(light(before), light(after))}</span>}
      {what.includes('status') && before && after && (
        <span>{t.became(statuses[before.status].toLocaleLowerCase(), statuses[after.status].toLocaleLowerCase())}</span>
      )}
      {milestone && <span>{t.milestone(milestone.title, day(milestone.before), day(milestone.after))}</span>}
    </>
  )
}
