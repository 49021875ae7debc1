import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { type LiveStatus, type LiveText, openLiveText } from '../../../web/live-text.ts'
import { type Colleague, colleaguesIn, enter } from './colleagues.ts'

export type Person = { readonly id: string; readonly name: string }
export type Live = { readonly text: LiveText; readonly status: LiveStatus; readonly loaded: boolean }

/** The shared text of a memo while its screen is open; null until it is being opened. */
export function useLiveText(memo: string, person: Person): Live | null {
  const [text, setText] = useState<LiveText | null>(null)
  const { id, name } = person
  useEffect(() => {
    const opened = openLiveText(memo, id)
    if (opened.awareness) enter(opened.awareness, { person: id, name })
    setText(opened)
    return () => {
      setText(null)
      opened.close()
    }
  }, [memo, id, name])
  const subscribe = useCallback((tell: () => void) => text?.subscribe(tell) ?? (() => undefined), [text])
  const status = useSyncExternalStore(subscribe, () => text?.status() ?? 'connecting')
  const isCut = useSyncExternalStore(onLine, () => !navigator.onLine)
  const loaded = useSyncExternalStore(subscribe, () => text?.loaded() ?? false)
  return text && { text, status: isCut && lively.has(status) ? 'offline' : status, loaded }
}

/** What a browser without network knows at once and the connection only when nothing comes any more. */
const lively: ReadonlySet<LiveStatus> = new Set(['connecting', 'saved', 'saving'])

function onLine(tell: () => void): () => void {
  for (const event of ['online', 'offline']) window.addEventListener(event, tell)
  return () => {
    for (const event of ['online', 'offline']) window.removeEventListener(event, tell)
  }
}

/** Who else has the text open. */
export function useColleagues({ awareness }: LiveText, me: string): readonly Colleague[] {
  const [here, setHere] = useState<readonly Colleague[]>([])
  useEffect(() => {
    if (!awareness) return
    const look = () => setHere((now) => sameOr(now, colleaguesIn(awareness, me)))
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness, me])
  return here
}

function sameOr(now: readonly Colleague[], found: readonly Colleague[]): readonly Colleague[] {
  const names = (all: readonly Colleague[]) => all.map(({ person }) => person).join()
  return names(now) === names(found) ? now : found
}
