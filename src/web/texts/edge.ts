/** What the edge of the product says before an endpoint hears of a request. */
export const edgeTexts = {
  'request.wrong-method': {
    nl: 'Dit adres kent deze bewerking niet; er is niets veranderd.',
    en: 'This address does not know this method; nothing was changed.',
  },
  'request.too-many': {
    nl: 'Je vraagt te veel in korte tijd. Er is niets verloren; wacht even en probeer het opnieuw.',
    en: 'You ask too much in a short time. Nothing was lost; wait a moment and try again.',
  },
  'request.too-slow': {
    nl: 'Het verzoek kwam niet op tijd binnen; er is niets veranderd. Probeer het opnieuw.',
    en: 'The request did not arrive in time; nothing was changed. Try again.',
  },
  'request.headers-too-large': {
    nl: 'De kopregels van dit verzoek zijn te groot; er is niets veranderd.',
    en: 'The headers of this request are too large; nothing was changed.',
  },
  'request.https-only': {
    nl: 'Dit verzoek kwam over een onbeveiligde verbinding en is niet uitgevoerd. Gebruik https.',
    en: 'This request came over an unprotected connection and was not carried out. Use https.',
  },
  'request.unknown-host': {
    nl: 'Actielijn is niet bereikbaar onder deze naam; er is niets veranderd. Open het op het adres van PUBLIC_URL, op localhost, of onder de naam of het IP-adres van de server. Een beheerder kan namen toevoegen met HOST_NAMES.',
    en: 'Actielijn cannot be reached under this name; nothing was changed. Open it at the address of PUBLIC_URL, at localhost, or by the name or the IP address of the server. An administrator can add names with HOST_NAMES.',
  },
  'request.storage-full': {
    nl: 'De opslag van Actielijn is vol; dit is niet bewaard. Meld het aan je beheerder en probeer het daarna opnieuw.',
    en: 'The storage of Actielijn is full; this was not kept. Tell your administrator and try again afterwards.',
  },
} as const
