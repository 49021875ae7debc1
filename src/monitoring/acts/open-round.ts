import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationNames } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { type Notification, notify } from '../../notice/acts/notify.ts'
import { listHoldersOf } from '../../notice/views/my-work.ts'
import { listReportable } from '../../programme/views/reported.ts'
import type { RoundWish } from '../model/rounds.ts'
import { refuseWish, type WishRefusal } from '../rules/rounds.ts'
import { addReports } from '../store/measure-reports.ts'
import { addRequests, addRound, hasOpenRound, isNameTaken, type NewRequest } from '../store/rounds.ts'
import { reportPath } from '../views/rounds.ts'

export type OpenRefusal = WishRefusal | 'round.name-taken' | 'round.one-open-already' | 'round.nothing-to-ask'

/** Opens a round and asks the authors of every organisation that leads a measure; where there are none, the co-ordinators. */
export async function openRound(
  tx: Tx,
  actor: Actor,
  { programme, ...wish }: RoundWish & { programme: string },
): Promise<{ id: string } | Refusal<OpenRefusal>> {
  const name = wish.name.trim()
  const refused = refuseWish(wish, dayAt(new Date()))
  if (refused) return refused
  if (await hasOpenRound(tx, programme)) return refuse('round.one-open-already')
  if (await isNameTaken(tx, programme, name)) return refuse('round.name-taken')
  const measures = Map.groupBy(await listReportable(tx, programme), ({ lead }) => lead)
  if (measures.size === 0) return refuse('round.nothing-to-ask')
  const id = randomUUID()
  await addRound(tx, { ...wish, name, id, programme, by: actor.person })
  const authors = Map.groupBy(await listHoldersOf(tx, programme, ['author']), ({ organisation }) => organisation)
  const requests = [...measures.keys()].map((organisation): NewRequest => {
    const asked = authors.get(organisation)?.map((author) => author.id) ?? []
    return { id: randomUUID(), programme, round: id, organisation, asked, by: actor.person }
  })
  await addRequests(tx, requests)
  await addReports(
    tx,
    requests.flatMap(({ id: request, organisation }) =>
      (measures.get(organisation) ?? []).map(({ measure }) => ({ programme, round: id, request, measure })),
    ),
  )
  const after = { ...wish, name, organisations: requests.length }
  await recordAct(tx, actor, { act: 'openRound', thing: 'round', thingId: id, dossier: null, programme, after })
  await askAll(tx, actor, { requests, title: name, due: wish.due })
  return { id }
}

type Asking = { readonly requests: readonly NewRequest[]; readonly title: string; readonly due: string }

async function askAll(tx: Tx, actor: Actor, { requests, title, due }: Asking): Promise<void> {
  for (const request of requests) {
    const { id: thingId, programme } = request
    const about = { programme, thing: 'roundRequest', thingId, path: reportPath(request), params: { title }, task: { due } }
    if (request.asked.length > 0) await notify(tx, actor, { ...about, to: request.asked, kind: 'task' })
    else await tellNobodyAsked(tx, actor, { about, organisation: request.organisation })
  }
}

type About = Pick<Notification, 'thing' | 'thingId' | 'path' | 'params' | 'task'> & { readonly programme: string }
type Unasked = { readonly about: About; readonly organisation: string }

/** Of an organisation without an author nobody reports: whoever co-ordinates hears which it is. */
async function tellNobodyAsked(tx: Tx, actor: Actor, { about, organisation }: Unasked): Promise<void> {
  const [named] = await organisationNames(tx, [organisation])
  const params = { ...about.params, organisation: named?.abbreviation ?? '' }
  await notify(tx, actor, { ...about, params, to: await coordinatorsOf(tx, about.programme), kind: 'nobody' })
}

/** The people who co-ordinate a programme. */
export async function coordinatorsOf(tx: Tx, programme: string): Promise<string[]> {
  return (await listHoldersOf(tx, programme, ['coordinator'])).map(({ id }) => id)
}
