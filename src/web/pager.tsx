import { Button } from '@nl-design-system-candidate/button-react'
import { useAddress } from './address.ts'
import { useTexts } from './language.ts'

export const pageSize = 50

/** Where the reader is in a long list; kept in the address. */
export function useFrom(): number {
  const from = Number(useAddress().get('vanaf'))
  return Number.isInteger(from) && from > 0 ? from : 0
}

type Place = { readonly shown: number; readonly total: number; readonly size?: number }

export function Pager({ shown, total, size = pageSize }: Place) {
  const t = useTexts()
  const { set } = useAddress()
  const from = useFrom()
  if (total <= size) return null
  const to = (start: number) => set({ vanaf: start > 0 ? String(start) : '' })
  return (
    <nav className="actions" aria-label={t.admin.pages}>
      {from > 0 && (
        <Button purpose="secondary" onClick={() => to(from - size)}>
          {t.admin.previousPage}
        </Button>
      )}
      <span>{t.admin.place(from + 1, from + shown, total)}</span>
      {from + shown < total && (
        <Button purpose="secondary" onClick={() => to(from + size)}>
          {t.admin.nextPage}
        </Button>
      )}
    </nav>
  )
}
