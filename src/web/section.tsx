import { Heading } from '@nl-design-system-candidate/heading-react'
import { type FormEvent, type ReactNode, useId } from 'react'

type Part = { readonly title: string; readonly children: ReactNode }

/** A part of a screen with a heading of its own. */
export function Section({ title, children }: Part) {
  const id = useId()
  return (
    <section className="part" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}

/** A form that lies folded until somebody wants it. */
export function FoldedForm({ title, onSubmit, children }: Part & { readonly onSubmit: () => void }) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <details className="folded">
      <summary>{title}</summary>
      <form className="form" onSubmit={submit} aria-label={title}>
        {children}
      </form>
    </details>
  )
}
