import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { parserOf } from '../kernel/parse.ts'
import { Nullable } from '../kernel/schema.ts'

const Sources = Type.Array(Type.String())

const Facts = Type.Object({
  programme: Type.Object({
    name: Type.String(),
    published: Type.String(),
    extended_to: Type.String(),
    aims: Type.Array(Type.String()),
    source: Sources,
  }),
  governance: Type.Object({
    coordinating_ministries: Type.Array(Type.String()),
    participating_ministries: Type.Array(Type.String()),
    commissioner: Type.Object({ role: Type.String() }),
    source: Sources,
  }),
  budget: Type.Array(Type.Object({ item: Type.String(), amount_eur: Type.Integer(), period: Type.String(), source: Sources })),
  action_lines: Type.Array(
    Type.Object({
      no: Type.Integer(),
      title: Type.String(),
      source: Sources,
      goals: Type.Array(Type.Object({ code: Type.String(), text: Type.String(), source: Sources, line_attribution: Type.String() })),
      measures: Type.Array(
        Type.Object({
          code: Type.String(),
          title: Type.String(),
          lead: Nullable(Type.String()),
          lead_attribution: Type.Optional(Type.String()),
          partners: Type.Array(Type.String()),
          start: Type.Optional(Type.String()),
          status: Type.String(),
          line_attribution: Type.String(),
          milestones: Type.Optional(Type.Array(Type.Object({ date: Type.String(), text: Type.String() }))),
          source: Sources,
        }),
      ),
    }),
  ),
  indicators: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      unit: Type.String(),
      frequency: Type.Optional(Type.String()),
      owner: Type.Optional(Type.String()),
      note: Type.Optional(Type.String()),
      values: Type.Array(
        Type.Object({
          year: Type.Optional(Nullable(Type.Integer())),
          month: Type.Optional(Type.String()),
          group: Type.Optional(Type.String()),
          value: Type.Number(),
          qualifier: Type.Optional(Type.String()),
          persons: Type.Optional(Type.String()),
        }),
      ),
      sample: Type.Optional(Type.String()),
      source: Sources,
    }),
  ),
  risks: Type.Array(
    Type.Object({ text: Type.String(), line: Nullable(Type.Integer()), response: Nullable(Type.String()), source: Sources }),
  ),
  sources: Type.Record(Type.String(), Type.Object({ url: Type.String(), title: Type.String(), date: Nullable(Type.String()) })),
})
export type DemoFacts = Static<typeof Facts>

/** The public facts of the demonstration, each with the names of its sources. */
export function readDemoFacts(): DemoFacts {
  return parserOf(Facts)(JSON.parse(readFileSync(join(import.meta.dirname, '../../demo/facts.json'), 'utf8')))
}

/** `Bron: title (date), address` for each source of a fact. */
export function sourceText({ sources }: DemoFacts, names: readonly string[]): string {
  const known = names.flatMap((name) => sources[name] ?? [])
  return known.map(({ title, date, url }) => `Bron: ${title} (${date ?? 'zonder datum'}), ${url}`).join('\n')
}
