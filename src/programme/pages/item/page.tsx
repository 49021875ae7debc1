import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, SourceMark, Title } from '../../../web/parts.tsx'
import { itemTexts } from '../../../web/texts/programme-item.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import type { ItemName, ItemView, Succession } from '../../model/item-view.ts'
import type { ProgrammeItem } from '../../model/items.ts'
import { nameOf } from '../tree/selection.ts'
import { useItem } from '../tree/with-item.tsx'
import { Comments } from './comments.tsx'
import { ItemFacts } from './facts.tsx'
import { History } from './history.tsx'
import { Milestones } from './milestones.tsx'

type OfItem = {
  readonly programme: string
  readonly item: string
  /** What other rooms have to say of the item. */
  readonly children?: (item: ProgrammeItem) => ReactNode
}

/** One item with all that belongs to it; one that is gone says what it became. */
export function ItemPage({ programme, item, children }: OfItem) {
  return <Await of={useItem(programme, item)}>{(view) => <Whole programme={programme} view={view} extra={children?.(view.item)} />}</Await>
}

function Whole({ programme, view, extra }: { readonly programme: string; readonly view: ItemView; readonly extra: ReactNode }) {
  const language = useLanguage()
  const t = itemTexts[language]
  return (
    <>
      <Path programme={programme} path={view.path} />
      <Title>{t.title(nameOf(view.item), useStanding(view))}</Title>
      <Became programme={programme} view={view} />
      <CameFrom programme={programme} from={view.cameFrom} />
      <ItemFacts programme={programme} view={view} />
      {view.children.length > 0 && (
        <section aria-labelledby="parts">
          <Heading level={2} id="parts">
            {t.parts}
          </Heading>
          <Names programme={programme} items={view.children} />
        </section>
      )}
      <Milestones programme={programme} view={view} />
      {extra}
      <Sources view={view} />
      <Comments programme={programme} item={view.item.id} />
      <History programme={programme} item={view.item.id} />
    </>
  )
}

/** How it stands, as the end of a sentence. */
function useStanding({ item }: ItemView): string {
  const words = programmeWords[useLanguage()]
  if (item.gone) return words.departures[item.gone].toLocaleLowerCase()
  const light = item.confidence ? [words.confidences[item.confidence].toLocaleLowerCase()] : []
  return [words.statuses[item.status].toLocaleLowerCase(), ...light].join(', ')
}

function Path({ programme, path }: { readonly programme: string; readonly path: readonly ItemName[] }) {
  const t = itemTexts[useLanguage()]
  return (
    <nav className="crumbs" aria-label={t.path}>
      <ol>
        <li>
          <Link to="/programmas/$programme/boom" params={{ programme }}>
            {t.tree}
          </Link>
        </li>
        {path.map((one) => (
          <li key={one.id}>
            <ItemLink programme={programme} item={one} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function ItemLink({ programme, item }: { readonly programme: string; readonly item: ItemName }) {
  const words = programmeWords[useLanguage()]
  return (
    <>
      <Link to="/programmas/$programme/maatregelen/$item" params={{ programme, item: item.id }}>
        {nameOf(item)}
      </Link>
      {item.gone && ` (${words.departures[item.gone].toLocaleLowerCase()})`}
    </>
  )
}

function Names({ programme, items }: { readonly programme: string; readonly items: readonly ItemName[] }) {
  return (
    <ul>
      {items.map((one) => (
        <li key={one.id}>
          <ItemLink programme={programme} item={one} />
        </li>
      ))}
    </ul>
  )
}

function Became({ programme, view }: { readonly programme: string; readonly view: ItemView }) {
  const t = itemTexts[useLanguage()]
  const { gone } = view.item
  if (gone === null && view.became.length === 0) return null
  return (
    <div className="note">
      <p>{gone ? t.gone[gone] : t.promoted}</p>
      {view.became.length > 0 && <Names programme={programme} items={view.became} />}
    </div>
  )
}

function CameFrom({ programme, from }: { readonly programme: string; readonly from: readonly Succession[] }) {
  const t = itemTexts[useLanguage()]
  const [first] = from
  if (!first) return null
  return (
    <div className="quiet">
      <p>{t.cameFrom[first.how]}</p>
      <Names programme={programme} items={from} />
    </div>
  )
}

function Sources({ view }: { readonly view: ItemView }) {
  const language = useLanguage()
  const t = itemTexts[language]
  return (
    <section aria-labelledby="sources">
      <Heading level={2} id="sources">
        {t.sources}
      </Heading>
      {view.sources.length === 0 && <p className="quiet">{t.noSources}</p>}
      <ul>
        {view.sources.map((one) => (
          <li key={one.fact}>
            <blockquote>{one.quote}</blockquote>
            {one.withdrawn && <span className="mark warning">{t.withdrawnSource}</span>} <SourceMark source={one.source} />{' '}
            <span className="quiet">{t.takenBy(one.takenBy, longDay(one.takenAt, language))}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
