import { Heading } from '@nl-design-system-candidate/heading-react'
import { useId } from 'react'
import { useAddress } from '../../web/address.ts'
import { useLanguage } from '../../web/language.ts'
import { riskTexts } from '../../web/texts/risk.ts'
import type { RiskMove } from '../model/risks.ts'
import { type Assessment, scores } from '../model/scores.ts'
import { countsByPlace, levelOf, placeName, places } from '../rules/scores.ts'

type When = keyof typeof places
/** A place of one of the two matrices that somebody chose. */
export type Chosen = Assessment & { readonly when: When }

/** The place that the address names, if any. */
export function useChosenPlace(): { readonly chosen: Chosen | null; readonly choose: (place: Chosen | null) => void } {
  const { get, set } = useAddress()
  const [chance, impact] = [Number(get('kans')), Number(get('gevolg'))]
  const known = scores.some((score) => score === chance) && scores.some((score) => score === impact)
  const when: When = get('matrix') === 'voor' ? 'before' : 'after'
  const choose = (place: Chosen | null) =>
    set({
      kans: place ? String(place.chance) : '',
      gevolg: place ? String(place.impact) : '',
      matrix: place ? (place.when === 'before' ? 'voor' : 'na') : '',
      vanaf: '',
    })
  return { chosen: known ? { chance, impact, when } : null, choose }
}

/** The matrix before and after mitigation, side by side; what is chosen in one shows in the other where its risks are. */
export function RiskMatrices({ moves }: { readonly moves: readonly RiskMove[] }) {
  const t = riskTexts[useLanguage()]
  const place = useChosenPlace()
  return (
    <section aria-labelledby="matrix">
      <Heading level={2} id="matrix">
        {t.matrix}
      </Heading>
      <p className="quiet">{t.matrixHow}</p>
      <div className="matrices">
        <Matrix when="before" moves={moves} {...place} />
        <Matrix when="after" moves={moves} {...place} />
      </div>
      <p className="quiet">{t.levelHow}</p>
    </section>
  )
}

type Drawn = { readonly when: When; readonly moves: readonly RiskMove[] } & ReturnType<typeof useChosenPlace>

function Matrix({ when, moves, chosen, choose }: Drawn) {
  const t = riskTexts[useLanguage()]
  const id = useId()
  const counts = countsByPlace(moves, when)
  const parts = chosen && chosen.when !== when ? countsByPlace(from(moves, chosen), when) : null
  return (
    <table className="matrix" aria-labelledby={id}>
      <caption id={id}>{t[when]}</caption>
      <thead>
        <tr>
          <th scope="col" className="corner">
            <span>{t.impact} →</span>
            <span>{t.chance} ↓</span>
          </th>
          {scores.map((impact) => (
            <th key={impact} scope="col">
              <span className="unseen">{t.impact} </span>
              {impact}
              <span className="quiet"> {t.impacts[impact]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scores.toReversed().map((chance) => (
          <tr key={chance}>
            <th scope="row">
              <span className="unseen">{t.chance} </span>
              {chance}
              <span className="quiet"> {t.chances[chance]}</span>
            </th>
            {scores.map((impact) => {
              const at = { chance, impact }
              const here = { count: counts.get(placeName(at)) ?? 0, part: parts?.get(placeName(at)) ?? null }
              const pressed = chosen !== null && chosen.when === when && placeName(chosen) === placeName(at)
              return <Cell key={impact} at={at} {...here} pressed={pressed} onPress={() => choose(pressed ? null : { ...at, when })} />
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function from(moves: readonly RiskMove[], chosen: Chosen): RiskMove[] {
  return moves.filter((move) => {
    const at = places[chosen.when](move)
    return at !== null && placeName(at) === placeName(chosen)
  })
}

type CellProps = {
  readonly at: Assessment
  readonly count: number
  /** How many of them are those chosen in the other matrix. */
  readonly part: number | null
  readonly pressed: boolean
  readonly onPress: () => void
}

/** Where nobody stands there is nothing to choose. The letter says the level to who does not see its colour. */
function Cell({ at, count, part, pressed, onPress }: CellProps) {
  const t = riskTexts[useLanguage()]
  const level = levelOf(at)
  const word = t.levels[level]
  const moved = part === null ? '' : `, ${t.cellPart(part, count)}`
  return (
    <td className={`${level}${part === null ? '' : ' paired'}`}>
      <span className="letter" aria-hidden="true">
        {word.slice(0, 1).toUpperCase()}
      </span>
      {count > 0 && (
        <button type="button" aria-pressed={pressed} aria-label={`${t.cell(count, word)}${moved}`} onClick={onPress}>
          {part === null ? count : t.cellPart(part, count)}
        </button>
      )}
    </td>
  )
}
