import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, dayAt } from '../../kernel/day.ts'
import { parserOf } from '../../kernel/parse.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import { closeCoordination } from '../../memo/acts/close-coordination.ts'
import { takeDecision } from '../../memo/acts/decide.ts'
import { draftMemo } from '../../memo/acts/memos.ts'
import { offerMemo } from '../../memo/acts/offer.ts'
import { openCoordination } from '../../memo/acts/open-coordination.ts'
import { giveOpinion } from '../../memo/acts/opinions.ts'
import { disposeRemark } from '../../memo/acts/remarks.ts'
import { replaceText } from '../../memo/acts/replace-text.ts'
import { TextNode } from '../../memo/model/text.ts'
import { getCoordination, listAskable } from '../../memo/views/coordination.ts'
import { getMemo } from '../../memo/views/memos.ts'
import { listRemarks } from '../../memo/views/remarks.ts'
import { getVersion } from '../../memo/views/versions.ts'
import { must } from '../must.ts'
import { readingMeans } from '../reading-means.ts'

type DemoDossier = { readonly dossier: string; readonly people: ReadonlyMap<string, string> }
type As = <T>(name: string, work: (tx: Tx, actor: Actor) => Promise<T>) => Promise<T>

const author = 'Coördinator (demo)'
const parseText = parserOf(TextNode)

/**
 * A discussion paper with five decision points that went round, was offered and decided on, and a letter that is being written. The questions and
 * days are public, what was answered is invented and says so (demo/README.md).
 */
export async function loadDemoMemos(db: Kysely<Tables>, { dossier, people }: DemoDossier): Promise<void> {
  const personOf = (name: string) => people.get(name) ?? ''
  const as: As = async (name, work) => {
    const actor = await actorFor(db, { person: personOf(name), address: null })
    return asActor(db, actor, (tx) => work(tx, actor))
  }
  const minister = personOf('Minister (demo)')
  const addressees = [
    { name: 'de minister van OCW', person: minister, decides: true },
    { name: 'de minister van SZW', person: null, decides: false },
  ]
  const memo = await draft(as, {
    dossier,
    kind: 'discussion',
    subject: 'Bespreeknotitie over het actieprogramma (voorbeeld)',
    addressees,
    reference: 'DEMO-2022-1013',
    memoDate: '2022-10-13',
    file: 'bespreeknotitie.json',
  })
  await goRound(as, memo)
  await decide(as, memo)
  const letter = {
    kind: 'signature',
    subject: 'Brief aan de Tweede Kamer over de voortgang (voorbeeld)',
    reference: 'DEMO-2026-0420',
    memoDate: '2026-04-20',
    file: 'brief-voortgang.json',
  } as const
  await draft(as, { dossier, addressees: addressees.slice(0, 1), ...letter })
}

type Draft = Omit<Parameters<typeof draftMemo>[2], 'demo'> & { readonly file: string }

function draft(as: As, { file, ...memo }: Draft): Promise<string> {
  return as(author, async (tx, actor) => {
    const { id } = must(await draftMemo(tx, actor, { fromUnit: 'Directie Emancipatie', ...memo, demo: true }))
    const text = parseText(JSON.parse(await readFile(join(import.meta.dirname, '../../../demo', file), 'utf8')))
    await replaceText(tx, { memo: id, dossier: memo.dossier, text, by: actor.person })
    return id
  })
}

/** Two ministries answer, one of them on a condition; what was done with that is told, and the round is closed. */
async function goRound(as: As, memo: string): Promise<void> {
  const round = await as(author, async (tx, actor) => {
    const askable = must(await listAskable(tx, actor, memo)).filter(({ abbreviation }) => ['SZW', 'VWS'].includes(abbreviation))
    const deadline = addDays(dayAt(new Date()), 7)
    const asks = askable.map(({ organisation }) => ({ organisation, people: [] }))
    return must(await openCoordination(tx, actor, { memo, deadline, note: 'Verzonnen ronde: graag per beslispunt.', asks })).round
  })
  const answer = (name: string, opinions: Parameters<typeof giveOpinion>[2]['opinions']) =>
    as(name, async (tx, actor) => {
      const { rounds } = must(await getCoordination(tx, actor, memo))
      const ask = rounds[0]?.asks.find(({ mayAnswer }) => mayAnswer)?.id ?? ''
      must(await giveOpinion(tx, actor, { memo, round, ask, revision: 0, opinions }))
    })
  await answer('Beleidsmedewerker (demo)', [{ point: null, opinion: 'agreed', condition: '' }])
  const condition = 'De kosten voor de hulpverlening staan erbij (verzonnen).'
  await answer('Beleidsmedewerker VWS (demo)', [
    { point: null, opinion: 'agreed', condition: '' },
    { point: 'middelen', opinion: 'agreedIf', condition },
  ])
  await as(author, async (tx, actor) => {
    for (const remark of must(await listRemarks(tx, actor, memo))) {
      const why = 'Die kosten zijn in het eerste kwartaal van 2023 bekend (verzonnen).'
      must(await disposeRemark(tx, actor, { memo, remark: remark.id, outcome: 'partly', why, revision: remark.revision }))
    }
    must(await closeCoordination(tx, actor, { memo, round }))
    const reason = 'Verzonnen: het voorbeeld laat zien wat er dan bij staat.'
    must(await offerMemo(tx, actor, { memo, confirmed: true, reason, ...(await readingMeans(tx)) }))
  })
}

/** Invented: what the minister said of each point. */
const decisions = [
  { point: 'opzet', outcome: 'agreed', remark: '' },
  {
    point: 'risicos',
    outcome: 'agreedIf',
    condition: 'De toets op de uitvoering is er voor de start, met de gemeenten erbij (verzonnen).',
  },
  { point: 'middelen', outcome: 'notAgreed', remark: 'Eerst de kosten per ambitie; daarna leg je dit opnieuw voor (verzonnen).' },
  { point: 'ideeen', outcome: 'agreed', remark: '' },
  { point: 'presentatie', outcome: 'agreed', remark: 'Samen met de minister van SZW (verzonnen).' },
] as const

async function decide(as: As, memo: string): Promise<void> {
  await as('Minister (demo)', async (tx, actor) => {
    const { offeredVersion } = must(await getMemo(tx, actor, memo))
    const { id: version } = must(await getVersion(tx, { memo, number: offeredVersion ?? 0 }))
    must(await takeDecision(tx, actor, { memo, version, decisions: [...decisions] }))
  })
}
