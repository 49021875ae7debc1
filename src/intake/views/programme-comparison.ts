import { getDossier } from '../../dossier/views/dossiers.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { TakenFact } from '../../programme/model/item-view.ts'
import { readsProgramme } from '../../programme/views/names.ts'
import { getProgrammeName } from '../../programme/views/programmes.ts'
import { listSources, listTakenOfDossier } from '../../programme/views/taken-over.ts'
import type { ProgrammeComparison, ProgrammeDifference } from '../model/programme-comparison.ts'
import type { ProposalView } from '../model.ts'
import { compareProgramme, type Difference, type SaidAmount } from '../rules/compare-programme.ts'
import { differenceText, sideOfMoney, sideText } from '../rules/difference-words.ts'
import { aboutOf } from '../rules/likeness.ts'
import { listProposalRows } from '../store/proposals.ts'
import { listKnownMoney, organisationFinder } from './known-programme.ts'
import { proposalView } from './rows.ts'
import { moneyName } from './thing-names.ts'

const most = 200

/** The amounts that the documents of a dossier name, held against the money of its programme. */
export async function getProgrammeComparison(
  tx: Tx,
  actor: Actor,
  dossier: string,
): Promise<ProgrammeComparison | Refusal<'dossier.unknown'>> {
  const found = await getDossier(tx, actor, dossier)
  if (isRefusal(found)) return found
  const { programme } = found.dossier
  if (programme === null) return { programme: null, compared: 0, differences: [] }
  const named = { id: programme, name: await getProgrammeName(tx, programme), reads: readsProgramme(actor, programme) }
  if (!named.reads) return { programme: named, compared: 0, differences: [] }
  const said = await saidAmounts(tx, { dossier, programme })
  const money = await listKnownMoney(tx, actor, {
    programme,
    amounts: said.map(({ amount, known }) => ({ cents: String(amount.cents), organisation: known, years: amount.years })),
    ids: said.flatMap(({ amount }) => amount.taken),
  })
  const differences = compareProgramme(
    said.map(({ amount }) => amount),
    money,
  ).slice(0, most)
  const things = differences.flatMap(({ has }) => has.map(({ id }) => id))
  const sources = Map.groupBy(await listSources(tx, programme, things), ({ thing }) => thing)
  const byProposal = new Map(said.map((one) => [one.amount.proposal, one]))
  return { programme: named, compared: said.length, differences: differences.map((one) => told(one, { byProposal, sources })) }
}

/** An amount of the dossier; `organisation` is what that is called for short, `known` its id where there is one. */
type Said = {
  readonly amount: SaidAmount
  readonly view: ProposalView
  readonly organisation: string | null
  readonly known: string | null
}

async function saidAmounts(tx: Tx, { dossier, programme }: { readonly dossier: string; readonly programme: string }): Promise<Said[]> {
  const rows = (await listProposalRows(tx, { dossier, kinds: ['amount'] })).filter(({ status }) => status !== 'rejected')
  const taken = new Map((await listTakenOfDossier(tx, programme, dossier)).map((one) => [one.fact, one]))
  const views = rows.map((row) => ({ view: proposalView(row), into: taken.get(row.fact_id ?? '') ?? null }))
  const organisationCalled = await organisationFinder(
    tx,
    views.flatMap(({ view: { value } }) => (value.kind === 'amount' && value.organisation !== null ? [value.organisation] : [])),
  )
  return views.flatMap(({ view, into }) => {
    const { value, id, status } = view
    if (value.kind !== 'amount') return []
    const organisation = organisationCalled(value.organisation)
    const amount = {
      proposal: id,
      confirmed: status !== 'proposed',
      cents: BigInt(value.cents),
      approximate: value.approximate,
      // An organisation that nobody knows is not the same as none: its money is compared with no other's.
      organisation: organisation?.id ?? value.organisation,
      years: value.years,
      about: aboutOf(value.purpose ?? ''),
      taken: into?.ids ?? [],
      takenAt: into?.at ?? null,
    }
    return [{ amount, view, organisation: organisation?.abbreviation ?? value.organisation, known: organisation?.id ?? null }]
  })
}

type Sides = { readonly byProposal: ReadonlyMap<string, Said>; readonly sources: ReadonlyMap<string, readonly TakenFact[]> }

function told({ kind, says, has }: Difference, { byProposal, sources }: Sides): ProgrammeDifference {
  const [first] = says
  const sideOf = (amount: SaidAmount, years: readonly number[]) =>
    sideText({
      cents: [amount.cents],
      organisation: byProposal.get(amount.proposal)?.organisation ?? null,
      years,
      recurring: false,
      approximate: amount.approximate,
    })
  const allYears = [...new Set(says.flatMap(({ years }) => years))]
  const words = {
    says: first ? sideOf(first, allYears) : { nl: '', en: '' },
    has: sideText(sideOfMoney(has)),
    withdrawn: has.every(({ withdrawn }) => withdrawn),
  }
  return {
    kind,
    message: differenceText(kind, words),
    says: says.flatMap((amount) => {
      const view = byProposal.get(amount.proposal)?.view
      if (!view) return []
      const { id, sentence, source } = view
      return [{ proposal: id, confirmed: amount.confirmed, text: sideOf(amount, amount.years), sentence, source }]
    }),
    has: has.map((one) => ({
      thing: moneyName(one),
      text: sideText(sideOfMoney([one])),
      sources: (sources.get(one.id) ?? []).map(({ source }) => source),
    })),
  }
}
