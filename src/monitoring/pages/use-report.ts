import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { call, Refused } from '../../web/client.ts'
import { listMeasureReports, saveReport } from '../contract/rounds.ts'
import type { MeasureReport } from '../model/rounds.ts'
import { type Draft, forgetDraft, keepDraft, keptDraft } from './kept-drafts.ts'
import { type Answer, ReportWriter, type Written } from './report-writer.ts'
import { type OfRound, roundKey } from './use-rounds.ts'

export type ReportDraft = Written & Pick<ReportWriter, 'change' | 'takeTheirs' | 'keepMine'>

const pause = 700
const open = new Set<ReportWriter>()

/** Sends whatever waits on this screen; answers whether the server has it all. */
export async function saveOpenReports(): Promise<boolean> {
  const saved = await Promise.all([...open].map((writer) => writer.save()))
  return saved.every(Boolean)
}

/** A report as it is written on this screen; it saves itself, also on leaving. */
export function useReport(ofRound: OfRound, report: MeasureReport, writes: boolean): ReportDraft {
  const queries = useQueryClient()
  const [writer] = useState(
    () =>
      new ReportWriter(report, {
        pause,
        kept: writes ? keptDraft(report.id) : null,
        keep: (draft) => keepDraft(report.id, draft),
        forget: () => forgetDraft(report.id),
        send: async (draft) => {
          const answer = await send(ofRound, report, draft)
          if ('saved' in answer) void queries.invalidateQueries({ queryKey: roundKey(ofRound) })
          return answer
        },
      }),
  )
  useEffect(() => {
    if (!writes) return
    const save = () => void writer.save()
    open.add(writer)
    window.addEventListener('pagehide', save)
    save()
    return () => {
      open.delete(writer)
      window.removeEventListener('pagehide', save)
      save()
    }
  }, [writer, writes])
  const { change, takeTheirs, keepMine } = writer
  return { ...useSyncExternalStore(writer.subscribe, writer.written), change, takeTheirs, keepMine }
}

async function send(ofRound: OfRound, { id, request }: MeasureReport, { fields, revision }: Draft): Promise<Answer> {
  const answer = await call(saveReport, { ...ofRound, report: id, revision, ...fields })
  if (!(answer instanceof Refused)) return { saved: answer }
  if (answer.code !== 'report.stale') return { refused: answer }
  const standing = await call(listMeasureReports, { ...ofRound, request, report: id })
  const [theirs] = standing instanceof Refused ? [] : standing.reports
  return theirs ? { stale: theirs } : { refused: answer }
}
