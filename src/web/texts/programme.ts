/** Tree, measures, milestones: texts, refusals and acts in words. */
const nl = {
  nav: 'Onderdelen van het programma',
  tabs: { money: 'Geld', members: 'Deelnemers' },
}

const en: typeof nl = {
  nav: 'Parts of the programme',
  tabs: { money: 'Money', members: 'Members' },
}

export const programmeTexts = { nl, en } as const

export const programmeRefusals = {
  'item.title-empty': { nl: 'Geef het een titel.', en: 'Give it a title.' },
  'item.lead-missing': {
    nl: 'Een maatregel heeft één trekker nodig. Kies een organisatie.',
    en: 'A measure needs one lead. Choose an organisation.',
  },
  'item.lead-is-partner-too': {
    nl: 'De trekker staat ook bij de partners. Haal die daar weg.',
    en: 'The lead is among the partners too. Take it out there.',
  },
  'item.status-does-not-fit': { nl: 'Deze status past hier niet. Kies een andere.', en: 'This status does not fit here. Choose another.' },
  'item.period-out-of-order': {
    nl: 'Het einde ligt voor het begin. Pas een van beide aan.',
    en: 'The end lies before the start. Change one of them.',
  },
  'item.day-out-of-reach': { nl: 'Kies een datum tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'item.deferred-without-reason': {
    nl: 'Schrijf waarom dit is uitgesteld, en tot wanneer.',
    en: 'Write why this is deferred, and until when.',
  },
  'item.rejected-without-reason': { nl: 'Schrijf waarom dit idee is afgewezen.', en: 'Write why this idea was rejected.' },
  'item.parent-unknown': {
    nl: 'De plek waar dit onder moet hangen bestaat niet (meer).',
    en: 'The place that this should hang under does not exist (any more).',
  },
  'item.parent-does-not-fit': { nl: 'Dit kan daar niet onder hangen.', en: 'This cannot hang under that.' },
  'item.circular': {
    nl: 'Dit kan niet onder zichzelf of onder iets van zichzelf hangen. Er is niets veranderd.',
    en: 'This cannot hang under itself or under a part of itself. Nothing was changed.',
  },
  'item.number-taken': { nl: 'Dit nummer is al in gebruik. Kies een ander.', en: 'This number is in use already. Choose another.' },
  'item.organisation-unknown': {
    nl: 'Een van de organisaties bestaat niet (meer). Kies een andere.',
    en: 'One of the organisations does not exist (any more). Choose another.',
  },
  'item.not-your-part': {
    nl: 'Dit hoort niet bij jouw organisatie. De coördinator en de trekker mogen dit wijzigen.',
    en: 'This is not your organisation’s part. The co-ordinator and the lead may change it.',
  },
} as const

export const programmeActs = {
  addItem: { nl: 'iets aan het programma toegevoegd', en: 'added something to the programme' },
} as const
