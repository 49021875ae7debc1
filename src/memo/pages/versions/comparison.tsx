import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useAddress } from '../../../web/address.ts'
import { addressOf } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Title } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { memoPapersTexts } from '../../../web/texts/memo-papers.ts'
import '../../../web/memo-papers.css'
import { printRedline } from '../../contract/papers.ts'
import type { VersionRedline } from '../../model/redline.ts'
import type { VersionRow } from '../../model/versions.ts'
import { type Change, listChanges } from '../../rules/redline/changes.ts'
import { useRedline } from '../use-version.ts'
import { WordDownloads } from '../word/word-downloads.tsx'
import { ChooseTwo } from './choose-two.tsx'
import { HeaderChanges } from './version-header.tsx'
import { RedlineText } from './version-text.tsx'

type Two = { readonly memo: string; readonly rows: readonly VersionRow[]; readonly from: number; readonly to: number }

/** What changed between two versions. */
export function Comparison({ memo, rows, from, to }: Two) {
  return (
    <div className="versions">
      <Await of={useRedline(memo, from, to)}>{(redline) => <Redline memo={memo} redline={redline} />}</Await>
      <ChooseTwo rows={rows} from={from} to={to} />
    </div>
  )
}

function Redline({ memo, redline }: { readonly memo: string; readonly redline: VersionRedline }) {
  const t = memoPapersTexts[useLanguage()]
  const { from, to, header, annexes, blocks } = redline
  const { get, set } = useAddress()
  const changes = useMemo(() => listChanges(blocks), [blocks])
  const inHeader = header.length + annexes.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)).length
  const walk = useWalk(changes)
  const onlyChanges = get('alleen') === 'wijzigingen'
  return (
    <>
      <Title>{t.comparedTitle(changes.length + inHeader, from.number, to.number)}</Title>
      {changes.length + inHeader === 0 && <Paragraph>{t.nothingChanged}</Paragraph>}
      <p className="actions">
        <Link to="." search={{}}>
          {t.allVersions}
        </Link>
        <a href={addressOf(printRedline, { memo, from: from.number, to: to.number })} download>
          {t.redlinePdf}
        </a>
      </p>
      <WordDownloads memo={memo} number={to.number} since={from.number} />
      {inHeader > 0 && (
        <Section title={t.headerChanges}>
          <HeaderChanges header={header} annexes={annexes} />
        </Section>
      )}
      {changes.length > 0 && (
        <div className="memo-compared">
          <ChangeList changes={changes} current={walk.current} onChoose={walk.go} />
          <section aria-label={t.changedText} onKeyDown={walk.onKeyDown}>
            <Steps walk={walk} count={changes.length} />
            <label className="check">
              <input
                type="checkbox"
                checked={onlyChanges}
                onChange={(event) => set({ alleen: event.target.checked ? 'wijzigingen' : '' })}
              />
              <span>{t.onlyChanges}</span>
            </label>
            <RedlineText blocks={blocks} idOf={walk.idOf} onlyChanges={onlyChanges} />
          </section>
        </div>
      )}
    </>
  )
}

type Walk = {
  readonly current: number
  readonly idOf: (key: string) => string
  readonly go: (place: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Walks from change to change: the one that was gone to has the focus, so that a screen reader reads on from there. */
function useWalk(changes: readonly Change[]): Walk {
  const base = useId()
  const [current, setCurrent] = useState(-1)
  const idOf = (key: string) => `${base}${key}`
  const go = (place: number) => {
    const change = changes[place]
    if (!change) return
    setCurrent(place)
    const found = document.getElementById(idOf(change.key))
    found?.focus({ preventScroll: true })
    found?.scrollIntoView({ block: 'center' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'j') go(Math.min(changes.length - 1, current + 1))
    if (event.key === 'k') go(Math.max(0, current - 1))
  }
  return { current, idOf, go, onKeyDown }
}

function Steps({ walk, count }: { readonly walk: Walk; readonly count: number }) {
  const t = memoPapersTexts[useLanguage()]
  return (
    <p className="actions memo-steps">
      <Button purpose="secondary" disabled={walk.current <= 0} onClick={() => walk.go(walk.current - 1)}>
        {t.previous}
      </Button>
      <Button purpose="secondary" disabled={walk.current >= count - 1} onClick={() => walk.go(walk.current + 1)}>
        {t.next}
      </Button>
      <span role="status">{walk.current < 0 ? '' : t.place(walk.current + 1, count)}</span>
      <span className="quiet">{t.keys}</span>
    </p>
  )
}

type Listed = { readonly changes: readonly Change[]; readonly current: number; readonly onChoose: (place: number) => void }

function ChangeList({ changes, current, onChoose }: Listed) {
  const t = memoPapersTexts[useLanguage()]
  return (
    <nav className="memo-changes" aria-label={t.changes}>
      <h2>{t.changes}</h2>
      <ol>
        {changes.map((change, place) => (
          <li key={change.key}>
            <button
              type="button"
              className="plain-button"
              aria-current={place === current ? 'location' : undefined}
              onClick={() => onChoose(place)}
            >
              <strong>{t.kindsOfChange[change.kind]}</strong>
              {change.under !== '' && <span className="quiet"> {change.under}</span>}
              <span> {change.words === '' ? t.noWords : change.words}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
