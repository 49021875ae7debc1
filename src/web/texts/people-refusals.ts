/** What is said when an act about people or organisations does not go through. */
export const peopleRefusals = {
  'person.unknown': { nl: 'Deze persoon bestaat niet. Er is niets veranderd.', en: 'This person does not exist. Nothing was changed.' },
  'person.email-taken': {
    nl: 'Iemand anders heeft dit e-mailadres al. Er is niets veranderd; controleer het adres.',
    en: 'Somebody else has this e-mail address already. Nothing was changed; check the address.',
  },
  'person.has-left': {
    nl: 'Deze persoon is al vertrokken. Er is niets veranderd.',
    en: 'This person has left already. Nothing was changed.',
  },
  'person.has-not-left': {
    nl: 'Deze persoon is niet vertrokken. Er is niets veranderd.',
    en: 'This person has not left. Nothing was changed.',
  },
  'person.is-you': {
    nl: 'Je kunt je eigen account niet laten vertrekken. Vraag het een andere beheerder.',
    en: 'You cannot let your own account leave. Ask another administrator.',
  },
  'person.successor-unknown': {
    nl: 'De opvolger werkt hier niet. Kies iemand anders; er is niets veranderd.',
    en: 'The successor does not work here. Choose somebody else; nothing was changed.',
  },
  'person.successor-is-you': {
    nl: 'Je kunt rollen niet aan jezelf overdragen. Vraag het een andere beheerder.',
    en: 'You cannot pass roles on to yourself. Ask another administrator.',
  },
  'role.last-administrator': {
    nl: 'Dit is de laatste beheerder. Geef eerst iemand anders die rol.',
    en: 'This is the last administrator. Give somebody else that role first.',
  },
  'organisation.unknown': {
    nl: 'Deze organisatie bestaat niet (meer). Er is niets veranderd.',
    en: 'This organisation does not exist (any more). Nothing was changed.',
  },
  'organisation.already-there': {
    nl: 'Er is al een organisatie met deze afkorting. Er is niets veranderd.',
    en: 'There is an organisation of this abbreviation already. Nothing was changed.',
  },
  'organisation.ended': {
    nl: 'Deze organisatie is opgeheven. Er is niets veranderd.',
    en: 'This organisation has ended. Nothing was changed.',
  },
  'organisation.has-people': {
    nl: 'Bij deze organisatie werken nog mensen. Verplaats hen eerst, of laat hen vertrekken.',
    en: 'People still work at this organisation. Move them first, or let them leave.',
  },
  'department.unknown': {
    nl: 'Deze afdeling bestaat niet (meer) bij deze organisatie. Er is niets veranderd.',
    en: 'This department does not exist (any more) at this organisation. Nothing was changed.',
  },
  'department.already-there': {
    nl: 'Deze organisatie heeft al een afdeling met deze afkorting. Er is niets veranderd.',
    en: 'This organisation has a department of this abbreviation already. Nothing was changed.',
  },
  'department.ended': { nl: 'Deze afdeling is opgeheven. Er is niets veranderd.', en: 'This department has ended. Nothing was changed.' },
  'department.has-people': {
    nl: 'Bij deze afdeling werken nog mensen. Verplaats hen eerst, of laat hen vertrekken.',
    en: 'People still work at this department. Move them first, or let them leave.',
  },
  'deputy.unknown': {
    nl: 'Deze vervanger werkt hier niet. Kies iemand anders; er is niets veranderd.',
    en: 'This deputy does not work here. Choose somebody else; nothing was changed.',
  },
  'deputy.is-self': {
    nl: 'Iemand kan niet de eigen vervanger zijn. Kies iemand anders.',
    en: 'Nobody deputises for oneself. Choose somebody else.',
  },
  'deputy.is-you': {
    nl: 'Je kunt jezelf niet tot vervanger maken. Vraag het die persoon of een andere beheerder.',
    en: 'You cannot make yourself the deputy. Ask that person or another administrator.',
  },
  'deputy.days-reversed': {
    nl: 'De laatste dag ligt voor de eerste. Er is niets veranderd.',
    en: 'The last day lies before the first. Nothing was changed.',
  },
  'deputy.passed': {
    nl: 'Deze periode is al voorbij. Kies een latere laatste dag.',
    en: 'This period has passed. Choose a later last day.',
  },
  'deputy.end-missing': {
    nl: 'Geef een laatste dag. Alleen een bureau van een bewindspersoon gaat door zonder einde.',
    en: "Give a last day. Only a minister's office goes on without an end.",
  },
  'deputy.already-there': {
    nl: 'Deze persoon is in die periode al vervanger. Er is niets veranderd.',
    en: 'This person is the deputy in that period already. Nothing was changed.',
  },
  'deputy.in-own-name-only': {
    nl: 'Je handelt nu namens iemand anders. Ga terug naar je eigen naam om een vervanger te regelen.',
    en: 'You are acting for somebody else now. Go back to your own name to arrange a deputy.',
  },
  'deputyship.unknown': { nl: 'Deze vervanging bestaat niet (meer).', en: 'This deputyship does not exist (any more).' },
  'import.no-file': { nl: 'Er is geen bestand gekozen.', en: 'No file was chosen.' },
  'import.not-multipart': {
    nl: 'Stuur het bestand als formulier (multipart/form-data). Er is niets veranderd.',
    en: 'Send the file as a form (multipart/form-data). Nothing was changed.',
  },
  'import.infected': {
    nl: 'De virusscanner vond schadelijke software in dit bestand. Er is niets toegevoegd of bewaard; controleer waar het vandaan komt.',
    en: 'The virus scanner found malware in this file. Nothing was added or kept; check where it comes from.',
  },
  'import.not-scanned': {
    nl: 'De virusscanner kon dit bestand niet beoordelen. Er is niets toegevoegd; probeer het straks opnieuw.',
    en: 'The virus scanner could not judge this file. Nothing was added; try again later.',
  },
  'import.has-faults': {
    nl: 'In het bestand staan nog fouten. Er is niets toegevoegd; kijk welke cellen niet kloppen.',
    en: 'The file still holds mistakes. Nothing was added; see which cells are wrong.',
  },
  'sheet.unreadable': {
    nl: 'Dit bestand is niet te lezen als spreadsheet. Bewaar het als XLSX of CSV en kies het opnieuw; er is niets veranderd.',
    en: 'This file cannot be read as a spreadsheet. Save it as XLSX or CSV and choose it again; nothing was changed.',
  },
  'sheet.too-many-rows': {
    nl: 'Dit bestand heeft op één blad te veel rijen. Splits het; er is niets veranderd.',
    en: 'This file has too many rows in one sheet. Split it; nothing was changed.',
  },
} as const
