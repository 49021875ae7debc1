type Text = { readonly nl: string; readonly en: string }

export const routeWayRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const routeWayActs: Readonly<Record<string, Text>> = {}
