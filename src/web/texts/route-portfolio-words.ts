/** `1 route`, `3 routes`. */
export const count = (of: number, one: string, many: string) => `${of} ${of === 1 ? one : many}`

export type Summary = {
  readonly routes: number
  readonly past: number
  readonly wrong: number
  readonly unplaced: number
  readonly overfull: number
}
export type Moved = { readonly moved: number; readonly waitDays: number; readonly unplaced: number }
