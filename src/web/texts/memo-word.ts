type Text = { readonly nl: string; readonly en: string }

export const memoWordRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const memoWordActs: Readonly<Record<string, Text>> = {}
