import { useQuery } from '@tanstack/react-query'
import { listProgrammes } from '../../programme/contract/programmes.ts'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import '../../web/exchange.css'
import { Await, Title } from '../../web/parts.tsx'
import { exchangeTexts } from '../../web/texts/exchange.ts'
import type { ProgrammeImport } from '../model/imports.ts'
import { writers } from '../model/who.ts'
import { Calendar } from './calendar.tsx'
import { TakeIn } from './take-in.tsx'
import { TakeOut } from './take-out.tsx'
import { useShownImport } from './use-shown-import.ts'

/** A programme in and out: for who keeps a part of it a file in, for everybody files and a calendar out. */
export function ExchangePage({ programme }: { readonly programme: string }) {
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) })
  return (
    <Await of={programmes}>
      {(rows) => {
        const roles = rows.find(({ id }) => id === programme)?.roles ?? []
        return <Exchange programme={programme} writes={writers.some((role) => roles.includes(role))} />
      }}
    </Await>
  )
}

function Exchange({ programme, writes }: { readonly programme: string; readonly writes: boolean }) {
  const t = exchangeTexts[useLanguage()]
  const { data } = useShownImport(programme)
  return (
    <div className="exchange">
      <Title>{writes ? titleOf(t, data) : t.titles.reader}</Title>
      {writes && <TakeIn programme={programme} />}
      <TakeOut programme={programme} />
      <Calendar programme={programme} />
    </div>
  )
}

type Texts = (typeof exchangeTexts)['nl']

/** What became of the file that is shown. */
function titleOf({ titles }: Texts, found: ProgrammeImport | undefined): string {
  if (!found) return titles.nothingYet
  const { status, total, report } = found
  if (status === 'faulty') return titles.faulty(report.faultCount)
  if (status === 'ready') return total === 0 ? titles.same : titles.ready(total)
  return status === 'writing' ? titles.writing : titles[status](total)
}
