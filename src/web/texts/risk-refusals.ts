/** Risks: refusals and acts in words. */
export const riskRefusals = {
  'risk.unknown': { nl: 'Dit risico bestaat niet (meer).', en: 'This risk does not exist (any more).' },
  'risk.title-empty': { nl: 'Schrijf in één zin wat het risico is.', en: 'Write in one sentence what the risk is.' },
  'risk.scores-by-halves': {
    nl: 'Kies kans en gevolg allebei, of laat ze allebei leeg.',
    en: 'Choose both chance and impact, or leave both empty.',
  },
  'risk.after-without-before': {
    nl: 'Schat eerst kans en gevolg vóór maatregelen in.',
    en: 'Assess chance and impact before mitigation first.',
  },
  'risk.worse-after': {
    nl: 'Na maatregelen is het risico hoger dan ervoor. Kijk kans en gevolg nog eens na.',
    en: 'The risk is higher after mitigation than before. Look at chance and impact again.',
  },
  'risk.two-owners': { nl: 'Kies één eigenaar: een organisatie of een persoon.', en: 'Choose one owner: an organisation or a person.' },
  'risk.raised-by-two': {
    nl: 'Kies bij ‘aangedragen door’ een organisatie óf schrijf een naam, niet allebei.',
    en: 'Choose an organisation or write a name under ‘raised by’, not both.',
  },
  'risk.status-without-reason': {
    nl: 'Schrijf bij deze status een toelichting: waarom, en wat er is afgesproken.',
    en: 'Write an explanation with this status: why, and what was agreed.',
  },
  'risk.organisation-unknown': {
    nl: 'Een van de organisaties bestaat niet (meer). Kies een andere.',
    en: 'One of the organisations does not exist (any more). Choose another.',
  },
  'risk.person-unknown': {
    nl: 'Deze persoon werkt hier niet (meer). Kies een ander.',
    en: 'This person does not work here (any more). Choose another.',
  },
  'risk.item-unknown': {
    nl: 'Een van de maatregelen of actielijnen staat niet (meer) in dit programma.',
    en: 'One of the measures or action lines is not in this programme (any more).',
  },
  'risk.code-taken': { nl: 'Deze code heeft al een ander risico. Kies een andere.', en: 'Another risk has this code. Choose another.' },
  'risk.not-your-part': {
    nl: 'Dit risico hoort niet bij jouw organisatie. De coördinator, de eigenaar en de trekker van de maatregel mogen dit.',
    en: 'This risk is not your organisation’s part. The co-ordinator, the owner and the lead of the measure may do this.',
  },
  'risk.stale': {
    nl: 'Iemand anders heeft dit risico net gewijzigd. Wat je schreef staat hieronder naast wat er nu staat; er is niets verloren.',
    en: 'Somebody else has just changed this risk. What you wrote stands below beside what is there now; nothing is lost.',
  },
  'risk.open-mitigations': {
    nl: 'Er staan nog beheersmaatregelen open. Rond die eerst af of laat ze vervallen; daarna kun je het risico sluiten.',
    en: 'Mitigations are still open. Finish or drop those first; then you can close the risk.',
  },
  'mitigation.unknown': { nl: 'Deze beheersmaatregel bestaat niet (meer).', en: 'This mitigation does not exist (any more).' },
  'mitigation.stale': {
    nl: 'Iemand anders heeft deze beheersmaatregel net gewijzigd. Wat je schreef staat hieronder naast wat er nu staat; er is niets verloren.',
    en: 'Somebody else has just changed this mitigation. What you wrote stands below beside what is there now; nothing is lost.',
  },
  'mitigation.action-empty': { nl: 'Schrijf wat er gedaan wordt.', en: 'Write what is done.' },
  'mitigation.two-owners': {
    nl: 'Kies één eigenaar: een organisatie of een persoon.',
    en: 'Choose one owner: an organisation or a person.',
  },
  'mitigation.day-out-of-reach': { nl: 'Kies een datum tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'test.unknown': { nl: 'Deze uitvoeringstoets bestaat niet (meer).', en: 'This implementation test does not exist (any more).' },
  'test.about-nothing': {
    nl: 'Kies een maatregel of beschrijf het scenario dat getoetst wordt.',
    en: 'Choose a measure, or describe the scenario that is tested.',
  },
  'test.about-two-things': {
    nl: 'Een toets gaat over een maatregel óf over een beschreven scenario, niet allebei.',
    en: 'A test is about a measure or about a described scenario, not both.',
  },
  'test.verdict-and-day-by-halves': {
    nl: 'Vul het oordeel én de dag van ontvangst in, of laat ze allebei leeg zolang de toets nog loopt.',
    en: 'Fill in both the verdict and the day it came, or leave both empty while the test is awaited.',
  },
  'test.condition-missing': {
    nl: 'Schrijf bij ‘uitvoerbaar, mits’ wat de voorwaarde is.',
    en: 'Write the condition with ‘feasible, if’.',
  },
  'test.days-out-of-order': {
    nl: 'De toets is ontvangen voordat zij gevraagd was. Kijk de data na.',
    en: 'The test was received before it was asked. Check the days.',
  },
  'test.day-out-of-reach': { nl: 'Kies een datum tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'test.organisation-unknown': {
    nl: 'Deze uitvoeringsorganisatie bestaat niet (meer). Kies een andere.',
    en: 'This implementing organisation does not exist (any more). Choose another.',
  },
  'test.not-your-part': {
    nl: 'Deze toets hoort niet bij jouw organisatie. De coördinator, de trekker van de maatregel en de uitvoerder mogen dit.',
    en: 'This test is not your organisation’s part. The co-ordinator, the lead of the measure and the implementing body may do this.',
  },
  'test.stale': {
    nl: 'Iemand anders heeft deze toets net gewijzigd. Wat je schreef staat hieronder naast wat er nu staat; er is niets verloren.',
    en: 'Somebody else has just changed this test. What you wrote stands below beside what is there now; nothing is lost.',
  },
} as const

export const riskActs = {
  addRisk: { nl: 'een risico aangedragen', en: 'raised a risk' },
  changeRisk: { nl: 'een risico gewijzigd', en: 'changed a risk' },
  linkRisk: { nl: 'een risico aan maatregelen gekoppeld', en: 'linked a risk to measures' },
  addMitigation: { nl: 'een beheersmaatregel toegevoegd', en: 'added a mitigation' },
  changeMitigation: { nl: 'een beheersmaatregel gewijzigd', en: 'changed a mitigation' },
  addTest: { nl: 'een uitvoeringstoets toegevoegd', en: 'added an implementation test' },
  changeTest: { nl: 'een uitvoeringstoets gewijzigd', en: 'changed an implementation test' },
  importRisks: { nl: 'risico’s geïmporteerd', en: 'imported risks' },
  importMitigations: { nl: 'beheersmaatregelen geïmporteerd', en: 'imported mitigations' },
} as const
