const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const routeFeedsTexts = {
  nl: {
    feedsTitle: (count: number) =>
      count === 0 ? 'Je hebt nog geen agenda-adressen' : `Je hebt ${many(count, 'agenda-adres', 'agenda-adressen')}`,
    feedsLead:
      'Met een agenda-adres leest je agendaprogramma vergaderingen, aanlevermomenten en stappen vanzelf mee. Wie het adres kent, leest mee met jouw rechten; deel het dus niet, en zet het alleen in een agenda die deze gegevens mag bewaren.',
    feedsEmpty: 'Kies hieronder wat je wilt volgen. Je krijgt een adres dat je in je agendaprogramma plakt, bij ‘abonneren op agenda’.',
    newFeed: 'Nieuw agenda-adres',
    follow: 'Wat wil je volgen',
    kinds: {
      own: 'Mijn gremia, actiepunten en stappen',
      programmes: 'Alle gremia van mijn programma’s, en mijn punten',
      body: 'Eén gremium',
      dossier: 'Eén dossier',
    },
    kindHints: {
      own: 'De vergaderingen van gremia waar je lid van bent met hun aanlevermomenten, je open actiepunten, en de stappen van dossiers die je maakt.',
      programmes:
        'De vergaderingen van alle gremia van je programma’s met hun aanlevermomenten, je open actiepunten, en de stappen van dossiers die je maakt.',
      body: 'De vergaderingen van één gremium met hun aanlevermomenten.',
      dossier: 'De stappen van de routes van één dossier, en wanneer de stukken ervoor er moeten zijn.',
    },
    programme: 'Programma',
    body: 'Gremium',
    dossier: 'Dossier',
    makeFeed: 'Adres maken',
    address: 'Dit is het adres',
    once: 'Je ziet het alleen nu. Kwijt? Trek het in en maak een nieuw.',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    feedsTable: 'Je agenda-adressen',
    about: 'Over',
    createdAt: 'Gemaakt',
    fetchedAt: 'Laatst gelezen',
    never: 'nog niet',
    revoke: 'Intrekken',
    unreadable: 'niet meer te zien',
    orderTitle: (changed: boolean, count: number) =>
      changed ? `Stukken gaan langs gremia in ${count} eigen volgordes` : `Stukken gaan langs gremia in de ${count} meegeleverde volgordes`,
    orderLead:
      'De toets ‘volgorde’ kijkt of een stuk de gremia in deze volgorde langsgaat. Wat je hier wijzigt, geldt voor stukken die daarna worden gelezen.',
    orderOf: (at: number) => `Volgorde ${at}`,
    orderHint: 'Zet afkortingen achter elkaar, met een komma ertussen; de eerste gaat voor.',
    addOrder: 'Volgorde toevoegen',
    removeOrder: (at: number) => `Volgorde ${at} weghalen`,
    saveOrder: 'Volgordes bewaren',
    savedOrder: 'De volgordes zijn bewaard.',
    restoreOrder: 'Terug naar de meegeleverde volgordes',
    shippedOrder: 'Meegeleverd',
    changedAt: (moment: string) => `Gewijzigd op ${moment}.`,
  },
  en: {
    feedsTitle: (count: number) =>
      count === 0 ? 'You have no calendar addresses yet' : `You have ${many(count, 'calendar address', 'calendar addresses')}`,
    feedsLead:
      'With a calendar address your calendar program reads meetings, deadlines for papers and steps by itself. Whoever knows the address reads with your rights; so do not share it, and put it only in a calendar that may keep this information.',
    feedsEmpty:
      'Choose below what you want to follow. You get an address to paste into your calendar program, under ‘subscribe to calendar’.',
    newFeed: 'New calendar address',
    follow: 'What do you want to follow',
    kinds: {
      own: 'My bodies, actions and steps',
      programmes: 'All bodies of my programmes, and my points',
      body: 'One body',
      dossier: 'One dossier',
    },
    kindHints: {
      own: 'The meetings of bodies that you are in with when papers are due, your open actions, and the steps of dossiers that you make.',
      programmes:
        'The meetings of all bodies of your programmes with when papers are due, your open actions, and the steps of dossiers that you make.',
      body: 'The meetings of one body with when papers are due.',
      dossier: 'The steps of the routes of one dossier, and when their papers are due.',
    },
    programme: 'Programme',
    body: 'Body',
    dossier: 'Dossier',
    makeFeed: 'Make address',
    address: 'This is the address',
    once: 'You see it only now. Lost it? End it and make a new one.',
    copy: 'Copy',
    copied: 'Copied',
    feedsTable: 'Your calendar addresses',
    about: 'About',
    createdAt: 'Made',
    fetchedAt: 'Last read',
    never: 'not yet',
    revoke: 'End',
    unreadable: 'no longer visible',
    orderTitle: (changed: boolean, count: number) =>
      changed
        ? `Papers pass bodies in ${count} orders of your own`
        : `Papers pass bodies in the ${count} orders that came with the product`,
    orderLead:
      'The check ‘order’ looks whether a document passes bodies in this order. What you change here holds for documents that are read later.',
    orderOf: (at: number) => `Order ${at}`,
    orderHint: 'Put abbreviations behind each other with a comma between them; the first goes first.',
    addOrder: 'Add an order',
    removeOrder: (at: number) => `Remove order ${at}`,
    saveOrder: 'Keep orders',
    savedOrder: 'The orders were kept.',
    restoreOrder: 'Return to the orders that came with the product',
    shippedOrder: 'Came with the product',
    changedAt: (moment: string) => `Changed on ${moment}.`,
  },
} as const
