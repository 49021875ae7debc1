import { Button } from '@nl-design-system-candidate/button-react'
import type { FormEvent, ReactNode } from 'react'
import { Problem } from '../../../web/parts.tsx'

type Sent = { readonly error: unknown; readonly isPending: boolean; readonly mutate: (wish: undefined) => void }
type Form = { readonly act: Sent; readonly button: string; readonly ready?: boolean; readonly children: ReactNode }

/** A form with one act; what was refused stands above it, and what was typed stays. */
export function ActForm({ act, button, ready = true, children }: Form) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    act.mutate(undefined)
  }
  return (
    <form className="form" onSubmit={submit}>
      {act.error !== null && <Problem error={act.error} />}
      {children}
      <Button type="submit" purpose="primary" disabled={act.isPending || !ready}>
        {button}
      </Button>
    </form>
  )
}
