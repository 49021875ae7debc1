import type pg from 'pg'

type Column = {
  table_name: string
  column_name: string
  udt_name: string
  is_nullable: 'YES' | 'NO'
  has_default: boolean
  is_generated: boolean
}

const types: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'Int8',
  date: 'string',
  timestamptz: 'Moment',
  bytea: 'Buffer',
  jsonb: 'Json',
  tsvector: 'string',
  numeric: 'Decimal',
  _text: 'string[]',
  _uuid: 'string[]',
  _int4: 'number[]',
}

/** Numbers wider than a JavaScript number are text, so that no digit is lost. */
const aliases = [
  'type Int8 = ColumnType<string, string | number | bigint>',
  'type Int8OrNull = ColumnType<string | null, string | number | bigint | null>',
  'type Decimal = ColumnType<string, string | number>',
  'type DecimalOrNull = ColumnType<string | null, string | number | null>',
  'type Moment = ColumnType<Date, Date | string>',
  'type MomentOrNull = ColumnType<Date | null, Date | string | null>',
  'type Json = ColumnType<unknown, string>',
  'type JsonOrNull = ColumnType<unknown, string | null>',
] as const

/** TypeScript types of all tables, for Kysely. */
export async function tableTypes(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<Column>(`
    select table_name, column_name, udt_name, is_nullable,
      (column_default is not null or is_identity = 'YES') as has_default, is_generated = 'ALWAYS' as is_generated
    from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`)
  const tables = Map.groupBy(rows, (row) => row.table_name)
  const interfaces = [...tables].map(([table, columns]) => `export type ${typeName(table)} = {\n${columns.map(line).join('\n')}\n}`)
  const all = [...tables.keys()].map((table) => `  ${table}: ${typeName(table)}`)
  return `// Made by \`npm run generate\` from the migrations. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely'

type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
${aliases.filter((alias) => isUsed(alias, interfaces)).join('\n')}

${interfaces.join('\n\n')}

export type Tables = {
${all.join('\n')}
}
`
}

function isUsed(alias: string, interfaces: readonly string[]): boolean {
  const name = new RegExp(`\\b${/^type (\w+)/.exec(alias)?.[1]}\\b`)
  return interfaces.some((one) => name.test(one))
}

function line(column: Column): string {
  const bare = types[column.udt_name]
  if (bare === undefined) throw new Error(`No type for ${column.udt_name} of ${column.table_name}.${column.column_name}`)
  const type =
    column.is_nullable === 'NO' ? bare : ['Json', 'Moment', 'Decimal', 'Int8'].includes(bare) ? `${bare}OrNull` : `${bare} | null`
  return `  ${column.column_name}: ${column.is_generated ? `GeneratedAlways<${type}>` : column.has_default ? `Generated<${type}>` : type}`
}

function typeName(table: string): string {
  return `${table.replace(/(^|_)([a-z])/g, (_all, _gap, letter: string) => letter.toUpperCase())}Table`
}
