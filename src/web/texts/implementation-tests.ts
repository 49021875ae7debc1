/** What the screen of implementation tests says. */
const n = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const nl = {
  testsTitle: ({ asked, received, notFeasible }: { readonly asked: number; readonly received: number; readonly notFeasible: number }) => {
    if (asked === 0) return 'Er is nog geen uitvoeringstoets gevraagd'
    const awaited = asked - received
    const cannot = notFeasible === 0 ? 'geen daarvan zegt nee' : notFeasible === 1 ? '1 zegt nee' : `${notFeasible} zeggen nee`
    if (received === 0) return `${n(asked, 'uitvoeringstoets', 'uitvoeringstoetsen')} gevraagd, nog niets ontvangen`
    return `${received} van ${n(asked, 'uitvoeringstoets', 'uitvoeringstoetsen')} ontvangen, ${cannot}${awaited === 0 ? '' : `; ${awaited} wordt verwacht`}`
  },
  firstTest:
    'Vraag per uitvoeringsorganisatie wat een maatregel vraagt: mensen, geld, werkwijze en samenwerking. De uitkomst telt mee in de scenario’s.',
  testsOf: 'Per uitvoeringsorganisatie',
  testHeads: { organisation: 'Organisatie', asked: 'Gevraagd', awaited: 'Verwacht', cost: 'Extra kosten' },
  verdicts: { feasible: 'uitvoerbaar', feasibleIf: 'uitvoerbaar, mits', notFeasible: 'niet uitvoerbaar' },
  awaited: 'nog niet ontvangen',
  withdrawn: 'ingetrokken',
  withdraw: 'Deze toets is ingetrokken',
  aspects: { capacity: 'Mensen en tijd', cost: 'Kosten', workingMethod: 'Werkwijze', cooperation: 'Samenwerking' },
  aspectVerdict: (aspect: string) => `Oordeel over ${aspect.toLowerCase()}`,
  costCents: 'Extra kosten in euro’s (mag leeg blijven)',
  costUnreadable: 'Schrijf het bedrag in cijfers, bijvoorbeeld 250.000 of 1.250,50.',
  addTest: 'Uitvoeringstoets toevoegen',
  test: 'Toets',
  testFields: {
    item: 'Maatregel of actielijn',
    scenario: 'Of een scenario, in woorden',
    organisation: 'Uitvoeringsorganisatie',
    askedOn: 'Gevraagd op',
    receivedOn: 'Ontvangen op',
    verdict: 'Oordeel',
    condition: 'Onder welke voorwaarde?',
  },
  choose: 'Kies een organisatie uit de lijst.',
  testOf: (organisation: string, about: string) => `${organisation} over ${about}`,
  askedOn: (day: string) => `gevraagd op ${day}`,
  receivedOn: (day: string) => `ontvangen op ${day}`,
}

const en: typeof nl = {
  testsTitle: ({ asked, received, notFeasible }) => {
    if (asked === 0) return 'No implementation test has been asked yet'
    const awaited = asked - received
    const cannot = notFeasible === 0 ? 'none of them says no' : notFeasible === 1 ? '1 says no' : `${notFeasible} say no`
    if (received === 0) return `${n(asked, 'implementation test', 'implementation tests')} asked, nothing received yet`
    return `${received} of ${n(asked, 'implementation test', 'implementation tests')} received, ${cannot}${awaited === 0 ? '' : `; ${awaited} awaited`}`
  },
  firstTest:
    'Ask each implementing organisation what a measure takes: people, money, working method and co-operation. The outcome counts in the scenarios.',
  testsOf: 'By implementing organisation',
  testHeads: { organisation: 'Organisation', asked: 'Asked', awaited: 'Awaited', cost: 'Extra cost' },
  verdicts: { feasible: 'feasible', feasibleIf: 'feasible, if', notFeasible: 'not feasible' },
  awaited: 'not received yet',
  withdrawn: 'withdrawn',
  withdraw: 'This test is withdrawn',
  aspects: { capacity: 'People and time', cost: 'Cost', workingMethod: 'Working method', cooperation: 'Co-operation' },
  aspectVerdict: (aspect) => `Verdict on ${aspect.toLowerCase()}`,
  costCents: 'Extra cost in euros (may stay empty)',
  costUnreadable: 'Write the amount in digits, such as 250.000 or 1.250,50.',
  addTest: 'Add an implementation test',
  test: 'Test',
  testFields: {
    item: 'Measure or action line',
    scenario: 'Or a scenario, in words',
    organisation: 'Implementing organisation',
    askedOn: 'Asked on',
    receivedOn: 'Received on',
    verdict: 'Verdict',
    condition: 'On what condition?',
  },
  choose: 'Choose an organisation from the list.',
  testOf: (organisation, about) => `${organisation} on ${about}`,
  askedOn: (day) => `asked on ${day}`,
  receivedOn: (day) => `received on ${day}`,
}

export const testTexts = { nl, en } as const
