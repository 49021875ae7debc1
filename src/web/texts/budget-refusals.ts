/** The sentences of what the money of a programme refuses, and its acts in words. */
export const budgetRefusals = {
  'amount.empty': {
    nl: 'Vul een bedrag in, bijvoorbeeld 1.250.000,50 of 1,25 mln.',
    en: 'Fill in an amount, such as 1.250.000,50 or 1,25 mln.',
  },
  'amount.no-number': {
    nl: 'Dit is niet als bedrag te lezen. Schrijf bijvoorbeeld 1.250.000,50 of 1,25 mln.',
    en: 'This cannot be read as an amount. Write for instance 1.250.000,50 or 1,25 mln.',
  },
  'amount.below-zero': {
    nl: 'Een bedrag kan hier niet onder nul zijn. Trek een regel in als hij vervalt.',
    en: 'An amount cannot be below zero here. Withdraw a line that lapses.',
  },
  'amount.comma-too-many': {
    nl: 'Er staat een komma te veel in dit bedrag. Zet punten tussen duizendtallen en één komma voor de centen: 1.250.000,50.',
    en: 'There is a comma too many in this amount. Put points between thousands and one comma before the cents: 1.250.000,50.',
  },
  'amount.comma-for-thousands': {
    nl: 'Achter de komma staan drie cijfers. Is dit een duizendtal, schrijf dan een punt: 1.250. Zijn het centen, schrijf er dan twee: 1,25.',
    en: 'Three digits follow the comma. For thousands write a point: 1.250. For cents write two digits: 1,25.',
  },
  'amount.point-for-cents': {
    nl: 'Achter de punt staan geen drie cijfers. Schrijf centen en delen van een miljoen met een komma: 1,25.',
    en: 'The point is not followed by three digits. Write cents and parts of a million with a comma: 1,25.',
  },
  'amount.points-misplaced': {
    nl: 'De punten staan niet om de drie cijfers. Kijk of er een cijfer ontbreekt.',
    en: 'The points do not stand every three digits. See whether a digit is missing.',
  },
  'amount.below-a-cent': {
    nl: 'Dit bedrag is preciezer dan een cent. Laat cijfers achter de komma weg.',
    en: 'This amount is finer than a cent. Leave out digits after the comma.',
  },
  'amount.out-of-reach': {
    nl: 'Dit bedrag is te groot. Kijk of er een nul te veel staat.',
    en: 'This amount is too large. See whether there is a zero too many.',
  },
  'money.year-out-of-reach': { nl: 'Kies een jaar van 1990 tot en met 2100.', en: 'Choose a year from 1990 up to 2100.' },
  'money.price-level-out-of-reach': {
    nl: 'Kies als prijspeil een jaar van 1990 tot en met 2100, of laat het leeg.',
    en: 'Choose a year from 1990 up to 2100 as price level, or leave it empty.',
  },
  'budgetLine.unknown': { nl: 'Deze begrotingsregel bestaat niet.', en: 'This budget line does not exist.' },
  'budgetLine.not-your-part': {
    nl: 'Deze begrotingsregel is van een andere organisatie. Zij, of de coördinator, mag hem wijzigen.',
    en: 'This budget line is another organisation’s. They or the co-ordinator may change it.',
  },
  'budgetLine.purpose-empty': { nl: 'Schrijf waar het geld voor is.', en: 'Write what the money is for.' },
  'budgetLine.organisation-unknown': {
    nl: 'Deze organisatie bestaat niet (meer). Kies een andere.',
    en: 'This organisation does not exist (any more). Choose another.',
  },
  'budgetLine.stale': {
    nl: 'Iemand anders heeft deze regel net gewijzigd. Wat jij invulde staat er nog; kijk wat er nu staat en kies.',
    en: 'Somebody else has just changed this line. What you filled in is still there; look at what stands there now and choose.',
  },
  'budgetLine.withdrawn': {
    nl: 'Deze begrotingsregel is ingetrokken en verandert niet meer.',
    en: 'This budget line was withdrawn and no longer changes.',
  },
  'budgetLine.reason-empty': { nl: 'Schrijf waarom de regel vervalt.', en: 'Write why the line lapses.' },
  'budgetLine.shares-over': {
    nl: 'De maatregelen krijgen samen meer dan er in de regel staat. Verlaag een deel of verhoog de regel.',
    en: 'The measures get more together than the line holds. Lower a share or raise the line.',
  },
  'budgetLine.measure-unknown': {
    nl: 'Een van de maatregelen hoort niet bij dit programma of is er niet meer. Kies een andere.',
    en: 'One of the measures is not in this programme or is no longer there. Choose another.',
  },
  'budgetLine.measure-twice': {
    nl: 'Een maatregel staat er twee keer. Tel de delen bij elkaar op.',
    en: 'A measure is named twice. Add its shares together.',
  },
  'measure.unknown': {
    nl: 'Deze maatregel hoort niet bij dit programma of is er niet meer.',
    en: 'This measure is not in this programme or is no longer there.',
  },
  'measureCost.unknown': { nl: 'Deze kosten staan er niet (meer).', en: 'These costs are not there (any more).' },
  'measureCost.not-your-part': {
    nl: 'De trekker van de maatregel of de coördinator schrijft op wat hij kost.',
    en: 'The lead of the measure or the co-ordinator writes what it costs.',
  },
  'measureCost.stale': {
    nl: 'Iemand anders heeft deze kosten net gewijzigd. Wat jij invulde staat er nog; kijk wat er nu staat en kies.',
    en: 'Somebody else has just changed these costs. What you filled in is still there; look at what stands there now and choose.',
  },
  'statedTotal.unknown': { nl: 'Dit genoemde totaal staat er niet (meer).', en: 'This stated total is not there (any more).' },
  'statedTotal.not-your-part': {
    nl: 'Een totaal van het hele programma of van een andere organisatie schrijft de coördinator op.',
    en: 'The co-ordinator writes a total of the whole programme or of another organisation.',
  },
  'statedTotal.years-out-of-order': { nl: 'Het laatste jaar ligt voor het eerste.', en: 'The last year lies before the first.' },
  'statedTotal.place-empty': { nl: 'Schrijf waar dit totaal staat.', en: 'Write where this total is stated.' },
  'statedTotal.two-scopes': {
    nl: 'Kies een organisatie of een onderdeel van het programma, niet allebei.',
    en: 'Choose an organisation or a part of the programme, not both.',
  },
  'statedTotal.organisation-unknown': {
    nl: 'Deze organisatie bestaat niet (meer). Kies een andere.',
    en: 'This organisation does not exist (any more). Choose another.',
  },
  'statedTotal.item-unknown': {
    nl: 'Dit onderdeel hoort niet bij dit programma of is er niet meer.',
    en: 'This part is not in this programme or is no longer there.',
  },
  'statedTotal.fact-unknown': {
    nl: 'Dit gegeven bestaat niet of is niet voor jou.',
    en: 'This fact does not exist or is not yours to see.',
  },
  'statedTotal.stale': {
    nl: 'Iemand anders heeft dit totaal net gewijzigd. Kijk wat er nu staat.',
    en: 'Somebody else has just changed this total. Look at what stands there now.',
  },
  'scenario.unknown': { nl: 'Dit scenario bestaat niet (meer).', en: 'This scenario does not exist (any more).' },
  'scenario.stale': {
    nl: 'Iemand anders heeft dit scenario net gewijzigd. Wat jij koos staat er nog; kijk wat er nu staat en bewaar opnieuw.',
    en: 'Somebody else has just changed this scenario. What you chose is still there; look at what stands there now and save again.',
  },
  'scenario.chosen': {
    nl: 'Dit scenario is gekozen en blijft zoals het is. Maak een kopie om verder te werken.',
    en: 'This scenario was chosen and stays as it is. Make a copy to go on.',
  },
  'scenario.name-empty': { nl: 'Geef het scenario een naam.', en: 'Give the scenario a name.' },
  'scenario.name-taken': {
    nl: 'Er is al een scenario met deze naam. Kies een andere.',
    en: 'There is a scenario of this name already. Choose another.',
  },
  'scenario.too-many': {
    nl: 'Twintig scenario’s is het meest. Trek er eerst een in.',
    en: 'Twenty scenarios is the most. Withdraw one first.',
  },
  'scenario.measure-unknown': {
    nl: 'Een van de maatregelen hoort niet bij dit programma of is er niet meer. Er is niets veranderd.',
    en: 'One of the measures is not in this programme or is no longer there. Nothing was changed.',
  },
  'scenario.organisation-unknown': {
    nl: 'Een van de organisaties bestaat niet (meer). Er is niets veranderd.',
    en: 'One of the organisations does not exist (any more). Nothing was changed.',
  },
  'scenario.does-not-fit': {
    nl: 'Dit scenario past niet in de dekking. Schrijf waarom het toch gekozen wordt.',
    en: 'The cover does not reach this scenario. Write why it is chosen all the same.',
  },
} as const

export const budgetActs = {
  addBudgetLine: { nl: 'een begrotingsregel toegevoegd', en: 'added a budget line' },
  changeBudgetLine: { nl: 'een begrotingsregel gewijzigd', en: 'changed a budget line' },
  setBudgetShares: { nl: 'een begrotingsregel over maatregelen verdeeld', en: 'divided a budget line over measures' },
  withdrawBudgetLine: { nl: 'een begrotingsregel ingetrokken', en: 'withdrew a budget line' },
  addMeasureCost: { nl: 'kosten van een maatregel toegevoegd', en: 'added costs of a measure' },
  changeMeasureCost: { nl: 'kosten van een maatregel gewijzigd', en: 'changed costs of a measure' },
  addStatedTotal: { nl: 'een genoemd totaal toegevoegd', en: 'added a stated total' },
  changeStatedTotal: { nl: 'een genoemd totaal gewijzigd', en: 'changed a stated total' },
  withdrawStatedTotal: { nl: 'een genoemd totaal ingetrokken', en: 'withdrew a stated total' },
  addScenario: { nl: 'een scenario gemaakt', en: 'made a scenario' },
  changeScenario: { nl: 'een scenario beschreven', en: 'described a scenario' },
  setScenarioMeasures: { nl: 'de maatregelen van een scenario gekozen', en: 'chose the measures of a scenario' },
  setScenarioCovers: { nl: 'de dekking van een scenario ingevuld', en: 'filled in the cover of a scenario' },
  chooseScenario: { nl: 'een scenario gekozen', en: 'chose a scenario' },
  withdrawScenario: { nl: 'een scenario ingetrokken', en: 'withdrew a scenario' },
  withdrawMeasureCost: { nl: 'kosten van een maatregel ingetrokken', en: 'withdrew costs of a measure' },
} as const
