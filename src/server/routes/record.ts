import * as contract from '../../identity/contract/record.ts'
import { currentAnchor, exportRecord, listRecord, verifyRecord } from '../../identity/views/record.ts'
import { type Route, route } from '../calls.ts'
import { sendFile } from '../send-file.ts'

export function recordRoutes(): Route[] {
  return [
    route(contract.listRecord, ({ tx, actor, input }) => {
      const { count = 50, ...wish } = input
      return listRecord(tx, actor, { ...wish, count })
    }),
    route(contract.exportRecord, async ({ tx, actor, input, reply }) => {
      await sendFile(reply, await exportRecord(tx, actor, input))
      return {}
    }),
    route(contract.getRecordAnchor, ({ tx }) => currentAnchor(tx)),
    route(contract.verifyRecordNow, ({ tx }) => verifyRecord(tx)),
  ]
}
