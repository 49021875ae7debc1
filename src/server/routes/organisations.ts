import * as departments from '../../identity/acts/departments.ts'
import * as acts from '../../identity/acts/organisations.ts'
import * as directory from '../../identity/contract/directory.ts'
import * as contract from '../../identity/contract/organisations.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { OrganisationFile } from '../../identity/model/directory.ts'
import { findHolders, getOrganisation, listOrganisations, listPeople } from '../../identity/views/directory.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { type Route, route } from '../calls.ts'

export function organisationRoutes(): Route[] {
  return [
    route(directory.listPeople, ({ tx, actor, input }) => listPeople(tx, actor, input)),
    route(directory.findHolders, ({ tx, actor, input }) => findHolders(tx, actor, input)),
    route(directory.listOrganisations, ({ tx, actor, input }) => listOrganisations(tx, actor, input)),
    route(directory.getOrganisation, ({ tx, actor, input }) => getOrganisation(tx, actor, input.organisation)),
    route(contract.addOrganisation, async ({ tx, actor, input }) => fileAfter(tx, actor, await acts.addOrganisation(tx, actor, input))),
    route(contract.renameOrganisation, async ({ tx, actor, input }) =>
      fileAfter(tx, actor, await acts.renameOrganisation(tx, actor, input)),
    ),
    route(contract.endOrganisation, async ({ tx, actor, input }) => fileAfter(tx, actor, await acts.endOrganisation(tx, actor, input))),
    route(contract.addDepartment, async ({ tx, actor, input }) => fileOf(tx, actor, await departments.addDepartment(tx, actor, input))),
    route(contract.renameDepartment, async ({ tx, actor, input }) =>
      fileOf(tx, actor, await departments.renameDepartment(tx, actor, input)),
    ),
    route(contract.endDepartment, async ({ tx, actor, input }) => fileOf(tx, actor, await departments.endDepartment(tx, actor, input))),
  ]
}

async function fileAfter(tx: Tx, actor: Actor, outcome: { id: string } | Refusal): Promise<OrganisationFile | Refusal> {
  return isRefusal(outcome) ? outcome : getOrganisation(tx, actor, outcome.id)
}

async function fileOf(tx: Tx, actor: Actor, outcome: { organisation: string } | Refusal): Promise<OrganisationFile | Refusal> {
  return isRefusal(outcome) ? outcome : getOrganisation(tx, actor, outcome.organisation)
}
