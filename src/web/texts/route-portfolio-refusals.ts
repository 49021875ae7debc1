type Text = { readonly nl: string; readonly en: string }

export const routePortfolioRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const routePortfolioActs: Readonly<Record<string, Text>> = {}
