type Text = { readonly nl: string; readonly en: string }

export const memoPapersRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const memoPapersActs: Readonly<Record<string, Text>> = {}
