import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import * as conditions from '../../memo/acts/conditions.ts'
import { returnMemo, takeDecision } from '../../memo/acts/decide.ts'
import { keepInk, withdrawInk } from '../../memo/acts/ink.ts'
import { offerMemo, withdrawMemo } from '../../memo/acts/offer.ts'
import { setPointEffects } from '../../memo/acts/point-effects.ts'
import { prepareDecision } from '../../memo/acts/prepare.ts'
import { archiveMemo, sendMemo } from '../../memo/acts/send.ts'
import { setSignatories, signMemo } from '../../memo/acts/sign.ts'
import * as contract from '../../memo/contract/deciding.ts'
import * as ofEffects from '../../memo/contract/effects.ts'
import * as ofSigning from '../../memo/contract/signing.ts'
import type { DecisionsView } from '../../memo/model/deciding.ts'
import type { SigningView } from '../../memo/model/signing.ts'
import { getDecisions } from '../../memo/views/deciding.ts'
import * as effects from '../../memo/views/effects.ts'
import { getOfferCheck } from '../../memo/views/offer.ts'
import { getSigning } from '../../memo/views/signing.ts'
import { type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'
import { readingMeans } from '../reading-means.ts'

export function memoDecidingRoutes(_means: Means): Route[] {
  return [...offering(), ...deciding(), ...changing(), ...signing()]
}

type Done = { readonly id: string } | Refusal

async function decisionsAfter(tx: Tx, actor: Actor, outcome: Done): Promise<DecisionsView | Refusal> {
  return isRefusal(outcome) ? outcome : getDecisions(tx, actor, outcome.id)
}

async function signingAfter(tx: Tx, actor: Actor, outcome: Done): Promise<SigningView | Refusal> {
  return isRefusal(outcome) ? outcome : getSigning(tx, actor, outcome.id)
}

function offering(): Route[] {
  return [
    route(contract.getOfferCheck, async ({ tx, actor, input }) => getOfferCheck(tx, actor, { ...input, ...(await readingMeans(tx)) })),
    route(contract.offerMemo, async ({ tx, actor, input }) =>
      decisionsAfter(tx, actor, await offerMemo(tx, actor, { ...input, ...(await readingMeans(tx)) })),
    ),
    route(contract.withdrawMemo, async ({ tx, actor, input }) => decisionsAfter(tx, actor, await withdrawMemo(tx, actor, input))),
  ]
}

function deciding(): Route[] {
  return [
    route(contract.getDecisions, ({ tx, actor, input }) => getDecisions(tx, actor, input.memo)),
    route(contract.takeDecision, async ({ tx, actor, input }) => decisionsAfter(tx, actor, await takeDecision(tx, actor, input))),
    route(contract.prepareDecision, async ({ tx, actor, input }) => decisionsAfter(tx, actor, await prepareDecision(tx, actor, input))),
    route(contract.returnMemo, async ({ tx, actor, input }) => decisionsAfter(tx, actor, await returnMemo(tx, actor, input))),
    route(contract.keepInk, async ({ tx, actor, input }) => decisionsAfter(tx, actor, await keepInk(tx, actor, input))),
    route(contract.withdrawInk, async ({ tx, actor, input }) => decisionsAfter(tx, actor, await withdrawInk(tx, actor, input))),
    route(contract.settleCondition, async ({ tx, actor, input }) =>
      decisionsAfter(tx, actor, await conditions.settleCondition(tx, actor, input)),
    ),
    route(contract.assignCondition, async ({ tx, actor, input }) =>
      decisionsAfter(tx, actor, await conditions.assignCondition(tx, actor, input)),
    ),
  ]
}

function changing(): Route[] {
  return [
    route(ofEffects.listPointEffects, ({ tx, actor, input }) => effects.listDraftEffects(tx, actor, input.memo)),
    route(ofEffects.setPointEffects, async ({ tx, actor, input }) => {
      const outcome = await setPointEffects(tx, actor, input)
      return isRefusal(outcome) ? outcome : effects.listDraftEffects(tx, actor, outcome.id)
    }),
    route(ofEffects.listEffectChoices, ({ tx, actor, input: { memo, thing, text = '' } }) =>
      effects.listEffectChoices(tx, actor, { memo, thing, text }),
    ),
    route(ofEffects.listDecidedHere, ({ tx, actor, input }) => effects.listDecidedHere(tx, actor, input)),
  ]
}

function signing(): Route[] {
  return [
    route(ofSigning.getSigning, ({ tx, actor, input }) => getSigning(tx, actor, input.memo)),
    route(ofSigning.setSignatories, async ({ tx, actor, input }) => signingAfter(tx, actor, await setSignatories(tx, actor, input))),
    route(ofSigning.signMemo, async ({ tx, actor, input }) => signingAfter(tx, actor, await signMemo(tx, actor, input))),
    route(ofSigning.sendMemo, async ({ tx, actor, input }) => signingAfter(tx, actor, await sendMemo(tx, actor, input))),
    route(ofSigning.archiveMemo, async ({ tx, actor, input }) => signingAfter(tx, actor, await archiveMemo(tx, actor, input))),
  ]
}
