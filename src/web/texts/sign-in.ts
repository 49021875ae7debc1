/** The sentences of a sign-in through the provider that did not go through. */
export const signInRefusals = {
  'signin.provider-unreachable': {
    nl: 'De aanmelddienst van je organisatie is nu niet bereikbaar. Probeer het over een paar minuten opnieuw.',
    en: 'The sign-in service of your organisation cannot be reached now. Try again in a few minutes.',
  },
  'signin.provider-refused': {
    nl: 'De aanmelddienst van je organisatie heeft je niet aangemeld. Probeer het opnieuw of vraag het aan de beheerder.',
    en: 'The sign-in service of your organisation did not sign you in. Try again or ask the administrator.',
  },
  'signin.attempt-unknown': {
    nl: 'Deze aanmelding is al gebruikt of bestaat niet meer. Meld je opnieuw aan.',
    en: 'This sign-in was used already or is no longer there. Sign in again.',
  },
  'signin.attempt-expired': {
    nl: 'De aanmelding duurde langer dan tien minuten. Meld je opnieuw aan.',
    en: 'The sign-in took more than ten minutes. Sign in again.',
  },
  'signin.other-browser': {
    nl: 'Deze aanmelding is in een andere browser begonnen. Meld je hier opnieuw aan.',
    en: 'This sign-in was begun in another browser. Sign in again here.',
  },
  'signin.token-refused': {
    nl: 'Het antwoord van de aanmelddienst klopt niet; je bent niet aangemeld. Probeer het opnieuw. Lukt het weer niet, meld het dan aan de beheerder.',
    en: 'The answer of the sign-in service is not right; you are not signed in. Try again. If it fails once more, tell the administrator.',
  },
  'signin.no-second-factor': {
    nl: 'Je hebt je aangemeld zonder tweede factor. Meld je opnieuw aan met bijvoorbeeld een code of een sleutel.',
    en: 'You signed in without a second factor. Sign in again with, for instance, a code or a key.',
  },
  'signin.no-verified-email': {
    nl: 'De aanmelddienst geeft geen bevestigd e-mailadres van je door. Vraag het aan de beheerder.',
    en: 'The sign-in service gives no verified e-mail address of yours. Ask the administrator.',
  },
  'signin.person-unknown': {
    nl: 'Je hebt hier nog geen account. Vraag de beheerder om je toe te voegen.',
    en: 'You have no account here yet. Ask the administrator to add you.',
  },
  'signin.person-left': {
    nl: 'Je account is afgesloten. Vraag het aan de beheerder.',
    en: 'Your account was closed. Ask the administrator.',
  },
  'signin.linked-otherwise': {
    nl: 'Je e-mailadres hoort hier al bij een ander account van de aanmelddienst. Vraag de beheerder om die koppeling te verbreken.',
    en: 'Your e-mail address belongs here to another account of the sign-in service. Ask the administrator to undo that link.',
  },
  'signin.organisation-unknown': {
    nl: 'Je organisatie is hier niet bekend. Vraag de beheerder om haar toe te voegen.',
    en: 'Your organisation is not known here. Ask the administrator to add it.',
  },
  'signin.logout-token-refused': {
    nl: 'Deze afmelding van de aanmelddienst klopt niet; er is niets beëindigd.',
    en: 'This logout of the sign-in service is not right; nothing was ended.',
  },
  'person.not-linked': {
    nl: 'Deze persoon is niet aan de aanmelddienst gekoppeld.',
    en: 'This person is not linked to the sign-in service.',
  },
} as const

const nl = {
  title: 'Aanmelden bij Actielijn',
  signedOut: 'Je bent afgemeld.',
  forTheAdministrator: (code: string) => `Code voor de beheerder: ${code}`,
  withProvider: (name: string) => `Aanmelden met ${name}`,
  demoTitle: 'Kies wie je bent',
  account: 'Mijn account',
  accountTitle: (count: number) => `Mijn account: aangemeld op ${count} ${count === 1 ? 'plek' : 'plekken'}`,
  sessions: 'Waar je bent aangemeld',
  sessionsLead: 'Herken je een plek niet, beëindig die dan en meld het aan de beheerder.',
  browser: 'Browser',
  unknownBrowser: 'Onbekende browser',
  since: 'Sinds',
  lastUsed: 'Laatst gebruikt',
  from: 'Vanaf adres',
  how: 'Manier',
  methods: { demo: 'Demo-account', provider: 'Aanmelddienst', passkey: 'Passkey', password: 'Wachtwoord en code' },
  action: 'Beëindigen',
  thisOne: 'Deze browser',
  end: (browser: string, since: string) => `Beëindigen: ${browser}, sinds ${since}`,
  everywhere: 'Overal afmelden',
  everywhereLead: 'Je wordt in alle browsers afgemeld, ook in deze.',
}

const en: typeof nl = {
  title: 'Sign in to Actielijn',
  signedOut: 'You have signed out.',
  forTheAdministrator: (code) => `Code for the administrator: ${code}`,
  withProvider: (name) => `Sign in with ${name}`,
  demoTitle: 'Choose who you are',
  account: 'My account',
  accountTitle: (count) => `My account: signed in at ${count} ${count === 1 ? 'place' : 'places'}`,
  sessions: 'Where you are signed in',
  sessionsLead: 'If you do not know a place, end it and tell the administrator.',
  browser: 'Browser',
  unknownBrowser: 'Unknown browser',
  since: 'Since',
  lastUsed: 'Last used',
  from: 'From address',
  how: 'Way',
  methods: { demo: 'Demo account', provider: 'Sign-in service', passkey: 'Passkey', password: 'Password and code' },
  action: 'End',
  thisOne: 'This browser',
  end: (browser, since) => `End: ${browser}, since ${since}`,
  everywhere: 'Sign out everywhere',
  everywhereLead: 'You will be signed out in all browsers, this one too.',
}

/** The texts of signing in and of one's own account. */
export const signInTexts = { nl, en }
