import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Source } from '../dossier/model.ts'
import { Refused } from './client.ts'
import { useTexts } from './language.ts'
import { useRefusalText } from './use-refusal-text.ts'

/** The one title of a screen: its answer. It takes the focus when the screen opens. */
export function Title({ children }: { readonly children: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    document.title = `${children} · Actielijn`
  }, [children])
  useEffect(() => {
    const held = document.activeElement
    const inScreen = held !== null && held.tagName !== 'A' && held.id !== 'content' && held.closest('main') !== null
    if (!inScreen) place.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={place}>
      <Heading level={1} tabIndex={-1}>
        {children}
      </Heading>
    </div>
  )
}

export function Loading() {
  const t = useTexts()
  return (
    <p className="loading" role="status">
      {t.loading}…
    </p>
  )
}

export function Problem({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const t = useTexts()
  const text = useRefusalText(error instanceof Refused ? error.code : 'request.fault')
  return (
    <div className="problem" role="alert">
      <Paragraph>{text}</Paragraph>
      {retry && (
        <Button purpose="secondary" onClick={retry}>
          {t.retry}
        </Button>
      )}
    </div>
  )
}

/** In the place of what does not exist, or what one may not know to exist: the same words for all of it. */
export function NotFound() {
  const t = useTexts()
  return (
    <>
      <Title>{t.notFound}</Title>
      <p>{t.notFoundHow}</p>
      <Link to="/dossiers">{t.home}</Link>
    </>
  )
}

/** Whether asking again cannot help: the thing is not there, or is not for this reader. */
function isUnseen(error: unknown): boolean {
  return error instanceof Refused && (error.code.endsWith('.unknown') || error.code === 'request.not-found')
}

type Answer<Data> = { readonly data: Data | undefined; readonly error: unknown; readonly refetch: () => unknown }

/** A query on its way, about what is not there, refused, or with its data. */
export function Await<Data>({ of, children }: { readonly of: Answer<Data>; readonly children: (data: Data) => ReactNode }) {
  if (of.data !== undefined) return children(of.data)
  if (isUnseen(of.error)) return <NotFound />
  if (of.error) return <Problem error={of.error} retry={() => void of.refetch()} />
  return <Loading />
}

/** The mark that every fact wears: opens its document at the line. */
export function SourceMark({ source }: { readonly source: Source }) {
  const t = useTexts()
  return (
    <Link
      className="source"
      to="/documenten/$version"
      params={{ version: source.version }}
      search={{ regel: String(source.firstLine), pagina: String(source.page) }}
    >
      <span aria-hidden="true">❝ </span>
      {t.source(source.documentName, source.firstLine)}
    </Link>
  )
}

type Choice = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }
type Options = { readonly options: readonly (readonly [value: string, word: string])[]; readonly all?: boolean }

export function Select({ label, value, onChange, options, all = true }: Choice & Options) {
  const t = useTexts()
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {all && <option value="">{t.all}</option>}
        {options.map(([option, word]) => (
          <option key={option} value={option}>
            {word}
          </option>
        ))}
      </select>
    </label>
  )
}

type TextInput = Choice & { readonly type?: 'text' | 'search' | 'number' | 'email' | 'date'; readonly required?: boolean }

export function TextField({ label, value, onChange, type = 'text', required = false }: TextInput) {
  return (
    <label className="field">
      <span>{label}</span>
      <input type={type} value={value} required={required} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}

export function TextArea({ label, value, onChange, rows = 3 }: Choice & { readonly rows?: number }) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea rows={rows} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  )
}

/** Pairs of value and word for a select, from a record of texts. */
export function optionsOf(words: Readonly<Record<string, string>>): (readonly [string, string])[] {
  return Object.entries(words)
}
