import type { Kysely } from 'kysely'
import { openDossier } from '../src/dossier/acts/dossiers.ts'
import { actorFor } from '../src/identity/acts/actors.ts'
import { decideProposal } from '../src/intake/acts/decide.ts'
import { takeInReading } from '../src/intake/acts/take-in.ts'
import type { ProposalValue, ProposalView } from '../src/intake/model.ts'
import { listProposals } from '../src/intake/views/dossier.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'
import type { SourceText } from '../src/reading/model.ts'
import { loadRegister } from '../src/reading/organisations/register.ts'
import { readText } from '../src/reading/read-text.ts'
import { type Member, must, type ProgrammeWorld } from './programme-world.ts'

/** An invented memo. */
const lines = [
  'TER BESLISSING',
  'Aan: MOCW',
  'Datum',
  '4 maart 2024',
  'Aanleiding',
  'Deze nota gaat over het geld en de risico’s.',
  'Financiële overwegingen',
  'OCW reserveert in 2024 € 700.000 voor onderzoek naar schermgebruik.',
  'SZW vraagt in 2024 en 2025 jaarlijks € 250.000 voor scholing van vertrouwenspersonen.',
  'VWS stelt in 2024 € 300.000 beschikbaar voor de hulplijn.',
  'Risico’s',
  '- Er komen mogelijk meer meldingen binnen dan uitvoeringsorganisaties met hun capaciteit aankunnen.',
  '- Kleine bedrijven kunnen de administratieve lasten te zwaar vinden.',
  'Maatregelen bij deze risico’s',
  '- Voor kleine bedrijven wordt een uitzondering uitgewerkt om de administratieve lasten te beperken.',
]
const text: SourceText = {
  name: 'nota-geld.txt',
  sha256: 'c'.repeat(64),
  format: 'txt',
  origin: 'text',
  pages: [{ number: 1, firstLine: 1, lastLine: lines.length }],
  lines,
  notices: [],
}

export type DossierWorld = {
  readonly dossier: string
  /** The proposals that fit, in the order of the text. */
  readonly proposals: (fits: (value: ProposalValue) => boolean) => Promise<ProposalView[]>
  /** Confirms the one proposal that fits and answers the fact. */
  readonly confirm: (fits: (value: ProposalValue) => boolean) => Promise<string>
}

export const amountOf =
  (euros: number) =>
  (value: ProposalValue): boolean =>
    value.kind === 'amount' && value.cents === String(euros * 100)

export const textHas =
  (kind: 'risk' | 'mitigation', word: string) =>
  (value: ProposalValue): boolean =>
    value.kind === kind && value.text.includes(word)

/** A dossier of the programme, or of none, with the memo read in it. `keeper` opens it and co-ordinates it. */
export async function dossierWorld(
  db: Kysely<Tables>,
  world: Pick<ProgrammeWorld, 'programme' | 'coordinator' | 'as'>,
  { programme = world.programme }: { readonly programme?: string | null } = {},
): Promise<DossierWorld> {
  const { coordinator, as } = world
  const { id: dossier } = await as(coordinator, async (tx, actor) =>
    must(await openDossier(tx, actor, { title: 'Geld', summary: '', programme, classification: 'internal' })),
  )
  // Whoever opened it co-ordinates it from now on.
  const keeper: Member = { ...coordinator, actor: await actorFor(db, { person: coordinator.actor.person, address: null }) }
  await as(keeper, (tx, actor) => takeInReading(tx, actor, { dossier, bytes: 10, reading: readText(text, loadRegister()), findings: [] }))
  const proposals: DossierWorld['proposals'] = async (fits) =>
    (await as(keeper, async (tx, actor) => must(await listProposals(tx, actor, { dossier })))).filter(({ value }) => fits(value))
  return {
    dossier,
    proposals,
    confirm: async (fits) => {
      const [proposal] = await proposals(fits)
      if (!proposal) throw new Error('No such proposal')
      await as(keeper, async (tx, actor) =>
        must(await decideProposal(tx, actor, { proposal: proposal.id, act: 'accept', revision: proposal.revision })),
      )
      const { fact_id } = await db.selectFrom('proposal').select('fact_id').where('id', '=', proposal.id).executeTakeFirstOrThrow()
      return fact_id ?? ''
    },
  }
}
