/** People of the demonstration. All are invented; none is an official. */
export const demoAccounts = [
  { name: 'Coördinator (demo)', organisation: 'OCW', roles: ['coordinator'] },
  { name: 'Beleidsmedewerker (demo)', organisation: 'SZW', roles: ['author'] },
  { name: 'Minister (demo)', organisation: 'OCW', roles: ['minister'] },
  { name: 'Lezer (demo)', organisation: 'VWS', roles: ['reader'] },
] as const satisfies readonly { name: string; organisation: string; roles: readonly string[] }[]

/** The dossier that a demonstration starts with; `demo/README.md` says what is real and what is invented. */
export const demoDossier = {
  title: 'Nationaal actieprogramma seksueel grensoverschrijdend gedrag (demo)',
  summary: 'Voorbeelddossier. De feiten over het programma zijn openbaar; de nota’s zelf zijn verzonnen en zo gemerkt.',
  files: ['bundel-voortgangsrapportage.txt'],
} as const
