/** Where memos are found, in the bar of every screen. */
export const memoNavTexts = {
  nl: { memos: 'Nota’s', decided: 'Besluiten' },
  en: { memos: 'Memos', decided: 'Decisions' },
} as const
