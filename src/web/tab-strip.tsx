import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

/** Tabs in one row. Where the screen is too narrow for all of them the one that is open is in sight. */
export function TabStrip({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { pathname } = useLocation()
  const strip = useRef<HTMLElement>(null)
  // Another address opens another tab.
  useEffect(() => {
    const show = () => {
      const open = strip.current?.querySelector('[aria-current="page"]')
      if (!strip.current || !open) return
      const [row, tab] = [strip.current.getBoundingClientRect(), open.getBoundingClientRect()]
      strip.current.scrollLeft += tab.left - row.left - (row.width - tab.width) / 2
    }
    show()
    window.addEventListener('resize', show)
    return () => window.removeEventListener('resize', show)
  }, [pathname])
  return (
    <nav ref={strip} className="tabs" aria-label={label}>
      {children}
    </nav>
  )
}
