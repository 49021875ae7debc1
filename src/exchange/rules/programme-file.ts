import { type TSchema, Type } from 'typebox'
import { DayText, Id, LineNumber, Moment, Nullable } from '../../kernel/schema.ts'
import { type ProgrammeState, type SheetColumn, type SheetKind, sheetKinds } from '../model/sheets.ts'
import { sheetForms } from './sheets/forms.ts'

const schemas: Readonly<Record<SheetColumn['kind'], (column: SheetColumn) => TSchema>> = {
  text: () => Type.String(),
  word: ({ words }) => Nullable(Type.Union(Object.keys(words ?? {}).map((word) => Type.Literal(word)))),
  day: () => Nullable(DayText),
  cents: () => Nullable(Type.String({ pattern: '^-?\\d+$', description: 'Whole euro cents' })),
  year: () => Nullable(Type.Integer({ minimum: 1990, maximum: 2100 })),
  number: () => Nullable(Type.Number()),
  yesNo: () => Type.Boolean(),
  ref: ({ of }) => Nullable(Type.String({ format: 'uuid', description: `Id of: ${of?.join(', ')}` })),
  list: () => Type.Array(Type.String()),
  shares: ({ of }) => Type.Array(Type.String(), { description: `Id of: ${of?.join(', ')}, an equals sign and whole euro cents` }),
  mark: () => Id,
  refs: ({ of }) => Type.Array(Id, { description: `Ids of: ${of?.join(', ')}` }),
}

function rowSchema(kind: SheetKind): TSchema {
  const columns = sheetForms[kind].columns.map((column) => [column.key, schemas[column.kind](column)] as const)
  return Type.Object({ id: Id, revision: Type.Integer(), ...Object.fromEntries(columns) })
}

const Source = Type.Object({
  thing: Type.String(),
  thingId: Id,
  document: Type.String(),
  version: Id,
  sha256: Type.String(),
  page: Type.Integer(),
  firstLine: LineNumber,
  lastLine: LineNumber,
  takenAt: Moment,
  withdrawn: Type.Boolean({ description: 'Somebody took the fact back since, or withdrew its document; what was taken over stays' }),
})

/** What the JSON export of a programme holds. Things point to each other by id; money is whole euro cents as text, days are calendar days. */
export const ProgrammeFile = Type.Object(
  {
    format: Type.Literal('actielijn-programme'),
    version: Type.Literal(1),
    exportedAt: Moment,
    organisations: Type.Array(Type.Object({ id: Id, abbreviation: Type.String(), name: Type.String() })),
    ...Object.fromEntries(sheetKinds.map((kind) => [kind, Type.Array(rowSchema(kind))])),
    sources: Type.Array(Source, { description: 'The sentences that things were taken over from, as far as the reader may see them' }),
  },
  { $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'Actielijn: a programme as data' },
)

export type FileSource = {
  readonly thing: string
  readonly thingId: string
  readonly document: string
  readonly version: string
  readonly sha256: string
  readonly page: number
  readonly firstLine: number
  readonly lastLine: number
  readonly takenAt: string
  readonly withdrawn: boolean
}

/** A programme as `ProgrammeFile` describes it; of organisations only those that it names. */
export function programmeFile(state: ProgrammeState, sources: readonly FileSource[], now: Date): Record<string, unknown> {
  const things = sheetKinds.map(
    (kind) => [kind, state.things[kind].map(({ id, revision, values }) => ({ id, revision, ...values }))] as const,
  )
  const text = JSON.stringify(things)
  const organisations = state.organisations.filter(({ id }) => text.includes(id))
  return {
    format: 'actielijn-programme',
    version: 1,
    exportedAt: now.toISOString(),
    organisations: organisations.map(({ id, abbreviation, name }) => ({ id, abbreviation, name })),
    ...Object.fromEntries(things),
    sources,
  }
}
