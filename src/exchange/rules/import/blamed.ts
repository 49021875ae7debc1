import type { FaultCode } from './faults.ts'
import type { SheetRow } from './sheet-rows.ts'

/** Blames a row and says that it may not be written. */
export function blamed(row: SheetRow, key: string | null, ...fault: [FaultCode, string?]): false {
  row.blame(key, ...fault)
  return false
}
