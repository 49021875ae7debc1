import { Heading } from '@nl-design-system-candidate/heading-react'
import { useLanguage } from '../../../web/language.ts'
import { SourceMark } from '../../../web/parts.tsx'
import { takeOverTexts } from '../../../web/texts/take-over.ts'
import { ThingLink } from '../../../web/thing-link.tsx'
import type { ProgrammeComparison, ProgrammeDifference } from '../../model/programme-comparison.ts'

type Found = { readonly programme: string; readonly found: ProgrammeComparison }

/** Where the dossier and its programme differ, both sides beside each other. */
export function Differences({ programme, found: { differences: all, compared } }: Found) {
  const t = takeOverTexts[useLanguage()]
  const differences = all.filter(isDifferent)
  const missing = all.filter((one) => !isDifferent(one))
  return (
    <section aria-labelledby="differences">
      <Heading level={2} id="differences">
        {t.differences(differences.length)}
      </Heading>
      {differences.length === 0 && <p className="quiet">{compared === 0 ? t.nothingCompared : t.noDifferences(compared)}</p>}
      <ul className="plain">
        {differences.map((one) => (
          <Difference key={`${one.kind} ${one.says.map(({ proposal }) => proposal).join(' ')}`} programme={programme} one={one} />
        ))}
      </ul>
      {missing.length > 0 && <Missing missing={missing} />}
    </section>
  )
}

/** Whether both sides say something; what is only in the dossier waits in the list above. */
export function isDifferent({ kind }: ProgrammeDifference): boolean {
  return kind !== 'notInProgramme'
}

function Missing({ missing }: { readonly missing: readonly ProgrammeDifference[] }) {
  const language = useLanguage()
  const t = takeOverTexts[language]
  return (
    <details className="folded">
      <summary>{t.missing(missing.length)}</summary>
      <ul>
        {missing.map(({ message, says }) => (
          <li key={says.map(({ proposal }) => proposal).join(' ')}>
            {message[language]}{' '}
            {says.map(({ proposal, source }) => (
              <SourceMark key={proposal} source={source} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Difference({ programme, one }: { readonly programme: string; readonly one: ProgrammeDifference }) {
  const language = useLanguage()
  const t = takeOverTexts[language]
  return (
    <li className="card finding warning">
      <p>
        <span className="mark warning">{t.differs[one.kind]}</span>
      </p>
      <Heading level={3}>{one.message[language]}</Heading>
      <dl className="beside">
        <div>
          <dt>{t.says}</dt>
          {one.says.map((side) => (
            <dd key={side.proposal}>
              <blockquote>{side.sentence}</blockquote>
              <SourceMark source={side.source} /> {!side.confirmed && <span className="mark proposed">{t.unconfirmed}</span>}
            </dd>
          ))}
        </div>
        <div>
          <dt>{t.has}</dt>
          {one.has.length === 0 && <dd>{t.nothingThere}</dd>}
          {one.has.map((side) => (
            <dd key={side.thing.id}>
              <ThingLink programme={programme} thing={side.thing} />
              {side.thing.ended && ` (${t.ended})`}
              {side.sources.map((source) => (
                <span key={`${source.version} ${source.firstLine}`}>
                  {' '}
                  <SourceMark source={source} />
                </span>
              ))}
            </dd>
          ))}
        </div>
      </dl>
    </li>
  )
}
