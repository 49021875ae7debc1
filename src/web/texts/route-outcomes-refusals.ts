type Text = { readonly nl: string; readonly en: string }

export const routeOutcomesRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const routeOutcomesActs: Readonly<Record<string, Text>> = {}
