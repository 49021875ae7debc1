import { Fragment } from 'react'

/** A text as it was written, in which addresses of the web are links. */
export function LinkedText({ text }: { readonly text: string }) {
  const parts = text.split(/(https?:\/\/\S*[^\s.,;:)])/)
  return parts.map((part, at) => {
    const key = `${at} ${part}`
    return at % 2 === 0 ? (
      <Fragment key={key}>{part}</Fragment>
    ) : (
      <a key={key} href={part} rel="noreferrer">
        {part}
      </a>
    )
  })
}
