import type { Stroke } from '../../model/deciding.ts'

/** The line through the points of a stroke, as the path of an SVG. A single point is a dot. */
export function pathOf(stroke: Stroke): string {
  const [first, ...rest] = stroke
  if (!first) return ''
  const start = `M${first[0]} ${first[1]}`
  return rest.length === 0 ? `${start}l1 0` : `${start}${rest.map(([x, y]) => `L${x} ${y}`).join('')}`
}

const margin = 16

/** The part of the sheet that strokes take, as the view of an SVG: left, top, width and height in thousandths of its width. */
export function viewOf(strokes: readonly Stroke[]): readonly [number, number, number, number] {
  const points = strokes.flat()
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)]
  const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
  const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
  const [left, top] = [least(xs) - margin, least(ys) - margin]
  return [left, top, most(xs) + margin - left, most(ys) + margin - top]
}

/** Where a pointer is on a sheet, in thousandths of the width of the sheet. */
export function pointAt(event: { readonly clientX: number; readonly clientY: number }, sheet: DOMRect): [number, number] {
  const scale = 1000 / Math.max(1, sheet.width)
  const within = (value: number, top: number) => Math.round(Math.min(top, Math.max(-100, value * scale)))
  return [within(event.clientX - sheet.left, 1100), within(event.clientY - sheet.top, 20_000)]
}
