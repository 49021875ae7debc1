import type { Opinion, OpinionGiven } from '../../model/coordination.ts'

/** An opinion as it is being filled in; `opinion` is empty before one is chosen. */
export type WrittenOpinion = { readonly opinion: Opinion | ''; readonly condition: string }
/** By the id of the point; the memo as a whole under an empty one. */
export type Written = Readonly<Record<string, WrittenOpinion>>
/** What was filled in and not sent yet; `revision` is the one it was written on. */
export type Kept = { readonly written: Written; readonly revision: number }

export const nothing: WrittenOpinion = { opinion: '', condition: '' }

export function writtenOf(opinions: readonly OpinionGiven[]): Written {
  return Object.fromEntries(opinions.map(({ point, opinion, condition }) => [point ?? '', { opinion, condition }]))
}

/** What is sent: the opinions that were chosen. */
export function givenIn(written: Written): OpinionGiven[] {
  return Object.entries(written).flatMap(([key, { opinion, condition }]) =>
    opinion === '' ? [] : [{ point: key === '' ? null : key, opinion, condition }],
  )
}

const nameOf = (ask: string) => `actielijn.opinion.${ask}`

/** What was filled in on this device and not sent. */
export function keptAnswer(ask: string): Kept | null {
  try {
    const text = localStorage.getItem(nameOf(ask))
    return text === null ? null : (JSON.parse(text) as Kept)
  } catch {
    return null
  }
}

export function keepAnswer(ask: string, kept: Kept | null): void {
  try {
    if (kept === null) localStorage.removeItem(nameOf(ask))
    else localStorage.setItem(nameOf(ask), JSON.stringify(kept))
  } catch {
    // Without room on the device what is filled in waits in the screen alone.
  }
}
