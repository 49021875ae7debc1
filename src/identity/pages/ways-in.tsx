import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await } from '../../web/parts.tsx'
import { getWaysIn } from '../contract/account.ts'
import type { WaysIn } from '../model/ways-in.ts'
import { OwnPasskeys } from './own-passkeys.tsx'
import { OwnPassword } from './own-password.tsx'

/** How the reader gets in, and who tried to: a part of 'Mijn account'. */
export function WaysInOfMe() {
  const ways = useQuery({ queryKey: ['ways-in'], queryFn: () => ask(getWaysIn, {}) })
  return (
    <Await of={ways}>
      {({ passkeys, password, failures }) => (
        <>
          <OwnPasskeys passkeys={passkeys} />
          <OwnPassword password={password} />
          <Failures failures={failures} />
        </>
      )}
    </Await>
  )
}

function Failures({ failures }: Pick<WaysIn, 'failures'>) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <section>
      <Heading level={2}>{t.waysIn.failures}</Heading>
      <Paragraph>{failures.length === 0 ? t.waysIn.noFailures : t.waysIn.failuresLead}</Paragraph>
      {failures.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.waysIn.when}</th>
              <th scope="col">{t.waysIn.with}</th>
              <th scope="col">{t.waysIn.from}</th>
            </tr>
          </thead>
          <tbody>
            {failures.map(({ at, way, address }) => (
              <tr key={`${at} ${address}`}>
                <td>{longMoment(at, language)}</td>
                <td>{t.waysIn.ways[way]}</td>
                <td>{address}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
