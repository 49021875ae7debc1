import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { StatedTotal } from '../model/stated-totals.ts'
import { keepsMoneyOf } from '../rules/lines.ts'
import { heldAgainst } from '../rules/stated-totals.ts'
import { findPeriod } from '../store/flows.ts'
import { listParts, listStatedRows, type StatedRecord } from '../store/stated-totals.ts'
import { moneyKeeper } from './money.ts'

/** What somebody stated as a total, held against what the programme adds up to. */
export async function listStatedTotals(tx: Tx, actor: Actor, programme: string): Promise<StatedTotal[]> {
  const rows = await listStatedRows(tx, programme)
  const parts = rows.length === 0 ? [] : await listParts(tx, programme)
  const period = (await findPeriod(tx, programme)) ?? { first: 0, last: 0, until: 0 }
  const keeper = await moneyKeeper(tx, actor, programme)
  return rows.map((row) => {
    const stated = scopeOf(row)
    return {
      id: row.id,
      ...stated,
      organisation:
        row.organisation_id === null ? null : { id: row.organisation_id, abbreviation: row.abbreviation ?? '', name: row.name ?? '' },
      item: row.item_id === null ? null : { id: row.item_id, number: row.number ?? '', title: row.title ?? '' },
      statedIn: row.stated_in,
      place: placeOf(row),
      placeWithdrawn: row.withdrawn_at !== null,
      ...heldAgainst(stated, parts, period),
      demo: row.demo,
      revision: row.revision,
      mayWrite: keepsMoneyOf(keeper, row.organisation_id),
    }
  })
}

function scopeOf({ about, organisation_id, item_id, source, first_year, last_year, cents }: StatedRecord) {
  const kind = about === 'need' ? ('need' as const) : ('cover' as const)
  return { about: kind, organisation: organisation_id, item: item_id, source, firstYear: first_year, lastYear: last_year, cents }
}

function placeOf({ version, document, page, first_line, last_line }: StatedRecord): StatedTotal['place'] {
  if (version === null || document === null || page === null || first_line === null || last_line === null) return null
  return { version, documentName: document, page, firstLine: first_line, lastLine: last_line }
}
