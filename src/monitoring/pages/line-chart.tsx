import { scaleLinear } from 'd3-scale'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useLanguage } from '../../web/language.ts'
import { indicatorTexts } from '../../web/texts/indicators.ts'
import type { Indicator } from '../model/indicators.ts'
import { reachOf, type Series, spread, yearOfPoint } from '../rules/series.ts'
import { looksOf, type Scales, SeriesShape } from './chart-shapes.tsx'
import { useWidth } from './use-width.ts'
import { groupWord, periodWords, pointText, valueText } from './words.ts'

type Drawn = { readonly indicator: Pick<Indicator, 'name' | 'unit' | 'targetValue' | 'targetYear'>; readonly series: readonly Series[] }

const height = 340
const top = 16
const bottom = 32
const left = 56

/** The series of an indicator through the years, with their intervals and the target. One stop of the keyboard; arrows go along its points. */
export function LineChart({ indicator, series }: Drawn) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  const place = useRef<HTMLDivElement>(null)
  const width = useWidth(place)
  const [at, setAt] = useState({ series: 0, point: (series[0]?.points.length ?? 1) - 1 })
  const current = series[at.series]?.points[at.point]
  const group = groupWord(series[at.series]?.name ?? '', language)
  return (
    <div ref={place} className="chart">
      {width > 0 && (
        <div className="drawn" role="group" aria-label={t.chart}>
          <svg width={width} height={height} role="img" aria-label={t.chartOf(indicator.name, series.length)}>
            <Picture indicator={indicator} series={series} width={width} />
          </svg>
          <Points indicator={indicator} series={series} width={width} at={at} onAt={setAt} />
        </div>
      )}
      <p className="chart-said" aria-hidden="true">
        {current && pointText(current, { unit: indicator.unit, group }, language)}
      </p>
      {width > 0 && width < wide && <Legend series={series} />}
      {series.some(({ points }) => points.some(({ low }) => low !== null)) && <p className="quiet">{t.band}</p>}
    </div>
  )
}

/** From this width on the names of the series stand at their ends. */
const wide = 560

type At = { readonly series: number; readonly point: number }
type Frame = Drawn & { readonly width: number }

function scalesOf({ indicator, series, width }: Frame) {
  const years = series.flatMap(({ points }) => points.map(yearOfPoint))
  const last = Math.max(...years, indicator.targetYear ?? 0)
  const first = Math.min(...years)
  const right = width < wide ? 24 : Math.min(200, Math.max(90, ...series.map(({ name }) => name.length * 8)))
  const margin = first === last ? 1 : 0
  const x = scaleLinear([first - margin, last + margin], [left + 12, width - right])
  const y = scaleLinear(reachOf(series, indicator.targetValue), [height - bottom, top]).nice(5)
  return { x, y, right: width - right }
}

function Picture(frame: Frame) {
  const { indicator, series, width } = frame
  const { x, y, right } = scalesOf(frame)
  return (
    <>
      <Axes x={x} y={y} right={right} unit={indicator.unit} />
      <Target indicator={indicator} scales={{ x, y }} right={right} />
      {series.map((one, place) => (
        <SeriesShape key={one.name} series={one} place={place} scales={{ x, y }} />
      ))}
      {width >= wide && <Names series={series} scales={{ x, y }} />}
    </>
  )
}

type Axis = ReturnType<typeof scalesOf> & { readonly unit: string }

function Axes({ x, y, right, unit }: Axis) {
  const language = useLanguage()
  const years = x.ticks(Math.max(2, Math.floor((right - left) / 60))).filter((year) => Number.isInteger(year))
  return (
    <g className="axes">
      {y.ticks(5).map((value) => (
        <g key={value}>
          <line x1={left} x2={right + 8} y1={y(value)} y2={y(value)} className={value === 0 ? 'zero' : ''} />
          <text x={left - 8} y={y(value)} dy="0.32em" textAnchor="end">
            {valueText(value, unit === '%' ? '%' : '', language)}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text key={year} x={x(year)} y={height - 10} textAnchor="middle">
          {year}
        </text>
      ))}
    </g>
  )
}

function Target({ indicator, scales: { x, y }, right }: Pick<Drawn, 'indicator'> & { readonly scales: Scales; readonly right: number }) {
  const language = useLanguage()
  const { targetValue, targetYear, unit } = indicator
  if (targetValue === null || targetYear === null) return null
  const end = Math.min(x(targetYear), right)
  return (
    <g className="target">
      <line x1={left} x2={end} y1={y(targetValue)} y2={y(targetValue)} />
      <circle cx={end} cy={y(targetValue)} r={5} />
      <text x={end - 10} y={y(targetValue) - 6} textAnchor="end">
        {indicatorTexts[language].goal(valueText(targetValue, unit, language), targetYear)}
      </text>
    </g>
  )
}

function Names({ series, scales: { x, y } }: { readonly series: readonly Series[]; readonly scales: Scales }) {
  const language = useLanguage()
  const ends = series.map(({ points }) => points.at(-1))
  const heights = spread(
    ends.map((end) => (end ? y(end.value) : 0)),
    16,
    height - bottom,
  )
  return (
    <g className="names">
      {series.map(({ name }, place) => {
        const end = ends[place]
        const word = groupWord(name, language)
        return (
          end && (
            <text key={name} x={x(yearOfPoint(end)) + 12} y={heights[place]} dy="0.32em" className={looksOf(place).name}>
              {word.length > 24 ? `${word.slice(0, 23)}…` : word}
            </text>
          )
        )
      })}
    </g>
  )
}

type PointsProps = Frame & { readonly at: At; readonly onAt: (at: At) => void }

/** Where an arrow key leads from a point; a series that begins later or ends sooner is met at its nearest year. */
function moved(series: readonly Series[], at: At, key: string): At | null {
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[key]
  if (!step) return null
  const [across = 0, along = 0] = step
  const here = series[at.series]?.points[at.point]
  const next = series[at.series + across]
  if (!here || !next) return at
  if (across === 0) return { ...at, point: Math.min(Math.max(at.point + along, 0), next.points.length - 1) }
  const distances = next.points.map((point) => Math.abs(yearOfPoint(point) - yearOfPoint(here)))
  return { series: at.series + across, point: distances.indexOf(Math.min(...distances)) }
}

/** The points as places to stand: one is in the order of the keyboard, arrows go on from there. */
function Points(frame: PointsProps) {
  const { indicator, series, at, onAt } = frame
  const language = useLanguage()
  const { x, y } = scalesOf(frame)
  const all = useRef(new Map<string, HTMLButtonElement>())
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(series, at, event.key)
    if (!next) return
    event.preventDefault()
    onAt(next)
    all.current.get(`${next.series} ${next.point}`)?.focus()
  }
  return series.flatMap(({ name, points }, place) =>
    points.map((point, index) => (
      <button
        key={`${name} ${point.period}`}
        ref={(element) => {
          if (element) all.current.set(`${place} ${index}`, element)
        }}
        type="button"
        className="point"
        aria-label={pointText(point, { unit: indicator.unit, group: groupWord(name, language) }, language)}
        aria-current={at.series === place && at.point === index}
        tabIndex={at.series === place && at.point === index ? 0 : -1}
        style={{ left: x(yearOfPoint(point)), top: y(point.value) }}
        onKeyDown={onKeyDown}
        onFocus={() => onAt({ series: place, point: index })}
        onMouseEnter={() => onAt({ series: place, point: index })}
      />
    )),
  )
}

function Legend({ series }: { readonly series: readonly Series[] }) {
  const language = useLanguage()
  if (series.length < 2) return null
  return (
    <ul className="legend">
      {series.map(({ name }, place) => (
        <li key={name} className={looksOf(place).name}>
          <svg width="40" height="16" aria-hidden="true">
            <line className="line" x1="0" x2="40" y1="8" y2="8" strokeDasharray={looksOf(place).dash} />
            <path d={looksOf(place).marker} transform="translate(20,8)" />
          </svg>
          {groupWord(name, language)}
        </li>
      ))}
    </ul>
  )
}

/** A small picture of one series, for a card; its sentence says what it shows. */
export function Sparkline({ indicator, series }: { readonly indicator: Drawn['indicator']; readonly series: Series }) {
  const language = useLanguage()
  const { points } = series
  const size = { width: 240, height: 72 }
  const years = points.map(yearOfPoint)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const x = scaleLinear([first === last ? first - 1 : first, first === last ? last + 1 : last], [8, size.width - 8])
  const y = scaleLinear(reachOf([series], indicator.targetValue), [size.height - 8, 8])
  const said = points.map((point) => `${periodWords(point, language)}: ${valueText(point.value, indicator.unit, language)}`).join('; ')
  return (
    <svg className="spark" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={said}>
      {indicator.targetValue !== null && (
        <g className="target">
          <line x1={8} x2={size.width - 8} y1={y(indicator.targetValue)} y2={y(indicator.targetValue)} />
        </g>
      )}
      <SeriesShape series={series} place={0} scales={{ x, y }} marked={points.length <= 12} />
    </svg>
  )
}
