import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { ReadingAlong } from '../../../web/may.tsx'
import { Await, Title } from '../../../web/parts.tsx'
import '../../../web/take-over.css'
import { takeOverTexts } from '../../../web/texts/take-over.ts'
import { compareProgramme, listTakeOver, takeOver } from '../../contract/take-over.ts'
import type { TakeOverView } from '../../model/take-over.ts'
import { Differences } from './differences.tsx'
import { TakenList } from './taken.tsx'
import { TakeOverWalk } from './walk.tsx'

type OfDossier = { readonly dossier: string }
type Programme = NonNullable<TakeOverView['programme']>

/** From a dossier to its programme: what waits, where the two differ, and what was taken over. */
export function TakeOverPage({ dossier }: OfDossier) {
  const t = takeOverTexts[useLanguage()]
  const view = useQuery({ queryKey: ['take-over', dossier], queryFn: () => ask(listTakeOver, { dossier }) })
  return (
    <Await of={view}>
      {(found) =>
        found.programme === null ? (
          <>
            <Title>{t.noProgrammeTitle}</Title>
            <Paragraph>{t.noProgramme}</Paragraph>
            <p>
              <Link to="/dossiers">{t.toDossiers}</Link>
            </p>
          </>
        ) : (
          <InProgramme dossier={dossier} view={found} programme={found.programme} />
        )
      }
    </Await>
  )
}

function InProgramme({ dossier, view, programme }: OfDossier & { readonly view: TakeOverView; readonly programme: Programme }) {
  const t = takeOverTexts[useLanguage()]
  const compared = useQuery({
    queryKey: ['programme-comparison', dossier],
    queryFn: () => ask(compareProgramme, { dossier }),
    enabled: programme.reads,
  })
  const differing = compared.data?.differences.length ?? 0
  return (
    <>
      <Title>{programme.reads ? t.title(view.waiting, view.done, differing) : t.titleReader(view.done)}</Title>
      <p className="quiet">
        <Link to="/programmas/$programme" params={{ programme: programme.id }}>
          {programme.name}
        </Link>
      </p>
      {programme.reads && <ReadingAlong may={takeOver} dossier={dossier} />}
      {!programme.reads && <p className="note">{t.notYours}</p>}
      {programme.reads && !programme.writes && <p className="note">{t.readsOnly}</p>}
      {programme.reads && <Waiting dossier={dossier} view={view} programme={programme} />}
      {programme.reads && <Await of={compared}>{(found) => <Differences programme={programme.id} found={found} />}</Await>}
      <TakenList programme={programme.id} view={view} />
    </>
  )
}

function Waiting({ dossier, view, programme }: OfDossier & { readonly view: TakeOverView; readonly programme: Programme }) {
  const t = takeOverTexts[useLanguage()]
  const { waiting, done, unconfirmed } = view
  const review = (
    <Link to="/dossiers/$dossier/beoordelen" params={{ dossier }}>
      {t.toReview}
    </Link>
  )
  if (waiting === 0 && done === 0)
    return (
      <Paragraph>
        {t.nothingConfirmed(unconfirmed)}{' '}
        {unconfirmed > 0 ? (
          review
        ) : (
          <Link to="/dossiers/$dossier/stukken" params={{ dossier }}>
            {t.toDocuments}
          </Link>
        )}
      </Paragraph>
    )
  return (
    <section aria-labelledby="waiting">
      <Heading level={2} id="waiting">
        {t.waiting}
      </Heading>
      <TakeOverWalk dossier={dossier} programme={programme.id} writes={programme.writes} candidates={view.candidates} />
      {waiting > view.candidates.length && <p className="quiet">{t.only(view.candidates.length, waiting)}</p>}
      {unconfirmed > 0 && (
        <p className="quiet">
          {t.moreUnconfirmed(unconfirmed)} {review}
        </p>
      )}
    </section>
  )
}
