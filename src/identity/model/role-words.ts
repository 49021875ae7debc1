import type { Role } from './roles.ts'

/** What a role is called, in a sentence: `je bent …`. */
export const roleWords: Readonly<Record<'nl' | 'en', Readonly<Record<Role, string>>>> = {
  nl: {
    coordinator: 'coördinator',
    author: 'opsteller',
    coordinationContact: 'contactpersoon afstemming',
    minister: 'bewindspersoon',
    ministerOffice: 'bureau van de bewindspersoon',
    councilSecretary: 'raadssecretaris',
    independentAdviser: 'onafhankelijk adviseur',
    parliamentaryOfficer: 'parlementair medewerker',
    disclosureOfficer: 'Woo-medewerker',
    controller: 'controller',
    reader: 'lezer',
    auditor: 'auditor',
    administrator: 'beheerder',
  },
  en: {
    coordinator: 'co-ordinator',
    author: 'author',
    coordinationContact: 'co-ordination contact',
    minister: 'minister',
    ministerOffice: "minister's office",
    councilSecretary: 'council secretary',
    independentAdviser: 'independent adviser',
    parliamentaryOfficer: 'parliamentary officer',
    disclosureOfficer: 'disclosure officer',
    controller: 'controller',
    reader: 'reader',
    auditor: 'auditor',
    administrator: 'administrator',
  },
}
