import { useEffect, useState } from 'react'

/** The text once typing rests for a moment. */
export function useLater(text: string): string {
  const [later, setLater] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setLater(text), 150)
    return () => clearTimeout(timer)
  }, [text])
  return later
}
