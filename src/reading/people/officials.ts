/** Officials named in running text: after an honorific, beside their function. */

const particle = "(?:(?:van|de|der|den|het|ten|ter|te|el|al|in|'t)\\s+)*"
const capital = "\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)*"
const honorific = '(?<!\\p{L})(?:[Dd]e heer|[Dd]hr\\.?|[Mm]evrouw|[Mm]evr\\.?|[Mm]w\\.?)\\s+'
const titles = '(?:(?:drs|mr|dr|ir|ing|prof)\\.?\\s+)*'
const named = new RegExp(`${honorific}(${titles}(?:(?:\\p{Lu}\\.\\s?){1,5}\\s*|${capital}\\s+){0,3}${particle}${capital})`, 'gu')

const deputy = '(?:(?:plv\\.?|plaatsvervangend|wnd\\.?|waarnemend|beoogd|nieuwe?|huidige|onze|uw|de|het|als|tevens|p)\\s*)*'
const byLetters = '(?:P?DG[A-Z]{0,5}|P?SG|P?IG|PDG-\\p{Lu}+|DG[- ]\\p{Lu}\\p{L}+)'
const byWord =
  '(?:(?:senior|coördinerend|strategisch|juridisch|bestuurlijk|politiek)\\s+)*(?:(?:secretaris|directeur|inspecteur)-generaal|(?:programma|project|afdelings|cluster)?(?:directeur|manager|leider|hoofd)|(?:beleids|wetgevings|project|programma)?(?:medewerker|adviseur|jurist)|teamleider|dossierhouder|kwartiermaker|hoofd)'
const office = `${deputy}(?:${byLetters}|${byWord})(?![\\p{L}\\p{N}-])`
const after = new RegExp(`^\\s*(?:[,(–-]\\s*|\\s(?=als\\s))${office}`, 'u')
const before = new RegExp(
  `(?<![\\p{L}-])${office}(?:\\s+(?:van|de|het|der|voor|en|&|afdeling|directie|cluster|programma|${capital}|\\p{Lu}+)){0,6}\\s*[,:(]?\\s*$`,
  'u',
)

/** Ministers, members, commissioners and directors of others are known by name; who wrote a report signed it. */
const known =
  /\b(?:\p{L}*minister|staatssecretaris|bewindspersoon|Kamerlid|lid|leden|\p{L}*commissaris|burgemeester|wethouder|gedeputeerde|hoogleraar|informateur|ambassadeur|rapport|onderzoek|studie|boek|artikel|publicatie)\b[^.;]{0,40}$/iu
const ofOthers =
  /^[\s,(–-]*(?:de |het )?(?:algemeen directeur|directeur-bestuurder|directeur-eigenaar)\b|^[^.;)]{0,50}\b(?:van|bij) (?:de |het |een )?(?:stichting|vereniging|bedrijf|school|museum|koepel|brancheorganisatie|universiteit|ziekenhuis|bank)\b|^[^.;)]{0,40}\bminister\b/iu
const reach = 90

const mayAddress = /[Hh]eer|[Dd]hr|[Mm]evr|[Mm]w/

/** Whether a line may address a person; what follows an honorific may stand on the next line. */
export const addressesSomebody = (line: string, next: string): boolean => mayAddress.test(line) || next.startsWith('heer')

/** The names of officials that begin in the first `length` characters of a text; what follows is read along. */
export function officialsIn(text: string, length: number): string[] {
  return [...text.matchAll(named)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const [left, right] = [text.slice(Math.max(0, index - reach), index), text.slice(index + whole.length)]
    if (index >= length || known.test(left) || ofOthers.test(right)) return []
    return after.test(right) || before.test(left) ? [name] : []
  })
}
