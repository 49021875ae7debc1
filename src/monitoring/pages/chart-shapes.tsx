import { area, line, symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from 'd3-shape'
import type { Point } from '../model/indicators.ts'
import { runsOf, type Series, yearOfPoint } from '../rules/series.ts'

/** How a value finds its place in a picture: years to pixels from the left, values to pixels from the top. */
export type Scales = { readonly x: (year: number) => number; readonly y: (value: number) => number }

const markers = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar, symbolWye]
const dashes = ['none', '7 4', '2 4', '10 3 2 3', '4 2', '12 4', '1 3']

/** Each series has a line and a marker of its own, so that nobody needs to see its colour. */
export const looksOf = (place: number) => ({
  marker: symbol(markers[place % markers.length] ?? symbolCircle, 72)() ?? '',
  dash: dashes[place % dashes.length] ?? 'none',
  name: `series-${place % markers.length}`,
})

type Shape = { readonly series: Series; readonly place: number; readonly scales: Scales; readonly marked?: boolean }

/** Line and interval of one series; what cannot be compared is not joined. */
export function SeriesShape({ series, place, scales: { x, y }, marked = true }: Shape) {
  const { dash, name, marker } = looksOf(place)
  const path = line<Point>(
    (point) => x(yearOfPoint(point)),
    ({ value }) => y(value),
  )
  const band = area<Point>()
    .x((point) => x(yearOfPoint(point)))
    .y0(({ low, value }) => y(low ?? value))
    .y1(({ high, value }) => y(high ?? value))
    .defined(({ low }) => low !== null)
  return (
    <g className={name}>
      {runsOf(series.points).map((run) => (
        <g key={run[0]?.period}>
          <path className="band" d={band(run) ?? ''} />
          <path className="line" d={path(run) ?? ''} strokeDasharray={dash} />
        </g>
      ))}
      {series.points.map((point) => (
        <g key={point.period} transform={`translate(${x(yearOfPoint(point))},0)`}>
          <Whisker point={point} y={y} />
          {point.breaksSeries && <path className="break" d={`M0,${y(point.value) - 18}v36`} />}
          {marked && <path className="marker" d={marker} transform={`translate(0,${y(point.value)})`} />}
        </g>
      ))}
    </g>
  )
}

function Whisker({ point: { low, high }, y }: { readonly point: Point; readonly y: Scales['y'] }) {
  return low === null || high === null ? null : <path className="whisker" d={`M-3,${y(low)}h6M0,${y(low)}V${y(high)}M-3,${y(high)}h6`} />
}
