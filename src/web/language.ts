import { useSyncExternalStore } from 'react'
import { en } from './texts/en.ts'
import { nl, type Texts } from './texts/nl.ts'

export type Language = 'nl' | 'en'

const key = 'actielijn.language'
const listeners = new Set<() => void>()
let current: Language = remembered()

function remembered(): Language {
  try {
    return localStorage.getItem(key) === 'en' ? 'en' : 'nl'
  } catch {
    return 'nl'
  }
}

export function chooseLanguage(language: Language): void {
  current = language
  document.documentElement.lang = language
  try {
    localStorage.setItem(key, language)
  } catch {
    // Without storage the choice holds until the page is closed.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => current)
}

/** The texts of the product in the language of the reader. */
export function useTexts(): Texts {
  return useLanguage() === 'en' ? en : nl
}
