type Text = { readonly nl: string; readonly en: string }

export const routePlanningRefusals = {} as const satisfies Readonly<Record<string, Text>>

export const routePlanningActs: Readonly<Record<string, Text>> = {
  holdStep: { nl: 'een stap van een route als geweest vastgelegd', en: 'recorded a step of a route as held' },
}
