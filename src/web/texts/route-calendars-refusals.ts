type Text = { readonly nl: string; readonly en: string }

export const routeCalendarsRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const routeCalendarsActs: Readonly<Record<string, Text>> = {}
