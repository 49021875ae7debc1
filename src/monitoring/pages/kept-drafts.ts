import type { ReportFields } from '../model/rounds.ts'

/** What was typed and not saved yet, kept on this device until the server has it. `revision` is the one it was written on. */
export type Draft = { readonly fields: ReportFields; readonly revision: number }

const nameOf = (report: string) => `actielijn.report.${report}`

export function keptDraft(report: string): Draft | null {
  try {
    const text = localStorage.getItem(nameOf(report))
    return text === null ? null : (JSON.parse(text) as Draft)
  } catch {
    return null
  }
}

export function keepDraft(report: string, draft: Draft): void {
  try {
    localStorage.setItem(nameOf(report), JSON.stringify(draft))
  } catch {
    // Without room on the device what is typed waits in the screen alone.
  }
}

export function forgetDraft(report: string): void {
  try {
    localStorage.removeItem(nameOf(report))
  } catch {
    // What cannot be kept need not be forgotten.
  }
}
