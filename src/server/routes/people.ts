import * as deputies from '../../identity/acts/deputies.ts'
import { importPeople, previewImport } from '../../identity/acts/import-people.ts'
import * as leaving from '../../identity/acts/leaving.ts'
import { grantRole } from '../../identity/acts/memberships.ts'
import * as acts from '../../identity/acts/people.ts'
import * as ofDeputies from '../../identity/contract/deputies.ts'
import * as ofImport from '../../identity/contract/import.ts'
import * as contract from '../../identity/contract/people.ts'
import * as ofRights from '../../identity/contract/rights.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { PersonFile } from '../../identity/model/directory.ts'
import { listDeputyships } from '../../identity/views/deputies.ts'
import { importTemplate } from '../../identity/views/import-template.ts'
import { getPersonFile } from '../../identity/views/person-file.ts'
import { exportRights, reviewRights } from '../../identity/views/rights.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { type Route, route, streamRoute } from '../calls.ts'
import type { Means } from '../means.ts'
import { receiveSheets } from '../receive-sheets.ts'
import type { ScanDesk } from '../scan/desk.ts'
import { sendFile } from '../send-file.ts'

export function peopleRoutes({ desk }: Means): Route[] {
  return [...personRoutes(), ...deputyRoutes(), ...rightsRoutes(), ...importRoutes(desk)]
}

function personRoutes(): Route[] {
  return [
    route(contract.getPersonFile, ({ tx, actor, input }) => getPersonFile(tx, actor, input.person)),
    route(contract.addPerson, async ({ tx, actor, input }) => fileAfter(tx, actor, await acts.addPerson(tx, actor, input))),
    route(contract.correctPerson, async ({ tx, actor, input }) => fileAfter(tx, actor, await acts.correctPerson(tx, actor, input))),
    route(contract.movePerson, async ({ tx, actor, input }) => fileAfter(tx, actor, await acts.movePerson(tx, actor, input))),
    route(contract.letPersonLeave, async ({ tx, actor, input }) => fileAfter(tx, actor, await leaving.letPersonLeave(tx, actor, input))),
    route(contract.letPersonReturn, async ({ tx, actor, input }) =>
      fileAfter(tx, actor, await leaving.letPersonReturn(tx, actor, input.person)),
    ),
    route(contract.grantInstallationRole, async ({ tx, actor, input }) => {
      const grant = { programme: null, dossier: null, holder: 'person', holderId: input.person, role: input.role } as const
      const granted = await grantRole(tx, actor, grant)
      return isRefusal(granted) ? granted : getPersonFile(tx, actor, input.person)
    }),
    route(contract.endRoleOfPerson, async ({ tx, actor, input }) => fileAfter(tx, actor, await acts.endRoleOfPerson(tx, actor, input))),
  ]
}

async function fileAfter(tx: Tx, actor: Actor, outcome: { id: string } | Refusal): Promise<PersonFile | Refusal> {
  return isRefusal(outcome) ? outcome : getPersonFile(tx, actor, outcome.id)
}

function deputyRoutes(): Route[] {
  return [
    route(ofDeputies.listOwnDeputies, ({ tx, actor }) => listDeputyships(tx, actor, actor.person)),
    route(ofDeputies.appointOwnDeputy, async ({ tx, actor, input }) => {
      const appointed = await deputies.appointOwnDeputy(tx, actor, input)
      return isRefusal(appointed) ? appointed : listDeputyships(tx, actor, actor.person)
    }),
    route(ofDeputies.endOwnDeputy, async ({ tx, actor, input }) => {
      const ended = await deputies.endOwnDeputy(tx, actor, input.deputyship)
      return isRefusal(ended) ? ended : listDeputyships(tx, actor, actor.person)
    }),
    route(ofDeputies.appointDeputy, async ({ tx, actor, input }) => {
      const appointed = await deputies.appointDeputy(tx, actor, { ...input, principal: input.person })
      return isRefusal(appointed) ? appointed : listDeputyships(tx, actor, input.person)
    }),
    route(ofDeputies.endDeputy, async ({ tx, actor, input }) => {
      const ended = await deputies.endDeputyOf(tx, actor, input)
      return isRefusal(ended) ? ended : listDeputyships(tx, actor, input.person)
    }),
  ]
}

function rightsRoutes(): Route[] {
  return [
    route(ofRights.reviewRights, ({ tx, actor, input }) => reviewRights(tx, actor, input)),
    route(ofRights.exportRights, async ({ tx, actor, input, reply }): Promise<Refusal | Record<never, never>> => {
      const file = await exportRights(tx, actor, input)
      if (isRefusal(file)) return file
      await sendFile(reply, { name: file.name, type: file.type, body: file.bytes })
      return {}
    }),
  ]
}

function importRoutes(desk: ScanDesk | null): Route[] {
  return [
    route(ofImport.importTemplate, async ({ input, reply }) => {
      const file = await importTemplate(input)
      await sendFile(reply, { name: file.name, type: file.type, body: file.bytes })
      return {}
    }),
    streamRoute(ofImport.previewImport, async ({ actor, request, inTransaction }) => {
      const sheets = await receiveSheets(request, desk)
      return isRefusal(sheets) ? sheets : inTransaction((tx) => previewImport(tx, actor, sheets))
    }),
    streamRoute(ofImport.importPeople, async ({ actor, request, inTransaction }) => {
      const sheets = await receiveSheets(request, desk)
      return isRefusal(sheets) ? sheets : inTransaction((tx) => importPeople(tx, actor, sheets))
    }),
  ]
}
