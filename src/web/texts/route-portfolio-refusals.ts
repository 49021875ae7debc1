type Text = { readonly nl: string; readonly en: string }

export const routePortfolioRefusals = {
  'plan.unknown': {
    nl: 'Dit plan bestaat niet, of het is van iemand anders. Ieder ziet alleen zijn eigen plannen.',
    en: 'This plan does not exist, or it is somebody else’s. Everybody sees their own plans alone.',
  },
  'plan.no-routes': {
    nl: 'Er valt niets te plannen: geen route die je leest heeft nog een stap bij een gremium.',
    en: 'There is nothing to plan: no route that you read has a step at a body to come.',
  },
  'plan.outdated': {
    nl: 'Waar dit plan op rust is intussen gewijzigd. Er is niets overgenomen: kijk wat er veranderde, laat die dossiers weg of maak een nieuw plan.',
    en: 'What this plan stands on has changed meanwhile. Nothing was taken over: look at what changed, leave those dossiers out or make a new plan.',
  },
  'plan.agenda-overfull': {
    nl: 'Met alleen deze dossiers raakt een agenda te vol. Er is niets overgenomen: neem er meer dossiers bij, of kies dat het toch mag.',
    en: 'With these dossiers alone an agenda holds more than fits. Nothing was taken over: take more dossiers, or choose that it may be so.',
  },
  'plan.nothing-to-adopt': {
    nl: 'Hiervan is niets over te nemen: de dossiers staan al zo, krijgen geen plek, of zijn niet van jou om te wijzigen.',
    en: 'There is nothing to take over here: the dossiers are there already, find no place, or are not yours to change.',
  },
} as const satisfies Readonly<Record<string, Text>>

export const routePortfolioActs: Readonly<Record<string, Text>> = {
  makePlan: { nl: 'een plan voor alle routes gemaakt', en: 'made a plan for all routes' },
  adoptPlan: { nl: 'een plan voor routes overgenomen', en: 'took over a plan for routes' },
}
