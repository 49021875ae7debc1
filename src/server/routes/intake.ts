import { decideFinding, decideProposal } from '../../intake/acts/decide.ts'
import { acceptCertain, undoTogether } from '../../intake/acts/decide-together.ts'
import { addOrganisationToRegister, removeOrganisationFromRegister } from '../../intake/acts/register.ts'
import { dismissFile, receiveFiles } from '../../intake/acts/take-in.ts'
import { takeOver } from '../../intake/acts/take-over.ts'
import { putDocumentBack, withdrawDocument } from '../../intake/acts/withdrawals.ts'
import * as ofKeeping from '../../intake/contract/keeping.ts'
import * as ofTakeOver from '../../intake/contract/take-over.ts'
import * as intake from '../../intake/contract.ts'
import * as views from '../../intake/views/dossier.ts'
import { getProgrammeComparison } from '../../intake/views/programme-comparison.ts'
import { listRegisterEntries } from '../../intake/views/register.ts'
import { listTakeOver } from '../../intake/views/take-over.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { type Route, route, streamRoute } from '../calls.ts'
import type { Means } from '../means.ts'
import { receiveParts } from '../receive.ts'
import { forgetRefused } from '../scan/forget-refused.ts'
import { exportRoutes } from './exports.ts'

export function intakeRoutes({ db, files, desk, jobs, limits }: Means): Route[] {
  return [
    streamRoute(intake.uploadFiles, async ({ actor, input, request, inTransaction }) => {
      if (!request.isMultipart()) return refuse('upload.no-files')
      const received = await receiveParts(request, { files, desk }, limits)
      if (isRefusal(received)) return received
      if (received.length === 0) return refuse('upload.no-files')
      const taken = await inTransaction((tx) => receiveFiles(tx, actor, { dossier: input.dossier, files: received }))
      if (isRefusal(taken)) return taken
      const ids = taken.map(({ id }) => id)
      await jobs.readLater(taken.filter(({ refusal, quarantined }) => refusal === null && !quarantined).map(({ id }) => id))
      await jobs.scanLater(taken.filter(({ quarantined }) => quarantined).map(({ id }) => id))
      // What was taken is in line; a copy that stays behind costs room and nothing else.
      await forgetRefused({ db, desk }, { received, taken }).catch((error: unknown) =>
        request.log.warn({ err: error }, 'quarantine not cleared'),
      )
      const all = await inTransaction((tx) => views.listUploads(tx, actor, input.dossier))
      return isRefusal(all) ? all : all.filter((file) => ids.includes(file.id))
    }),
    route(ofKeeping.dismissFile, ({ tx, actor, input }) => dismissFile(tx, actor, input)),
    ...withdrawalRoutes(jobs),
    route(ofKeeping.acceptCertain, ({ tx, actor, input }) => acceptCertain(tx, actor, input)),
    route(ofKeeping.undoTogether, ({ tx, actor, input }) => undoTogether(tx, actor, input)),
    route(intake.listUploads, ({ tx, actor, input }) => views.listUploads(tx, actor, input.dossier)),
    route(intake.getOverview, ({ tx, actor, input }) => views.getOverview(tx, actor, input.dossier)),
    route(intake.getTimeline, ({ tx, actor, input }) => views.getTimeline(tx, actor, input.dossier)),
    route(intake.listProposals, ({ tx, actor, input }) => views.listProposals(tx, actor, input)),
    route(intake.decideProposal, ({ tx, actor, input }) => decideProposal(tx, actor, input)),
    route(intake.listFindings, ({ tx, actor, input }) => views.listFindings(tx, actor, input.dossier)),
    route(intake.decideFinding, ({ tx, actor, input }) => decideFinding(tx, actor, input)),
    route(intake.listRegister, ({ tx, actor }) => listRegisterEntries(tx, actor)),
    route(intake.addOrganisationToRegister, ({ tx, actor, input }) => addOrganisationToRegister(tx, actor, input)),
    route(intake.removeOrganisationFromRegister, ({ tx, actor, input }) => removeOrganisationFromRegister(tx, actor, input.entry)),
    route(ofTakeOver.listTakeOver, ({ tx, actor, input }) => listTakeOver(tx, actor, input.dossier)),
    route(ofTakeOver.takeOver, ({ tx, actor, input }) => takeOver(tx, actor, input)),
    route(ofTakeOver.compareProgramme, ({ tx, actor, input }) => getProgrammeComparison(tx, actor, input.dossier)),
    ...exportRoutes(),
  ]
}

/** What the checks say across the dossier changes with it; that is looked at anew in the background, also when this process ends before it is in line. */
function withdrawalRoutes(jobs: Means['jobs']): Route[] {
  return [
    streamRoute(ofKeeping.withdrawDocument, async ({ actor, input, inTransaction }) => {
      const done = await inTransaction((tx) => withdrawDocument(tx, actor, input))
      if (isRefusal(done)) return done
      await jobs.checkLater([done.version])
      return {}
    }),
    streamRoute(ofKeeping.putDocumentBack, async ({ actor, input, inTransaction }) => {
      const done = await inTransaction((tx) => putDocumentBack(tx, actor, input.document))
      if (isRefusal(done)) return done
      await jobs.checkLater([done.version])
      return {}
    }),
  ]
}
