type Text = { readonly nl: string; readonly en: string }

export const routeAgendaRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const routeAgendaActs: Readonly<Record<string, Text>> = {}
