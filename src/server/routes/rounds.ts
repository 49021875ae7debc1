import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { freezeRound } from '../../monitoring/acts/freeze-round.ts'
import { openRound } from '../../monitoring/acts/open-round.ts'
import { remindLate } from '../../monitoring/acts/remind-late.ts'
import { approveReports, returnReports, saveReport, submitReports } from '../../monitoring/acts/reports.ts'
import * as contract from '../../monitoring/contract/rounds.ts'
import type { RoundView } from '../../monitoring/model/rounds.ts'
import { compareRounds, downloadFrozenRound, getFrozenRound, listFrozenMeasures } from '../../monitoring/views/frozen-rounds.ts'
import { getMeasureReport, listMeasureReports } from '../../monitoring/views/measure-reports.ts'
import { getRound, listRounds } from '../../monitoring/views/rounds.ts'
import { type Route, route } from '../calls.ts'
import { sendFile } from '../send-file.ts'

export function roundRoutes(): Route[] {
  return [...actRoutes(), ...reportRoutes(), ...frozenRoutes()]
}

function actRoutes(): Route[] {
  return [
    route(contract.listRounds, ({ tx, actor, input }) => listRounds(tx, actor, input.programme)),
    route(contract.getRound, ({ tx, actor, input }) => getRound(tx, actor, input)),
    route(contract.openRound, async ({ tx, actor, input }) => {
      const opened = await openRound(tx, actor, input)
      return isRefusal(opened) ? opened : getRound(tx, actor, { programme: input.programme, round: opened.id })
    }),
    route(contract.remindLate, async ({ tx, actor, input }) =>
      roundAfter(tx, actor, { input, outcome: await remindLate(tx, actor, input) }),
    ),
    route(contract.freezeRound, async ({ tx, actor, input }) =>
      roundAfter(tx, actor, { input, outcome: await freezeRound(tx, actor, input) }),
    ),
  ]
}

function reportRoutes(): Route[] {
  return [
    route(contract.listMeasureReports, ({ tx, actor, input }) => listMeasureReports(tx, actor, input)),
    route(contract.saveReport, async ({ tx, actor, input }) => {
      const saved = await saveReport(tx, actor, input)
      return isRefusal(saved) ? saved : getMeasureReport(tx, actor, input)
    }),
    route(contract.submitReports, async ({ tx, actor, input }) =>
      roundAfter(tx, actor, { input, outcome: await submitReports(tx, actor, input) }),
    ),
    route(contract.returnReports, async ({ tx, actor, input }) =>
      roundAfter(tx, actor, { input, outcome: await returnReports(tx, actor, input) }),
    ),
    route(contract.approveReports, async ({ tx, actor, input }) =>
      roundAfter(tx, actor, { input, outcome: await approveReports(tx, actor, input) }),
    ),
  ]
}

function frozenRoutes(): Route[] {
  return [
    route(contract.getFrozenRound, ({ tx, actor, input }) => getFrozenRound(tx, actor, input)),
    route(contract.listFrozenMeasures, ({ tx, actor, input }) => listFrozenMeasures(tx, actor, input)),
    route(contract.compareRounds, ({ tx, actor, input }) => compareRounds(tx, actor, input)),
    route(contract.downloadFrozenRound, async ({ tx, actor, input, reply }): Promise<Refusal | Record<never, never>> => {
      const file = await downloadFrozenRound(tx, actor, input)
      if (isRefusal(file)) return file
      await sendFile(reply, file)
      return {}
    }),
  ]
}

type Done = { readonly input: { readonly programme: string; readonly round: string }; readonly outcome: object | Refusal }

async function roundAfter(tx: Tx, actor: Actor, { input, outcome }: Done): Promise<RoundView | Refusal> {
  return isRefusal(outcome) ? outcome : getRound(tx, actor, input)
}
