import { Fragment } from 'react'
import { longDay } from '../../../web/dates.ts'
import { type Language, useLanguage } from '../../../web/language.ts'
import { memoTexts } from '../../../web/texts/memo.ts'
import { memoPapersTexts } from '../../../web/texts/memo-papers.ts'
import type { MemoHeader } from '../../model/memos.ts'
import type { AnnexChange, HeaderChange } from '../../model/redline.ts'
import type { FrozenAnnex } from '../../model/versions.ts'

type Header = { readonly header: MemoHeader; readonly annexes: readonly FrozenAnnex[] }

/** The header and the annexes of a version, as it was frozen. */
export function VersionHeader({ header, annexes }: Header) {
  const language = useLanguage()
  const t = memoPapersTexts[language]
  const facts = factsOf(header, language).filter(([, text]) => text !== '')
  return (
    <dl className="about memo-about">
      {facts.map(([field, text]) => (
        <Fragment key={field}>
          <dt>{t.fields[field]}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
      <dt>{t.annexes}</dt>
      <dd>
        {annexes.length === 0 ? (
          t.noAnnexes
        ) : (
          <ol>
            {annexes.map((annex) => (
              <li key={annex.annex} value={annex.number}>
                {annexText(annex, t.version(annex.versionNumber))}
              </li>
            ))}
          </ol>
        )}
      </dd>
    </dl>
  )
}

function factsOf(header: MemoHeader, language: Language): [HeaderChange['field'], string][] {
  const addressees = header.addressees.map(({ name, decides }) => (decides ? name : `${name} (cc)`)).join(', ')
  return [
    ['kind', memoTexts[language].kinds[header.kind]],
    ['subject', header.subject],
    ['addressees', addressees],
    ['fromUnit', header.fromUnit],
    ['contact', header.contact],
    ['reference', header.reference],
    ['memoDate', header.memoDate === null ? '' : longDay(header.memoDate, language)],
    ['decideBy', header.decideBy === null ? '' : longDay(header.decideBy, language)],
    ['notPublic', header.notPublic],
  ]
}

function annexText({ title, fileName }: FrozenAnnex, version: string): string {
  return `${title} (${fileName}, ${version.toLowerCase()})`
}

/** What changed in header and annexes; nothing where nothing did. */
export function HeaderChanges({ header, annexes }: { readonly header: readonly HeaderChange[]; readonly annexes: readonly AnnexChange[] }) {
  const t = memoPapersTexts[useLanguage()]
  const changed = annexes.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  if (header.length + changed.length === 0) return null
  return (
    <dl className="about memo-about">
      {header.map((change) => (
        <Fragment key={change.field}>
          <dt>{t.fields[change.field]}</dt>
          <dd>
            <FromTo change={change} />
          </dd>
        </Fragment>
      ))}
      {changed.map(({ before, after }) => (
        <Fragment key={(after ?? before)?.annex}>
          <dt>{t.annex((after ?? before)?.number ?? 0)}</dt>
          <dd>
            <Was>{before ? annexText(before, t.version(before.versionNumber)) : ''}</Was>{' '}
            <Became>{after ? annexText(after, t.version(after.versionNumber)) : ''}</Became>
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

function FromTo({ change: { field, before, after } }: { readonly change: HeaderChange }) {
  const language = useLanguage()
  const said = (text: string) => {
    const kinds: Readonly<Record<string, string>> = memoTexts[language].kinds
    if (field === 'kind') return kinds[text] ?? text
    return (field === 'memoDate' || field === 'decideBy') && text !== '' ? longDay(text, language) : text.replaceAll('\n', ', ')
  }
  return (
    <>
      <Was>{said(before)}</Was> <Became>{said(after)}</Became>
    </>
  )
}

function Was({ children }: { readonly children: string }) {
  const t = memoPapersTexts[useLanguage()]
  return children === '' ? null : (
    <del>
      <span className="unseen">{t.begins.deleted} </span>
      {children}
    </del>
  )
}

function Became({ children }: { readonly children: string }) {
  const t = memoPapersTexts[useLanguage()]
  return children === '' ? null : (
    <ins>
      <span className="unseen">{t.begins.inserted} </span>
      {children}
    </ins>
  )
}
