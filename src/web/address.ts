import { useNavigate, useSearch } from '@tanstack/react-router'

export type Address = {
  readonly get: (name: string) => string
  readonly set: (changes: Readonly<Record<string, string>>) => void
}

/** What a reader chose, kept in the address so that it can be shared and returned to. */
export function useAddress(): Address {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const get = (name: string) => String(search[name] ?? '')
  const set = (changes: Readonly<Record<string, string>>) => {
    const kept = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== '')
    void navigate({ to: '.', search: Object.fromEntries(kept), replace: true, resetScroll: false })
  }
  return { get, set }
}
