import { useQuery } from '@tanstack/react-query'
import { listProgrammes } from '../../programme/contract/programmes.ts'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import '../../web/exchange.css'
import { Await, Title } from '../../web/parts.tsx'
import { exchangeTexts } from '../../web/texts/exchange.ts'
import { writers } from '../contract/who.ts'
import { Calendar } from './calendar.tsx'
import { TakeIn } from './take-in.tsx'
import { TakeOut } from './take-out.tsx'

/** A programme in and out: for who keeps a part of it a file in, for everybody files and a calendar out. */
export function ExchangePage({ programme }: { readonly programme: string }) {
  const t = exchangeTexts[useLanguage()]
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) })
  return (
    <Await of={programmes}>
      {(rows) => {
        const roles = rows.find(({ id }) => id === programme)?.roles ?? []
        return (
          <>
            <Title>{t.title}</Title>
            {writers.some((role) => roles.includes(role)) && <TakeIn programme={programme} />}
            <TakeOut programme={programme} />
            <Calendar programme={programme} />
          </>
        )
      }}
    </Await>
  )
}
