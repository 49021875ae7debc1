import { createContext, type ReactNode, use, useState } from 'react'
import { en } from '../texts/en.ts'
import { nl } from '../texts/nl.ts'
import { refusalText } from '../texts/refusals.ts'

export type TextKey = keyof typeof nl
type Language = 'nl' | 'en'
type Values = Readonly<Record<string, string | number>>
type Words = {
  readonly language: Language
  readonly toggle: () => void
  readonly t: (key: TextKey, values?: Values) => string
  readonly refusal: (code: string) => string
}

const stored = 'actielijn-language'
const texts = { nl, en }
const LanguageContext = createContext<Words | null>(null)

/** Texts in the language that was chosen; Dutch unless somebody chose otherwise. */
export function useWords(): Words {
  const words = use(LanguageContext)
  if (words === null) throw new Error('useWords needs a LanguageProvider')
  return words
}

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(stored) === 'en' ? 'en' : 'nl'))
  document.documentElement.lang = language
  const toggle = () => {
    const next = language === 'nl' ? 'en' : 'nl'
    localStorage.setItem(stored, next)
    setLanguage(next)
  }
  const words: Words = {
    language,
    toggle,
    t: (key, values = {}) => texts[language][key].replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? '')),
    refusal: (code) => refusalText(code)[language],
  }
  return <LanguageContext value={words}>{children}</LanguageContext>
}
