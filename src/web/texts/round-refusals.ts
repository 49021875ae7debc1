/** Refusals of status rounds, and their acts in words. */
export const roundRefusals = {
  'round.unknown': { nl: 'Deze ronde bestaat niet (meer).', en: 'This round does not exist (any more).' },
  'round.name-empty': { nl: 'Geef de ronde een naam.', en: 'Give the round a name.' },
  'round.name-taken': {
    nl: 'Er is al een ronde met deze naam. Kies een andere.',
    en: 'There is a round of this name already. Choose another.',
  },
  'round.period-out-of-order': {
    nl: 'De dagen staan niet op volgorde: eerst het begin, dan het einde; indienen kan niet vóór het begin.',
    en: 'The days are out of order: the start, then the end; and submitting cannot be before the start.',
  },
  'round.due-passed': {
    nl: 'De dag om in te dienen is al voorbij. Kies een latere.',
    en: 'The day to submit by has passed. Choose a later one.',
  },
  'round.day-out-of-reach': { nl: 'Kies een datum tussen 1990 en 2100.', en: 'Choose a day between 1990 and 2100.' },
  'round.one-open-already': {
    nl: 'Er loopt al een ronde. Stel die eerst vast.',
    en: 'A round is under way already. Freeze that one first.',
  },
  'round.nothing-to-ask': {
    nl: 'Er is geen maatregel die gepland is of loopt, dus niemand om iets te vragen.',
    en: 'No measure is planned or under way, so there is nobody to ask.',
  },
  'round.frozen': { nl: 'Deze ronde is vastgesteld en verandert niet meer.', en: 'This round is frozen and changes no more.' },
  'round.not-frozen': {
    nl: 'Deze ronde is nog niet vastgesteld; er is nog geen verslag.',
    en: 'This round is not frozen yet; there is no report.',
  },
  'round.not-all-approved': {
    nl: 'Nog niet alle organisaties zijn akkoord. Noem wie als te laat in het verslag komt.',
    en: 'Not all organisations are approved yet. Name who goes into the report as late.',
  },
  'round.late-not-late': {
    nl: 'Een van de genoemde organisaties is al akkoord, of niet gevraagd. Kijk opnieuw.',
    en: 'One of the organisations named is approved already, or was not asked. Look again.',
  },
  'round.nobody-to-remind': { nl: 'Iedereen heeft al ingediend.', en: 'Everybody has submitted already.' },
  'round.nothing-before': { nl: 'Er is geen eerder verslag om mee te vergelijken.', en: 'There is no earlier report to compare with.' },
  'request.unknown': {
    nl: 'Deze organisatie is in deze ronde niets gevraagd.',
    en: 'Nothing was asked of this organisation in this round.',
  },
  'request.not-submitted': {
    nl: 'Deze organisatie heeft nu niets ingediend. Kijk opnieuw; er is niets veranderd.',
    en: 'This organisation has nothing submitted now. Look again; nothing was changed.',
  },
  'request.why-empty': { nl: 'Schrijf wat er anders moet.', en: 'Write what should be different.' },
  'report.unknown': { nl: 'Over deze maatregel is in deze ronde niets gevraagd.', en: 'This round asks nothing about this measure.' },
  'report.not-your-part': {
    nl: 'Dit is niet van jouw organisatie. De trekker en de coördinator vullen dit in.',
    en: 'This is not your organisation’s. The lead and the co-ordinator fill this in.',
  },
  'report.already-submitted': {
    nl: 'Deze rapportage is ingediend en nu niet te wijzigen. Vraag de coördinator om haar terug te sturen.',
    en: 'This report was submitted and cannot be changed now. Ask the co-ordinator to send it back.',
  },
  'report.stale': {
    nl: 'Iemand anders heeft dit net gewijzigd. Wat jij schreef staat er nog; kies wat er moet komen te staan.',
    en: 'Somebody else has just changed this. What you wrote is still there; choose what should stand.',
  },
  'report.not-saved': {
    nl: 'Niet alles is opgeslagen. Kijk bij de maatregelen wat er nog moet gebeuren; er is niets verloren en nog niets ingediend.',
    en: 'Not all is saved. Look at the measures for what is left to do; nothing was lost and nothing was submitted yet.',
  },
  'report.incomplete': {
    nl: 'Nog niet alles is ingevuld: elke maatregel heeft een status en een verkeerslicht nodig, en een toelichting als dat niet op groen staat. Onder een maatregel waar iets ontbreekt staat ‘Nog niet volledig’.',
    en: 'Not all is filled in: each measure needs a status and a traffic light, and an explanation where that is not green. A measure that lacks something says ‘Not complete yet’.',
  },
  'report.milestone-unknown': { nl: 'Deze mijlpaal hoort niet bij deze maatregel.', en: 'This milestone is not of this measure.' },
  'report.milestone-twice': { nl: 'Een mijlpaal staat er twee keer in.', en: 'A milestone stands there twice.' },
  'report.milestone-day': {
    nl: 'Een bereikte mijlpaal heeft een dag nodig die er al is geweest; een andere heeft er geen.',
    en: 'A milestone that was reached needs a day that has been; any other has none.',
  },
  'report.open-milestones': {
    nl: 'Deze maatregel is nog niet af: er zijn open mijlpalen. Meld ze bereikt of vervallen, of kies een andere status.',
    en: 'This measure is not done: it has open milestones. Report them reached or dropped, or choose another status.',
  },
  'report.indicator-unknown': {
    nl: 'Deze indicator gaat niet over deze maatregel.',
    en: 'This indicator is not about this measure.',
  },
  'round.value-not-taken': {
    nl: 'Een gemelde waarde past niet (meer) bij haar indicator. Stuur de rapportage terug; er is niets vastgesteld.',
    en: 'A reported value does not fit its indicator (any more). Send the report back; nothing was frozen.',
  },
  'report.value-twice': {
    nl: 'Een indicator heeft twee waarden voor dezelfde periode.',
    en: 'An indicator has two values for the same period.',
  },
} as const

export const roundActs = {
  openRound: { nl: 'een statusronde geopend', en: 'opened a status round' },
  saveReport: { nl: 'over een maatregel gerapporteerd', en: 'reported on a measure' },
  submitReports: { nl: 'een rapportage ingediend', en: 'submitted a report' },
  returnReports: { nl: 'een rapportage teruggestuurd', en: 'sent a report back' },
  approveReports: { nl: 'een rapportage akkoord bevonden', en: 'approved a report' },
  remindLate: { nl: 'herinnerd aan een statusronde', en: 'reminded of a status round' },
  freezeRound: { nl: 'een statusronde vastgesteld', en: 'froze a status round' },
  takeOverReport: { nl: 'uit een statusronde in het programma gezet', en: 'put into the programme from a status round' },
} as const
