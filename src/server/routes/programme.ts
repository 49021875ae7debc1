import { endRole, grantRole } from '../../identity/acts/memberships.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { openProgramme } from '../../programme/acts/programmes.ts'
import * as ofItems from '../../programme/contract/find-items.ts'
import * as programme from '../../programme/contract/programmes.ts'
import { findItems } from '../../programme/views/find-items.ts'
import { getProgramme, listProgrammeMembers, listProgrammes } from '../../programme/views/programmes.ts'
import { searchItems } from '../../programme/views/search.ts'
import { type Route, route } from '../calls.ts'

export function programmeRoutes(): Route[] {
  return [
    route(programme.listProgrammes, ({ tx, actor }) => listProgrammes(tx, actor)),
    route(ofItems.searchItems, ({ tx, actor, input }) => searchItems(tx, actor, input)),
    route(ofItems.findItems, ({ tx, actor, input }) => findItems(tx, actor, input)),
    route(programme.openProgramme, async ({ tx, actor, input }) => {
      const opened = await openProgramme(tx, actor, input)
      return isRefusal(opened) ? opened : getProgramme(tx, actor, opened.id)
    }),
    route(programme.listProgrammeMembers, ({ tx, actor, input }) => listProgrammeMembers(tx, actor, input.programme)),
    route(programme.inviteToProgramme, async ({ tx, actor, input }) => {
      const granted = await grantRole(tx, actor, { ...input, dossier: null })
      return isRefusal(granted) ? granted : listProgrammeMembers(tx, actor, input.programme)
    }),
    route(programme.endProgrammeMember, async ({ tx, actor, input }) => {
      const ended = await endRole(tx, actor, input)
      return isRefusal(ended) ? ended : listProgrammeMembers(tx, actor, input.programme)
    }),
  ]
}
