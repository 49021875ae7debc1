import type { Role, ScopedRole } from '../identity/model/roles.ts'

export type DemoPerson = {
  readonly name: string
  readonly organisation: string
  readonly jobTitle: string
  readonly installationRoles: readonly Role[]
  readonly programmeRoles: readonly ScopedRole[]
}

/** People of the demonstration. All are invented; none is an official. */
export const demoPeople = [
  person('Coördinator (demo)', 'OCW', { job: 'programmasecretaris', installation: ['author'], programme: ['coordinator'] }),
  person('Beleidsmedewerker (demo)', 'SZW', { job: 'beleidsmedewerker', installation: ['author'], programme: ['author'] }),
  person('Beleidsmedewerker VWS (demo)', 'VWS', { job: 'beleidsmedewerker', programme: ['author'] }),
  person('Beleidsmedewerker JenV (demo)', 'JenV', { job: 'beleidsmedewerker', programme: ['author'] }),
  person('Controller (demo)', 'SZW', { job: 'controller', programme: ['controller'] }),
  person('Minister (demo)', 'OCW', { job: 'bewindspersoon', programme: ['minister'] }),
  person('Bureau van de minister (demo)', 'OCW', { job: 'politiek assistent', programme: ['ministerOffice'] }),
  person('Adviseur (demo)', 'AZ', { job: 'onafhankelijk adviseur', programme: ['independentAdviser'] }),
  person('Lezer (demo)', 'VWS', { job: 'beleidsmedewerker', programme: ['reader'] }),
  person('Buitenstaander (demo)', 'EZ', { job: 'beleidsmedewerker van een ander ministerie', installation: ['author'] }),
  person('Beheerder (demo)', 'BZK', { job: 'functioneel beheerder', installation: ['administrator'] }),
  person('Auditor (demo)', 'FIN', { job: 'auditor', installation: ['auditor'] }),
] as const satisfies readonly DemoPerson[]

/** Who may act for whom in the demonstration. */
export const demoDeputies = [{ deputy: 'Bureau van de minister (demo)', principal: 'Minister (demo)', kind: 'office' }] as const

export const demoProgramme = { name: 'Nationaal actieprogramma seksueel grensoverschrijdend gedrag (demo)' } as const

/** The dossier that a demonstration starts with; `demo/README.md` says what is real and what is invented. */
export const demoDossier = {
  title: 'Nationaal actieprogramma seksueel grensoverschrijdend gedrag (demo)',
  summary: 'Voorbeelddossier. De feiten over het programma zijn openbaar; de nota’s zelf zijn verzonnen en zo gemerkt.',
  classification: 'internal',
  files: ['bundel-voortgangsrapportage.txt', 'nota-technische-briefing.txt'],
} as const

type Held = { readonly job: string; readonly installation?: readonly Role[]; readonly programme?: readonly ScopedRole[] }

function person(name: string, organisation: string, { job, installation = [], programme = [] }: Held): DemoPerson {
  return { name, organisation, jobTitle: job, installationRoles: installation, programmeRoles: programme }
}
