import type { ItemKind } from '../../../programme/model/items.ts'
import type { SheetKind, Thing, Values } from '../../model/sheets.ts'
import { type Names, plain } from '../names.ts'
import type { FaultCode } from './faults.ts'
import type { PlannedRow } from './plan.ts'

/** What the rooms themselves say of what would be written; their rules are handed in, for rules know no other room. */
export type RoomRules = {
  /** The code of the room's refusal of these values, or null. */
  readonly refuse: (kind: SheetKind, values: Values) => string | null
  readonly keepsProgramme: boolean
  readonly keepsItem: (item: { readonly kind: ItemKind; readonly lead: string | null }) => boolean
  /** Whether the money of an organisation may be written. */
  readonly keepsMoney: (organisation: string | null) => boolean
  /** Whether what these organisations have to do with may be written. */
  readonly keepsPart: (organisations: readonly (string | null)[]) => boolean
}

export type CheckMeans = { readonly rules: RoomRules; readonly names: Names }
/** `said`: what the row itself says. */
export type CompleteMeans = { readonly existing: Thing | null; readonly said: Values; readonly names: Names }

/** What is particular to the rows of one sheet. */
export type KindRule = {
  /** What tells that a row is about a thing: equal keys, equal thing. */
  readonly key: (values: Values) => string
  /** A weaker likeness, which counts where one row and one thing are left of it. */
  readonly looseKey: ((values: Values) => string) | null
  /** What a new thing is where a row does not say it; an emptied word of these stays what it was. */
  readonly defaults: Values
  readonly complete: (values: Values, means: CompleteMeans) => Values
  /** Whether the row may be written; blames its cells where not. */
  readonly check: (planned: PlannedRow, means: CheckMeans) => boolean
}

/** A key of some of the values, without a regard for capitals. */
export function keyOf(...keys: readonly string[]): (values: Values) => string {
  return (values) => keys.map((key) => plain(String(values[key] ?? ''))).join('|')
}

/** Blames a row for what its room refuses; `blame` says which cell it is about. */
export function refusedByRoom(
  { kind, row, values }: PlannedRow,
  rules: RoomRules,
  blame: Readonly<Record<string, readonly [key: string, code: FaultCode]>>,
): boolean {
  const refusal = rules.refuse(kind, values)
  if (refusal === null) return false
  const [key = null, code = 'statusDoesNotFit'] = blame[refusal] ?? []
  row.blame(key, code, key ?? '')
  return true
}
