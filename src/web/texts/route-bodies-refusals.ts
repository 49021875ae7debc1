type Text = { readonly nl: string; readonly en: string }

export const routeBodiesRefusals = {
  'body.unknown': { nl: 'Dit gremium bestaat niet, of je ziet het niet.', en: 'This body does not exist, or you cannot see it.' },
  'body.without-name': { nl: 'Geef het gremium een afkorting en een naam.', en: 'Give the body an abbreviation and a name.' },
  'body.code-taken': {
    nl: 'Er is al een gremium met deze afkorting. Er is niets gewijzigd; kies een andere.',
    en: 'There is a body with this abbreviation already. Nothing was changed; choose another.',
  },
  'body.abolished': {
    nl: 'Dit gremium is op die dag opgeheven. Er is niets gewijzigd; kies een dag ervoor of een ander gremium.',
    en: 'This body is abolished by that day. Nothing was changed; choose a day before it or another body.',
  },
  'body.changed-meanwhile': {
    nl: 'Iemand anders heeft dit gremium intussen gewijzigd. Er is niets verloren: kijk wat er nu staat en probeer het opnieuw.',
    en: 'Somebody else changed this body meanwhile. Nothing was lost: look at what is there now and try again.',
  },
  'body.has-a-chair': {
    nl: 'Dit gremium heeft al een voorzitter. Beëindig eerst diens rol.',
    en: 'This body has a chair already. End that role first.',
  },
  'body.member-without-name': { nl: 'Geef het lid een naam.', en: 'Give the member a name.' },
  'body.member-unknown': { nl: 'Dit lid is er niet (meer).', en: 'This member is not there (any more).' },
  'meeting.unknown': {
    nl: 'Deze vergadering bestaat niet, of je ziet haar niet.',
    en: 'This meeting does not exist, or you cannot see it.',
  },
  'meeting.at-the-same-time': {
    nl: 'Dit gremium vergadert dan al. Er is niets gewijzigd; kies een ander uur of een andere dag.',
    en: 'This body meets then already. Nothing was changed; choose another hour or day.',
  },
  'meeting.papers-after': {
    nl: 'De stukken moeten er voor de vergadering zijn. Kies een eerdere dag.',
    en: 'Papers must be there before the meeting. Choose an earlier day.',
  },
  'meeting.cancelled': {
    nl: 'Deze vergadering is afgelast en verandert niet meer.',
    en: 'This meeting was cancelled and does not change any more.',
  },
  'meeting.held': {
    nl: 'Deze vergadering is gehouden: dag en plaats liggen vast, en afgelasten kan niet meer.',
    en: 'This meeting was held: its day and place stand, and it cannot be called off any more.',
  },
  'meeting.changed-meanwhile': {
    nl: 'Iemand anders heeft deze vergadering intussen gewijzigd. Er is niets verloren: kijk wat er nu staat en probeer het opnieuw.',
    en: 'Somebody else changed this meeting meanwhile. Nothing was lost: look at what is there now and try again.',
  },
  'meeting.cancelled-without-reason': { nl: 'Zeg waarom de vergadering niet doorgaat.', en: 'Say why the meeting is called off.' },
} as const satisfies Readonly<Record<string, Text>>

export const routeBodiesActs: Readonly<Record<string, Text>> = {
  addBody: { nl: 'een gremium toegevoegd', en: 'added a body' },
  changeBody: { nl: 'een gremium gewijzigd', en: 'changed a body' },
  abolishBody: { nl: 'een gremium opgeheven', en: 'abolished a body' },
  joinBody: { nl: 'een lid aan een gremium toegevoegd', en: 'added a member to a body' },
  leaveBody: { nl: 'het lidmaatschap van een gremium beëindigd', en: 'ended a membership of a body' },
  addMeeting: { nl: 'een vergadering gepland', en: 'planned a meeting' },
  changeMeeting: { nl: 'een vergadering gewijzigd', en: 'changed a meeting' },
  cancelMeeting: { nl: 'een vergadering afgelast', en: 'cancelled a meeting' },
}
