import { useEffect, useEffectEvent, useState } from 'react'

const memory = 'actielijn.keys'

/** Keys of one letter can be switched off, for who speaks to the computer or types with another aid (WCAG 2.1.4). */
export function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(memory) !== 'off')
  const choose = (next: boolean) => {
    localStorage.setItem(memory, next ? 'on' : 'off')
    setOn(next)
  }
  return [on, choose]
}

export type Keys = Readonly<Record<string, () => void>>

export function useKeys(keys: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    // A choice that is ticked takes no letters.
    const typing = event.target instanceof Element && event.target.closest('input:not([type=radio], [type=checkbox]), textarea, select')
    if (event.ctrlKey || event.metaKey || event.altKey || (typing && event.key !== 'Escape')) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
