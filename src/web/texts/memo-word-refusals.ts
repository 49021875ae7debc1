type Text = { readonly nl: string; readonly en: string }

export const memoWordRefusals = {
  'word.no-file': { nl: 'Er is geen bestand gekozen.', en: 'No file was chosen.' },
  'word.not-word': {
    nl: 'Dit is geen Word-bestand (.docx). Er is niets veranderd; bewaar het in Word als .docx en kies het opnieuw.',
    en: 'This is no Word file (.docx). Nothing was changed; save it in Word as .docx and choose it again.',
  },
  'word.macros': {
    nl: 'In dit bestand zitten macro’s (programma’s). Er is niets veranderd; bewaar het in Word als .docx zonder macro’s en kies het opnieuw.',
    en: 'This file holds macros (programs). Nothing was changed; save it in Word as .docx without macros and choose it again.',
  },
  'word.entities': {
    nl: 'Dit bestand is gemaakt op een manier die een lezer kan misleiden (eigen entiteiten). Er is niets veranderd; bewaar het opnieuw in Word en probeer het nog eens.',
    en: 'This file was made in a way that can mislead a reader (entities of its own). Nothing was changed; save it again in Word and try once more.',
  },
  'word.too-deep': {
    nl: 'De onderdelen van dit bestand zitten te diep in elkaar om veilig te lezen. Er is niets veranderd; plak de tekst in een nieuw document en kies dat.',
    en: 'The parts of this file lie too deep within each other to be read safely. Nothing was changed; paste the text in a new document and choose that.',
  },
  'word.too-long': {
    nl: 'Dit bestand is te lang voor een nota (meer dan ongeveer 200 pagina’s). Er is niets veranderd; voeg het als bijlage toe.',
    en: 'This file is too long for a memo (more than some 200 pages). Nothing was changed; add it as an annex.',
  },
  'word.took-too-long': {
    nl: 'Het lezen van dit bestand duurde te lang en is gestopt. Er is niets veranderd; splits het, of plak de tekst in een nieuw document.',
    en: 'Reading this file took too long and was stopped. Nothing was changed; split it, or paste the text in a new document.',
  },
  'word.already': {
    nl: 'Dit bestand is al een nota geworden. Er is niets verloren; breng het opnieuw in als je het nog eens wilt gebruiken.',
    en: 'This file has become a memo already. Nothing was lost; bring it in again to use it once more.',
  },
  'template.unknown': { nl: 'Deze organisatie heeft geen sjabloon (meer).', en: 'This organisation has no template (any more).' },
  'template.external': {
    nl: 'Dit sjabloon haalt iets van buiten op (een afbeelding, object of ander sjabloon via een koppeling). Het is niet bewaard; neem dat op in het bestand zelf en kies het opnieuw.',
    en: 'This template fetches something from elsewhere (a picture, object or other template by a link). It was not kept; put that in the file itself and choose it again.',
  },
  'template.no-body': {
    nl: 'In dit sjabloon is geen tekstdeel gevonden. Het is niet bewaard; open het in Word, bewaar het opnieuw en kies het nog eens.',
    en: 'No text part was found in this template. It was not kept; open it in Word, save it again and choose it once more.',
  },
} as const satisfies Readonly<Record<string, Text>>

export const memoWordActs: Readonly<Record<string, Text>> = {
  bringInWord: { nl: 'een Word-bestand ingebracht', en: 'brought in a Word file' },
  confirmWordImport: { nl: 'een nota uit Word overgenomen', en: 'took over a memo from Word' },
  printVersionInWord: {
    nl: 'een versie van een vertrouwelijke nota als Word-bestand opgehaald',
    en: 'took a version of a confidential memo out as a Word file',
  },
  printRedlineInWord: {
    nl: 'de wijzigingen in een vertrouwelijke nota als Word-bestand opgehaald',
    en: 'took the changes in a confidential memo out as a Word file',
  },
  setMemoTemplate: { nl: 'een sjabloon voor nota’s gekozen', en: 'chose a template for memos' },
  endMemoTemplate: { nl: 'een sjabloon voor nota’s buiten gebruik gesteld', en: 'took a template for memos out of use' },
}
