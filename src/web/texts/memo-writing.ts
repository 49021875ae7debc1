import { en } from './memo-writing-en.ts'
import { nl } from './memo-writing-nl.ts'

export const memoWritingTexts = { nl, en } as const

export type MemoWritingTexts = (typeof memoWritingTexts)['nl' | 'en']
