import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../web/address.ts'
import { addressOf } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Title } from '../../../web/parts.tsx'
import { memoPapersTexts } from '../../../web/texts/memo-papers.ts'
import { printVersion } from '../../contract/papers.ts'
import type { MemoVersion, VersionRow } from '../../model/versions.ts'
import { useRedline, useVersion } from '../use-version.ts'
import { WordDownloads } from '../word/word-downloads.tsx'
import { VersionHeader } from './version-header.tsx'
import { RedlineText, VersionText } from './version-text.tsx'

type One = { readonly memo: string; readonly rows: readonly VersionRow[]; readonly number: number }

/** One version to read; in the newest what was added since the one before is marked, until the reader wants it plain. */
export function OneVersion({ memo, rows, number }: One) {
  const former = rows.find((row) => row.number < number)?.number ?? null
  const newest = rows[0]?.number === number
  return <Await of={useVersion(memo, number)}>{(found) => <Read memo={memo} version={found} former={former} newest={newest} />}</Await>
}

type Reading = { readonly memo: string; readonly version: MemoVersion; readonly former: number | null; readonly newest: boolean }

function Read({ memo, version, former, newest }: Reading) {
  const language = useLanguage()
  const t = memoPapersTexts[language]
  const { get, set } = useAddress()
  const chosen = get('toevoegingen')
  const marked = former !== null && (chosen === '' ? newest : chosen === 'ja')
  return (
    <div className="versions">
      <Title>{t.versionTitle(version.number, longMoment(version.at, language))}</Title>
      <p className="quiet">
        {t.reasons[version.reason]} · {version.by} · <span className="hash">SHA-256 {version.sha256}</span>
      </p>
      <p className="actions">
        <Link to="." search={{}}>
          {t.allVersions}
        </Link>
        <a href={addressOf(printVersion, { memo, number: version.number })} download>
          {t.pdf}
        </a>
        {former !== null && (
          <Link to="." search={{ van: String(former), naar: String(version.number) }}>
            {t.compareWith(former)}
          </Link>
        )}
      </p>
      <WordDownloads memo={memo} number={version.number} {...(former !== null && { since: former })} />
      {former !== null && (
        <label className="check">
          <input type="checkbox" checked={marked} onChange={(event) => set({ toevoegingen: event.target.checked ? 'ja' : 'nee' })} />
          <span>{t.additionsSince(former)}</span>
        </label>
      )}
      <VersionHeader header={version.header} annexes={version.annexes} />
      {marked ? <WithAdditions memo={memo} from={former} to={version.number} /> : <VersionText text={version.content} />}
    </div>
  )
}

function WithAdditions({ memo, from, to }: { readonly memo: string; readonly from: number; readonly to: number }) {
  return <Await of={useRedline(memo, from, to)}>{({ blocks }) => <RedlineText blocks={blocks} deletions={false} />}</Await>
}
