import { getDossier } from '../../dossier/views/dossiers.ts'
import type { Actor } from '../../identity/model/actor.ts'
import * as intake from '../../intake/contract.ts'
import { tableNames } from '../../intake/model.ts'
import { arrange, type Wish } from '../../intake/rules/arrange.ts'
import { getWholeDossier } from '../../intake/views/export.ts'
import { listTableRows } from '../../intake/views/table.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import type { InputOf } from '../../kernel/endpoint.ts'
import { fileNameOf } from '../../kernel/file-name.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { cellText, type Words } from '../../web/cells.ts'
import { en } from '../../web/texts/en.ts'
import { nl } from '../../web/texts/nl.ts'
import { type Route, route } from '../calls.ts'
import { sendFile } from '../send-file.ts'
import { csvOf, type Sheet, spreadsheetOf } from '../table-file.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const words: Readonly<Record<'nl' | 'en', Words>> = { nl: { t: nl, language: 'nl' }, en: { t: en, language: 'en' } }

/** A dossier, or one of its tables as it stands on the screen, as a file. */
export function exportRoutes(): Route[] {
  return [
    route(intake.exportDossier, async ({ tx, actor, input, reply }) => {
      const found = await getDossier(tx, actor, input.dossier)
      if (isRefusal(found)) return found
      const name = `${fileNameOf(found.dossier.title) || 'dossier'} ${dayAt(new Date())}.${input.format}`
      if (input.format === 'json') {
        const whole = await getWholeDossier(tx, actor, input.dossier)
        if (isRefusal(whole)) return whole
        await sendFile(reply, { name, type: 'application/json', body: Buffer.from(JSON.stringify(whole, null, 1)) })
        return {}
      }
      const language = input.language ?? 'nl'
      const sheets = await allSheets(tx, actor, { dossier: input.dossier, language })
      if (isRefusal(sheets)) return sheets
      await sendFile(reply, { name, type: spreadsheet, body: await spreadsheetOf(sheets, words[language]) })
      return {}
    }),
    route(intake.exportTable, async ({ tx, actor, input, reply }) => {
      const language = input.language ?? 'nl'
      const all = await listTableRows(tx, actor, { dossier: input.dossier, table: input.table, language })
      if (isRefusal(all)) return all
      const say = (cell: Parameters<typeof cellText>[0]) => cellText(cell, words[language])
      const sheet = { table: input.table, rows: arrange(all, wishOf(input), say) }
      const body = input.format === 'csv' ? csvOf(sheet, words[language]) : await spreadsheetOf([sheet], words[language])
      const name = `${words[language].t.tables[input.table].toLowerCase()}.${input.format}`
      await sendFile(reply, { name, type: input.format === 'csv' ? 'text/csv; charset=utf-8' : spreadsheet, body })
      return {}
    }),
  ]
}

function wishOf({ word, sort, direction, kind, body, status, severity, check }: InputOf<typeof intake.exportTable>): Wish {
  const where = { kind: kind ?? '', body: body ?? '', status: status ?? '', severity: severity ?? '', check: check ?? '' }
  return { word: word ?? '', where, sort: sort ?? null, descending: direction === 'descending' }
}

type Asked = { readonly dossier: string; readonly language: 'nl' | 'en' }

async function allSheets(tx: Tx, actor: Actor, asked: Asked): Promise<Sheet[] | Refusal<'dossier.unknown'>> {
  const sheets: Sheet[] = []
  for (const table of tableNames) {
    const rows = await listTableRows(tx, actor, { ...asked, table })
    if (isRefusal(rows)) return rows
    sheets.push({ table, rows })
  }
  return sheets
}
