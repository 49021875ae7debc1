import { ProgrammeFile } from '../src/exchange/rules/programme-file.ts'
import { type Role, roles } from '../src/identity/model/roles.ts'
import { mayCall } from '../src/identity/rules/access.ts'
import { findingMoves, proposalMoves } from '../src/intake/rules/decide.ts'
import type { Who } from '../src/kernel/endpoint.ts'
import { memoMoves } from '../src/memo/rules/states.ts'
import { requestMoves } from '../src/monitoring/rules/rounds.ts'
import { milestoneMoves } from '../src/programme/rules/milestones.ts'
import { allEndpoints } from '../src/server/contracts.ts'
import { openApi } from '../src/server/openapi.ts'
import { tableTypes } from './table-types/render.ts'
import { withMigratedDatabase } from './table-types/with-database.ts'

/** Everything in the repository that is made from something else: path → content. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  let tables = ''
  await withMigratedDatabase(async (pool) => {
    tables = await tableTypes(pool)
  })
  return new Map([
    ['src/kernel/tables.generated.ts', tables],
    ['docs/openapi.json', `${JSON.stringify(openApi(allEndpoints), null, 2)}\n`],
    ['docs/programme.schema.json', `${JSON.stringify(ProgrammeFile, null, 2)}\n`],
    ['docs/rights.md', rights()],
    ['docs/states/intake.md', intakeStates()],
    ['docs/states/memo.md', memoStates()],
    ['docs/states/programme.md', programmeStates()],
    ['docs/states/rounds.md', roundStates()],
  ])
}

function rights(): string {
  const head = `| endpoint | about | stranger | ${roles.join(' | ')} |\n|---|---|${'---|'.repeat(roles.length + 1)}`
  const rows = allEndpoints.map((endpoint) => {
    const cells = roles.map((role) => rightOf(endpoint.who, role))
    return `| \`${endpoint.method} ${endpoint.path}\` | ${endpoint.of ?? ''} | ${mayCall(endpoint.who, null) ? 'yes' : ''} | ${cells.join(' | ')} |`
  })
  const lead =
    'Made by `npm run generate` from the contracts. A role is held in the thing that the endpoint is about; `reads`: where that role, or being public, lets the thing be read.'
  return `# Who may call what\n\n${lead}\n\n${head}\n${rows.join('\n')}\n`
}

function rightOf(who: Who, role: Role): string {
  if (who === 'readers') return 'reads'
  return mayCall(who, { roles: [role], reads: false }) ? 'yes' : ''
}

type AnyMoves = Readonly<Record<string, Readonly<Record<string, string>>>>

function diagram(title: string, moves: AnyMoves): string {
  const lines = Object.entries(moves).flatMap(([from, acts]) => Object.entries(acts).map(([act, to]) => `  ${from} --> ${to}: ${act}`))
  return `## ${title}\n\n\`\`\`mermaid\nstateDiagram-v2\n${lines.join('\n')}\n\`\`\`\n`
}

function intakeStates(): string {
  const lead = '# States of intake\n\nMade by `npm run generate` from `src/intake/rules/decide.ts`.'
  return `${lead}\n\n${diagram('Proposal', proposalMoves)}\n${diagram('Finding', findingMoves)}`
}

function memoStates(): string {
  const lead = '# States of a memo\n\nMade by `npm run generate` from `src/memo/rules/states.ts`.'
  return `${lead}\n\n${diagram('Memo', memoMoves)}`
}

function programmeStates(): string {
  const lead = '# States of the programme\n\nMade by `npm run generate` from `src/programme/rules/milestones.ts`.'
  return `${lead}\n\n${diagram('Milestone', milestoneMoves)}`
}

function roundStates(): string {
  const lead = '# States of status rounds\n\nMade by `npm run generate` from `src/monitoring/rules/rounds.ts`.'
  return `${lead}\n\n${diagram('Request', requestMoves)}`
}
