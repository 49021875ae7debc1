type Text = { readonly nl: string; readonly en: string }

export const memoFindingRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const memoFindingActs: Readonly<Record<string, Text>> = {}
