type Text = { readonly nl: string; readonly en: string }

export const memoCoordinationRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const memoCoordinationActs: Readonly<Record<string, Text>> = {}
