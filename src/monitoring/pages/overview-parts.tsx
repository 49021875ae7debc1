import { Link } from '@tanstack/react-router'
import { euroBrief, shortDay } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Section } from '../../web/section.tsx'
import { overviewTexts } from '../../web/texts/overview.ts'
import { programmeWords } from '../../web/texts/programme-words.ts'
import type { ProgrammeOverview, RiskyLine } from '../model/overview.ts'
import { Bar, GlanceLine, ItemLink, Light, type OfProgramme } from './overview-lines.tsx'

type BehindProps = OfProgramme & { readonly measures: ProgrammeOverview['measures']; readonly rows: ProgrammeOverview['behind'] }

export function Behind({ programme, measures, rows }: BehindProps) {
  const language = useLanguage()
  const t = overviewTexts[language]
  return (
    <Section title={t.behind(measures.behind)}>
      <p>{t.behindSaid(measures)}</p>
      {measures.running > 0 && <Lights measures={measures} />}
      {measures.measures > measures.running && <p className="quiet">{t.notRunning(measures.running, measures.measures)}</p>}
      <ul className="glance-lines">
        {rows.map((row) => (
          <GlanceLine key={row.id} thing={<ItemLink programme={programme} item={row} />}>
            {row.confidence === 'offTrack' && <Light of="offTrack" />}
            {row.lateMilestones > 0 && <span>{t.lateMilestones(row.lateMilestones)}</span>}
            {row.pastEnd && <span>{t.pastEnd(shortDay(row.pastEnd, language))}</span>}
            <span>{row.lead}</span>
          </GlanceLine>
        ))}
      </ul>
      <Link to="/programmas/$programme/boom" params={{ programme }} search={measures.behind > 0 ? { achter: 'ja' } : {}}>
        {measures.behind > 0 ? t.allBehind : t.wholeTree}
      </Link>
    </Section>
  )
}

function Lights({ measures }: Pick<BehindProps, 'measures'>) {
  const language = useLanguage()
  const t = overviewTexts[language]
  const { onTrack, atRisk, offTrack, running } = measures
  const none = running - onTrack - atRisk - offTrack
  const words = programmeWords[language].confidences
  const part = (name: string, word: string, size: number) => ({ name, word, size, said: String(size) })
  const lights = [
    part('onTrack', words.onTrack, onTrack),
    part('atRisk', words.atRisk, atRisk),
    part('offTrack', words.offTrack, offTrack),
    ...(none > 0 ? [part('none', t.noLight, none)] : []),
  ]
  return <Bar label={t.lights} parts={lights} />
}

export function Uncovered({ programme, money }: OfProgramme & { readonly money: ProgrammeOverview['money'] }) {
  const language = useLanguage()
  const t = overviewTexts[language]
  const euro = (cents: string) => euroBrief(cents, language)
  const { need, open, requested } = money.total
  const cover = String(BigInt(need) - BigInt(open))
  const lacks = open !== '0'
  if (need === '0' && money.total.cover === '0') {
    return (
      <Section title={t.noMoney}>
        <p>{t.noMoneyHow}</p>
        <ToMoney programme={programme} />
      </Section>
    )
  }
  const covered = { name: 'cover', word: t.covers.cover, size: Number(cover), said: euro(cover) }
  const uncovered = { name: 'open', word: t.covers.open, size: Number(open), said: euro(open) }
  return (
    <Section title={lacks ? t.gap(euro(open)) : t.noGap}>
      <p>{t.moneySaid({ need: euro(need), cover: euro(cover), requested: BigInt(requested) > 0n ? euro(requested) : null })}</p>
      {lacks && <Bar label={t.gap(euro(open))} parts={[covered, uncovered]} />}
      {money.short > 0 && <p>{t.shortPlaces(money.short)}</p>}
      <ul className="glance-lines">
        {money.gaps.map(({ organisation, year, need: needed, open: lack }) => (
          <GlanceLine key={`${organisation.id} ${year}`} thing={t.place(organisation.abbreviation, year)}>
            <span>{t.short(euro(lack), euro(needed))}</span>
          </GlanceLine>
        ))}
      </ul>
      {money.rest !== '0' && <p className="glance-said">{t.rest(money.short - money.gaps.length, euro(money.rest))}</p>}
      <ToMoney programme={programme} />
    </Section>
  )
}

function ToMoney({ programme }: OfProgramme) {
  return (
    <Link to="/programmas/$programme/geld" params={{ programme }}>
      {overviewTexts[useLanguage()].allMoney}
    </Link>
  )
}

export function Risky({ programme, risks }: OfProgramme & { readonly risks: ProgrammeOverview['risks'] }) {
  const t = overviewTexts[useLanguage()]
  return (
    <Section title={t.risky(risks)}>
      <p>{t.riskySaid(risks)}</p>
      <ul className="glance-lines">
        {risks.lines.map((line) => (
          <GlanceLine key={line.id} thing={<RiskyLink programme={programme} line={line} />}>
            <RiskySaid line={line} />
          </GlanceLine>
        ))}
      </ul>
      <p className="glance-more">
        <Link to="/programmas/$programme/risicos" params={{ programme }} search={risks.high > 0 ? { niveau: 'high' } : {}}>
          {t.allRisks}
        </Link>
        {risks.negative > 0 && (
          <Link to="/programmas/$programme/uitvoeringstoetsen" params={{ programme }} search={{ oordeel: 'notFeasible' }}>
            {t.allTests}
          </Link>
        )}
      </p>
    </Section>
  )
}

type OfLine = { readonly line: RiskyLine }

function RiskyLink({ programme, line }: OfProgramme & OfLine) {
  if (line.risk !== null) {
    return (
      <Link to="/programmas/$programme/risicos/$risk" params={{ programme, risk: line.risk }}>
        {line.text}
      </Link>
    )
  }
  if (line.item !== null) return <ItemLink programme={programme} item={{ id: line.item, number: '', title: line.text }} />
  return (
    <Link to="/programmas/$programme/uitvoeringstoetsen" params={{ programme }}>
      {line.text}
    </Link>
  )
}

function RiskySaid({ line: { kind, score, day, owner } }: OfLine) {
  const language = useLanguage()
  const t = overviewTexts[language]
  if (kind === 'test') return <span>{t.notFeasible(owner)}</span>
  return (
    <>
      {score !== null && <span>{t.high(score)}</span>}
      {day !== null && <span>{t.overdue(shortDay(day, language))}</span>}
      <span>{owner}</span>
    </>
  )
}
