import { useState } from 'react'
import type { DecisionsView, Outcome, Preparation } from '../../model/deciding.ts'

/** What somebody is about to decide on a point. */
export type Draft = { readonly outcome: Outcome | null; readonly condition: string; readonly dueOn: string; readonly remark: string }
export const emptyDraft: Draft = { outcome: null, condition: '', dueOn: '', remark: '' }

/** The memo as a whole, among the ids of points. */
export const whole = 'memo'

export function draftOf({ outcome, condition, remark }: Preparation): Draft {
  return { ...emptyDraft, outcome, condition, remark }
}

function isTouched(draft: Draft): boolean {
  return draft.outcome !== null || `${draft.condition}${draft.remark}`.trim() !== ''
}

export type Drafts = {
  readonly of: (place: string) => Draft
  readonly write: (place: string, draft: Draft) => void
  readonly clear: (place: string) => void
  readonly typed: readonly (readonly [place: string, draft: Draft])[]
  /** The version on which was typed; that of the screen as long as nothing was. */
  readonly version: string
  /** Whether another version came, or none is there to decide on, since somebody began to type. */
  readonly stale: boolean
  /** Goes on with what is there now. */
  readonly goOn: () => void
}

/** What was typed stays, whatever becomes of the memo meanwhile. */
export function useDrafts({ status, offered }: DecisionsView): Drafts {
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({})
  const [held, setHeld] = useState<string | null>(null)
  const now = offered?.id ?? ''
  const typed = Object.entries(drafts).filter(([, draft]) => isTouched(draft))
  return {
    of: (place) => drafts[place] ?? emptyDraft,
    write: (place, draft) => {
      setHeld(held ?? now)
      setDrafts({ ...drafts, [place]: draft })
    },
    clear: (place) => {
      if (typed.every(([other]) => other === place)) setHeld(null)
      setDrafts({ ...drafts, [place]: emptyDraft })
    },
    typed,
    version: held ?? now,
    stale: held !== null && typed.length > 0 && (status !== 'offered' || held !== now),
    goOn: () => setHeld(now),
  }
}
