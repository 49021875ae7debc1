import { useEffect, useState } from 'react'
import { useLanguage } from './language.ts'
import { faultText } from './texts/fault.ts'

type Text = { readonly nl: string; readonly en: string }
type Words = (code: string) => Text

let known: Words | null = null

/** The words of all refusals are fetched once the first of them is needed; null until they are there. */
export function useRefusalText(code: string): string | null {
  const language = useLanguage()
  const [words, setWords] = useState<Words | null>(() => known)
  useEffect(() => {
    if (words !== null) return
    import('./texts/refusals.ts').then(
      ({ refusalText }) => {
        known = refusalText
        setWords(() => refusalText)
      },
      () => setWords(() => () => faultText),
    )
  }, [words])
  return words === null ? null : words(code)[language]
}
