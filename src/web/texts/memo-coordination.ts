type Text = { readonly nl: string; readonly en: string }

export const memoCoordinationRefusals = {
  'coordination.one-open-already': {
    nl: 'Er loopt al een ronde. Sluit die eerst; er is niets verloren.',
    en: 'A round is open already. Close that one first; nothing was lost.',
  },
  'coordination.nobody-asked': { nl: 'Kies ten minste één ministerie.', en: 'Choose at least one ministry.' },
  'coordination.nobody-there': {
    nl: 'Van een van de gekozen ministeries kan niemand antwoorden. Geef daar eerst iemand een rol bij Toegang van het dossier.',
    en: 'Of one of the ministries nobody can answer. First give somebody there a role under Access of the dossier.',
  },
  'coordination.deadline-passed': { nl: 'Die dag is al voorbij. Kies een latere.', en: 'That day has passed. Choose a later one.' },
  'coordination.round-unknown': { nl: 'Deze ronde bestaat niet.', en: 'This round does not exist.' },
  'coordination.round-closed': {
    nl: 'Deze ronde is gesloten. Wat je invulde staat er nog; vraag de opsteller om een nieuwe ronde.',
    en: 'This round was closed. What you filled in is still there; ask the author for a new round.',
  },
  'coordination.nobody-to-remind': { nl: 'Iedereen heeft al geantwoord.', en: 'Everybody has answered already.' },
  'opinion.other-organisation': {
    nl: 'Je kunt alleen antwoorden voor je eigen ministerie, en als dat gevraagd is.',
    en: 'You can answer for your own ministry only, and when it was asked.',
  },
  'opinion.no-role': {
    nl: 'Je hebt hier geen rol (meer) waarmee je een oordeel geeft. Vraag het aan de coördinator.',
    en: 'You hold no role here (any more) to give an opinion with. Ask the co-ordinator.',
  },
  'opinion.point-unknown': { nl: 'Dit beslispunt staat niet in deze versie.', en: 'This decision point is not in this version.' },
  'opinion.condition-missing': {
    nl: 'Schrijf bij ‘akkoord mits’ de voorwaarde en bij ‘bezwaar’ de reden.',
    en: 'Write the condition with ‘agreed if’ and the reason with ‘objected’.',
  },
  'opinion.changed-meanwhile': {
    nl: 'Een collega van je ministerie heeft intussen geantwoord. Er is niets verloren: beide antwoorden staan naast elkaar.',
    en: 'A colleague of your ministry answered meanwhile. Nothing was lost: both answers stand side by side.',
  },
  'remark.empty': { nl: 'Schrijf eerst je opmerking.', en: 'First write your remark.' },
  'remark.unknown': { nl: 'Deze opmerking bestaat niet (meer).', en: 'This remark does not exist (any more).' },
  'remark.why-missing': {
    nl: 'Schrijf waarom de opmerking niet of maar deels is verwerkt.',
    en: 'Write why the remark was not done, or partly only.',
  },
  'remark.changed-meanwhile': {
    nl: 'Een collega heeft deze opmerking intussen beantwoord. Er is niets verloren: kijk wat er nu staat.',
    en: 'A colleague answered this remark meanwhile. Nothing was lost: look at what is there now.',
  },
} as const satisfies Readonly<Record<string, Text>>

export const memoCoordinationActs: Readonly<Record<string, Text>> = {
  openCoordination: { nl: 'een nota in afstemming gebracht', en: 'sent a memo round' },
  closeCoordination: { nl: 'een afstemmingsronde gesloten', en: 'closed a co-ordination round' },
  remindAsked: { nl: 'ministeries aan de afstemming van een nota herinnerd', en: 'reminded ministries of the co-ordination of a memo' },
  giveOpinion: { nl: 'een oordeel over een nota gegeven', en: 'gave an opinion on a memo' },
  commentInRound: { nl: 'een opmerking bij een nota gemaakt', en: 'made a remark on a memo' },
  disposeRemark: { nl: 'een opmerking bij een nota beantwoord', en: 'answered a remark on a memo' },
  getCoordination: { nl: 'de afstemming van een vertrouwelijke nota bekeken', en: 'looked at the co-ordination of a confidential memo' },
  listRemarks: { nl: 'de opmerkingen bij een vertrouwelijke nota gelezen', en: 'read the remarks on a confidential memo' },
  exportRemarks: { nl: 'de opmerkingen bij een vertrouwelijke nota opgehaald', en: 'fetched the remarks on a confidential memo' },
}
