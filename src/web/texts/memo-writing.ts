type Text = { readonly nl: string; readonly en: string }

export const memoWritingRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const memoWritingActs: Readonly<Record<string, Text>> = {}
