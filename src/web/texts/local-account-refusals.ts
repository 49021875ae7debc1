/** Refusals of local accounts. At the door no sentence says whether an account exists. */
export const localAccountTexts = {
  'sign-in.wrong': {
    nl: 'Het e-mailadres of wachtwoord klopt niet, of er is te vaak geprobeerd. Controleer wat je typte. Lukt het niet, wacht dan een kwartier of vraag je beheerder om een toegangslink.',
    en: 'The e-mail address or password is not right, or there were too many attempts. Check what you typed. If it fails again, wait a quarter of an hour or ask your administrator for an access link.',
  },
  'sign-in.too-many-attempts': {
    nl: 'Vanaf deze plek is te vaak geprobeerd om binnen te komen. Wacht tien minuten en probeer het dan opnieuw.',
    en: 'There were too many attempts to get in from this place. Wait ten minutes and try again.',
  },
  'sign-in.step-over': {
    nl: 'Je was te lang weg, of deze stap is al gebruikt. Vul je e-mailadres en wachtwoord opnieuw in.',
    en: 'You were away too long, or this step was used already. Enter your e-mail address and password again.',
  },
  'sign-in.wrong-code': {
    nl: 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code in je app en vul die in.',
    en: 'This code is not right or was used already. Wait for the next code in your app and enter that one.',
  },
  'sign-in.locked': {
    nl: 'Er is te vaak een verkeerde code ingevuld. Aanmelden met je wachtwoord kan nu een tijd niet; wacht een kwartier of vraag je beheerder om een toegangslink.',
    en: 'A wrong code was entered too often. For a while you cannot sign in with your password; wait a quarter of an hour or ask your administrator for an access link.',
  },
  'passkey.no-public-address': {
    nl: 'Passkeys werken niet op dit adres. Open Actielijn op het adres dat je beheerder heeft opgegeven.',
    en: 'Passkeys do not work at this address. Open Actielijn at the address that your administrator gave.',
  },
  'passkey.not-accepted': {
    nl: 'Deze passkey is niet aangenomen. Probeer het opnieuw, of kom op een andere manier binnen.',
    en: 'This passkey was not accepted. Try again, or get in another way.',
  },
  'passkey.copied': {
    nl: 'Van deze passkey is een kopie in omloop; hij is geweigerd. Meld dit aan je beheerder.',
    en: 'There is a copy of this passkey about; it was refused. Tell your administrator.',
  },
  'passkey.already-there': { nl: 'Deze passkey is al in gebruik.', en: 'This passkey is in use already.' },
  'passkey.unknown': { nl: 'Deze passkey bestaat niet (meer).', en: 'This passkey does not exist (any more).' },
  'access-link.not-valid': {
    nl: 'Deze toegangslink werkt niet (meer): hij is gebruikt, ouder dan een dag of vervangen. Vraag je beheerder om een nieuwe.',
    en: 'This access link does not work (any more): it was used, is older than a day or was replaced. Ask your administrator for a new one.',
  },
  'account.unknown-person': { nl: 'Deze persoon bestaat niet of is vertrokken.', en: 'This person does not exist or has left.' },
  'account.demo': {
    nl: 'Dit is een demo-account; daar hoort geen toegangslink bij.',
    en: 'This is a demo account; it has no access links.',
  },
  'account.sign-in-again': {
    nl: 'Om te veranderen hoe je binnenkomt, moet je je net hebben aangemeld. Meld je af, meld je opnieuw aan en probeer het binnen een kwartier.',
    en: 'To change how you get in you must have signed in just now. Sign out, sign in again and try within a quarter of an hour.',
  },
  'account.not-local': {
    nl: 'Je meldt je op een andere manier aan, dus hier valt niets in te stellen. Vraag je beheerder om een toegangslink als je dat anders wilt.',
    en: 'You sign in another way, so there is nothing to set here. Ask your administrator for an access link if you want that otherwise.',
  },
  'account.last-way-in': {
    nl: 'Hiermee kom je als enige nog binnen. Voeg eerst iets anders toe; er is niets verwijderd.',
    en: 'This is the only way in you have left. Add another one first; nothing was removed.',
  },
  'account.no-email': {
    nl: 'Bij je account hoort geen e-mailadres, en dat is nodig voor een wachtwoord. Gebruik een passkey of vraag je beheerder.',
    en: 'Your account has no e-mail address, which a password needs. Use a passkey or ask your administrator.',
  },
  'account.no-password': {
    nl: 'Je hebt geen wachtwoord, dus ook geen herstelcodes.',
    en: 'You have no password, so no recovery codes either.',
  },
  'password.too-short': { nl: 'Neem een wachtwoord van ten minste twaalf tekens.', en: 'Take a password of at least twelve characters.' },
  'password.too-long': {
    nl: 'Neem een wachtwoord van ten hoogste tweehonderd tekens.',
    en: 'Take a password of at most two hundred characters.',
  },
  'password.too-common': {
    nl: 'Dit wachtwoord is makkelijk te raden. Neem een ander, bijvoorbeeld vier willekeurige woorden achter elkaar.',
    en: 'This password is easy to guess. Take another one, such as four random words in a row.',
  },
  'password.holds-your-name': {
    nl: 'In dit wachtwoord staat je naam, je e-mailadres of de naam van dit product. Neem een ander.',
    en: 'This password holds your name, your e-mail address or the name of this product. Take another one.',
  },
  'totp.set-up-first': {
    nl: 'De sleutel voor je app is verlopen. Begin opnieuw en scan de nieuwe code.',
    en: 'The secret for your app has expired. Begin again and scan the new code.',
  },
  'totp.wrong-code': {
    nl: 'Deze code klopt niet of is al gebruikt. Kijk of de klok van je toestel goed staat en vul de volgende code in.',
    en: 'This code is not right or was used already. Check the clock of your device and enter the next code.',
  },
} as const
