type Text = { readonly nl: string; readonly en: string }

export const memoDecidingRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const memoDecidingActs: Readonly<Record<string, Text>> = {}
