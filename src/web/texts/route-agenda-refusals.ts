type Text = { readonly nl: string; readonly en: string }

export const routeAgendaRefusals = {
  'agenda.meeting-held': {
    nl: 'Deze vergadering is geweest; haar agenda verandert niet meer.',
    en: 'This meeting was held; its agenda does not change any more.',
  },
  'agenda.item-unknown': {
    nl: 'Dit agendapunt staat niet (meer) op deze agenda, of je ziet het niet.',
    en: 'This item is not on this agenda (any more), or you cannot see it.',
  },
  'agenda.item-taken-off': {
    nl: 'Dit punt is van de agenda gehaald en verandert niet meer. Zet het zo nodig opnieuw op de agenda.',
    en: 'This item was taken off and does not change any more. Put it on the agenda again if needed.',
  },
  'agenda.item-concluded': {
    nl: 'Over dit punt is een conclusie vastgelegd; het verandert niet meer.',
    en: 'A conclusion was recorded on this item; it does not change any more.',
  },
  'agenda.changed-meanwhile': {
    nl: 'Iemand anders heeft dit agendapunt intussen gewijzigd. Er is niets verloren: kijk wat er nu staat en probeer het opnieuw.',
    en: 'Somebody else changed this item meanwhile. Nothing was lost: look at what is there now and try again.',
  },
  'agenda.item-without-title': { nl: 'Geef het agendapunt een titel.', en: 'Give the item a title.' },
  'agenda.item-without-memo': { nl: 'Dit agendapunt heeft geen nota, dus ook geen versie.', en: 'This item has no memo, so no version.' },
  'agenda.memo-on-it-already': {
    nl: 'Deze nota staat al op de agenda van die vergadering.',
    en: 'This memo is on the agenda of that meeting already.',
  },
  'agenda.memo-of-another-programme': {
    nl: 'Deze nota hoort bij een ander programma.',
    en: 'This memo belongs to another programme.',
  },
  'agenda.memo-without-version': {
    nl: 'Deze nota is nog niet aangeboden. Kies een vastgelegde versie, of laat de nota eerst aanbieden.',
    en: 'This memo was not offered yet. Choose a frozen version, or have the memo offered first.',
  },
  'agenda.memo-returned': {
    nl: 'Deze nota is teruggegeven. Kies een nieuwere versie, of laat de nota opnieuw aanbieden.',
    en: 'This memo was given back. Choose a newer version, or have the memo offered again.',
  },
  'agenda.memo-sent': {
    nl: 'Deze nota is al verzonden; die kan alleen nog ter informatie op een agenda.',
    en: 'This memo was sent already; it can only go on an agenda for information.',
  },
  'agenda.memo-archived': { nl: 'Deze nota is gearchiveerd.', en: 'This memo was archived.' },
  'agenda.version-unknown': { nl: 'Deze versie van de nota bestaat niet.', en: 'This version of the memo does not exist.' },
  'agenda.neighbour-unknown': {
    nl: 'Het punt waarachter je dit wilde zetten, staat niet meer op de agenda. Er is niets verplaatst.',
    en: 'The item after which you wanted to put this is no longer on the agenda. Nothing was moved.',
  },
  'agenda.other-body': {
    nl: 'Kies een andere vergadering van hetzelfde gremium.',
    en: 'Choose another meeting of the same body.',
  },
  'agenda.empty': {
    nl: 'Er staat nog niets op deze agenda. Zet er eerst een punt op.',
    en: 'There is nothing on this agenda yet. Put an item on it first.',
  },
  'agenda.version-not-sent': {
    nl: 'Deze versie van de agenda is niet verstuurd.',
    en: 'This version of the agenda was not sent out.',
  },
  'annotation.not-of-a-ministry': {
    nl: 'Alleen wie bij een organisatie hoort, maakt aantekeningen voor de bewindspersoon.',
    en: 'Only somebody of an organisation notes something for its minister.',
  },
  'annotation.changed-meanwhile': {
    nl: 'Een collega schreef hier intussen ook. Er is niets verloren: kijk wat er nu staat en kies.',
    en: 'A colleague wrote here meanwhile too. Nothing was lost: look at what is there now and choose.',
  },
  'agenda.without-reason': { nl: 'Zeg waarom.', en: 'Say why.' },
} as const satisfies Readonly<Record<string, Text>>

export const routeAgendaActs: Readonly<Record<string, Text>> = {
  proposeAgendaItem: { nl: 'een agendapunt voorgesteld', en: 'proposed an agenda item' },
  placeAgendaItem: { nl: 'een punt op een agenda gezet', en: 'put an item on an agenda' },
  changeAgendaItem: { nl: 'een agendapunt gewijzigd', en: 'changed an agenda item' },
  moveAgendaItem: { nl: 'de volgorde van een agenda gewijzigd', en: 'changed the order of an agenda' },
  transferAgendaItem: { nl: 'een agendapunt naar een andere vergadering verplaatst', en: 'moved an agenda item to another meeting' },
  annotateItem: { nl: 'een aantekening bij een agendapunt gemaakt', en: 'noted something at an agenda item' },
  printAgendaPapers: {
    nl: 'een vertrouwelijke nota in de stukken van een vergadering opgehaald',
    en: 'fetched a confidential memo with the papers of a meeting',
  },
  getAnnotatedAgenda: {
    nl: 'een vertrouwelijke nota in een geannoteerde agenda gelezen',
    en: 'read a confidential memo in an annotated agenda',
  },
  printAnnotatedAgenda: {
    nl: 'een vertrouwelijke nota in een geannoteerde agenda opgehaald',
    en: 'fetched a confidential memo in an annotated agenda',
  },
  sendAgenda: { nl: 'een agenda verstuurd', en: 'sent out an agenda' },
  takeOffAgendaItem: { nl: 'een punt van een agenda gehaald', en: 'took an item off an agenda' },
}
