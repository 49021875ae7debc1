import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Calendars } from '../../calendar/model.ts'
import { holidayOn, recessOn } from '../../calendar/rules.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, type Day, dayAt, weekdayOf } from '../../kernel/day.ts'
import { parserOf } from '../../kernel/parse.ts'
import { freezeVersion } from '../../memo/acts/freeze.ts'
import { draftMemo, memoToChange } from '../../memo/acts/memos.ts'
import { replaceText } from '../../memo/acts/replace-text.ts'
import { TextNode } from '../../memo/model/text.ts'
import { addAgendaItem } from '../../route/acts/agenda.ts'
import { startRoute } from '../../route/acts/start-route.ts'
import { must } from '../must.ts'
import type { ComingMeeting } from './coming-meetings.ts'

const subject = 'Brief over het vervolg van de aanpak (verzonnen)'
const parseText = parserOf(TextNode)

type Live = {
  readonly programme: string
  readonly minister: string
  readonly meetings: readonly ComingMeeting[]
  readonly calendars: Calendars
}

/** An invented dossier that is on its way to an invented debate, with its memo and another item proposed for a coming agenda. Answers its id. */
export async function loadLiveRoute(tx: Tx, actor: Actor, { programme, minister, meetings, calendars }: Live): Promise<string> {
  const opened = { title: 'Vervolg van de aanpak (demo, verzonnen)', summary: 'Verzonnen dossier dat nog loopt: een brief voor een debat.' }
  const { id: dossier } = must(await openDossier(tx, actor, { ...opened, classification: 'internal', programme, demo: true }))
  const towards = { kind: 'debate', label: 'het debat over het vervolg (verzonnen)', day: debateDay(calendars), daysBefore: 1 } as const
  const route = { name: 'Brief over het vervolg (verzonnen)', template: 'letter-to-parliament', readyOn: null, priority: 2 }
  must(await startRoute(tx, actor, { dossier, ...route, towards, demo: true, calendars }))
  const memo = await frozenMemo(tx, actor, { dossier, minister })
  const soon = addDays(dayAt(new Date()), 7)
  const meeting = meetings.find(({ body, day }) => body === 'bwo' && day >= soon)?.id ?? ''
  const item = { programme, meeting, place: false, demo: true } as const
  must(await addAgendaItem(tx, actor, { ...item, memo, version: 1, title: subject, kind: 'discussion', minutes: 20 }))
  const planning = { memo: null, version: null, title: 'Planning tot het debat (verzonnen)', kind: 'information', minutes: 10 } as const
  must(await addAgendaItem(tx, actor, { ...item, ...planning }))
  return dossier
}

/** A Wednesday some four months from today on which Parliament meets. */
function debateDay(calendars: Calendars): Day {
  const from = addDays(dayAt(new Date()), 119)
  const days = Array.from({ length: 90 }, (_, later) => addDays(from, later))
  const open = (day: Day) => weekdayOf(day) === 3 && holidayOn(day, calendars) === null && recessOn(day, 'parliament', calendars) === null
  return days.find(open) ?? from
}

async function frozenMemo(
  tx: Tx,
  actor: Actor,
  { dossier, minister }: { readonly dossier: string; readonly minister: string },
): Promise<string> {
  const addressees = [{ name: 'de minister van OCW', person: minister, decides: true }]
  const header = { fromUnit: 'Directie Emancipatie', reference: 'DEMO-VERVOLG', memoDate: dayAt(new Date()) }
  const { id: memo } = must(await draftMemo(tx, actor, { ...header, dossier, kind: 'decision', subject, addressees, demo: true }))
  const file = join(import.meta.dirname, '../../../demo/nota-vervolg.json')
  await replaceText(tx, { memo, dossier, text: parseText(JSON.parse(await readFile(file, 'utf8'))), by: actor.person })
  await freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'kept' })
  return memo
}
