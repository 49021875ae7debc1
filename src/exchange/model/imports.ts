import { type Static, Type } from 'typebox'
import { Said } from '../../identity/model/access.ts'
import { ImportFault } from '../../identity/model/import.ts'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { sheetKinds } from './sheets.ts'

/**
 * Where an import stands: `faulty` and `ready` were checked and write nothing; `writing` waits for or is at its work; `done` is written whole;
 * `failed` wrote nothing.
 */
export const importStatuses = ['faulty', 'ready', 'writing', 'done', 'failed', 'withdrawn'] as const
export type ImportStatus = (typeof importStatuses)[number]

/** What one cell was and would become, as a reader of either language sees it. */
export const CellChange = Type.Object({ column: Said, before: Said, after: Said })
export type CellChange = Static<typeof CellChange>

export const RowChange = Type.Object({
  row: Type.Integer(),
  what: OneOf(['added', 'changed'] as const),
  name: Type.String(),
  changes: Type.Array(CellChange),
})
export type RowChange = Static<typeof RowChange>

export const SheetReport = Type.Object({
  name: Type.String(),
  kind: Nullable(OneOf(sheetKinds)),
  rows: Type.Integer(),
  added: Type.Integer(),
  changed: Type.Integer(),
  same: Type.Integer(),
  /** The first rows that would be added or changed. */
  first: Type.Array(RowChange),
})
export type SheetReport = Static<typeof SheetReport>

export const ProgrammeImportReport = Type.Object({
  sheets: Type.Array(SheetReport),
  /** The first two hundred faults; `faultCount` counts them all. */
  faults: Type.Array(ImportFault),
  faultCount: Type.Integer(),
})
export type ProgrammeImportReport = Static<typeof ProgrammeImportReport>

export const ProgrammeImport = Type.Object({
  id: Id,
  files: Type.Array(Type.String()),
  status: OneOf(importStatuses),
  /** True where the programme changed after the check, so that it was checked anew and asks for another look. */
  outdated: Type.Boolean(),
  /** Rows written so far, and in all. */
  done: Type.Integer(),
  total: Type.Integer(),
  by: Type.String(),
  createdAt: Moment,
  finishedAt: Nullable(Moment),
  report: ProgrammeImportReport,
})
export type ProgrammeImport = Static<typeof ProgrammeImport>

/** An import in a list, without its report. */
export const ProgrammeImportRow = Type.Omit(ProgrammeImport, ['report'])
export type ProgrammeImportRow = Static<typeof ProgrammeImportRow>
