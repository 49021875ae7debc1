import type { AgendaChange } from '../../route/model/agenda-view.ts'

export type Change = Pick<AgendaChange, 'what' | 'title' | 'before' | 'after' | 'reason'>
export type Room = { readonly placed: number; readonly room: number }

/** A reason behind a sentence, where one was given. */
export const because = (reason: string) => (reason === '' ? '' : `: ${reason}`)
export const count = (n: number, [one, many]: readonly [string, string]) => `${n} ${n === 1 ? one : many}`
export const wordOf = (kinds: Readonly<Record<string, string>>, kind: string) => kinds[kind] ?? kind
