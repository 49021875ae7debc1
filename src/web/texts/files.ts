import type { FileNotice, FileRefusal } from '../../reading/model.ts'

/** What a person reads when a file could not be read, or could with something to know. */
export const fileTexts = {
  'file.encrypted': {
    nl: 'Dit bestand is met een wachtwoord beveiligd. Er is niets verloren; haal het wachtwoord eraf en bied het opnieuw aan.',
    en: 'This file is protected by a password. Nothing was lost; remove the password and offer it again.',
  },
  'file.damaged': {
    nl: 'Dit bestand is beschadigd of onvolledig. De andere bestanden zijn niet geraakt; vraag een nieuw exemplaar.',
    en: 'This file is damaged or incomplete. The other files are untouched; ask for a new copy.',
  },
  'file.empty': {
    nl: 'Dit bestand is leeg. Er is niets verloren; controleer of het juiste bestand is gekozen.',
    en: 'This file is empty. Nothing was lost; check that the right file was chosen.',
  },
  'file.wrong-extension': {
    nl: 'De inhoud past niet bij de naam van dit bestand. Er is niets verloren; bewaar het onder de juiste soort en bied het opnieuw aan.',
    en: 'The content does not fit the name of this file. Nothing was lost; save it as the right kind and offer it again.',
  },
  'file.unsupported': {
    nl: 'Deze soort bestand kan niet worden gelezen. Er is niets verloren; bied het aan als PDF, DOCX, HTML of tekst.',
    en: 'This kind of file cannot be read. Nothing was lost; offer it as PDF, DOCX, HTML or text.',
  },
  'file.too-large': {
    nl: 'Dit bestand is te groot. Er is niets verloren; splits het en bied de delen aan.',
    en: 'This file is too large. Nothing was lost; split it and offer the parts.',
  },
  'file.took-too-long': {
    nl: 'Het lezen van dit bestand duurde te lang en is gestopt. Er is niets verloren; splits het, of bied het aan als PDF, DOCX of tekst.',
    en: 'Reading this file took too long and was stopped. Nothing was lost; split it, or offer it as PDF, DOCX or text.',
  },
  'file.too-many-pages': {
    nl: 'Dit bestand heeft te veel pagina’s. Er is niets verloren; splits het en bied de delen aan.',
    en: 'This file has too many pages. Nothing was lost; split it and offer the parts.',
  },
  'file.zip-bomb': {
    nl: 'Dit archief wordt bij het uitpakken onredelijk groot en is niet geopend. Er is niets verloren; bied de bestanden los aan.',
    en: 'This archive would become unreasonably large and was not opened. Nothing was lost; offer the files one by one.',
  },
  'file.zip-too-many-files': {
    nl: 'Dit archief bevat te veel bestanden. Er is niets verloren; splits het archief.',
    en: 'This archive holds too many files. Nothing was lost; split the archive.',
  },
  'file.archive-in-archive': {
    nl: 'Dit archief zit in een ander archief en is niet geopend. De andere bestanden zijn niet geraakt; bied het los aan.',
    en: 'This archive lies in another archive and was not opened. The other files are untouched; offer it by itself.',
  },
  'file.no-text': {
    nl: 'In dit bestand is geen tekst gevonden. Er is niets verloren; controleer of het leesbaar is.',
    en: 'No text was found in this file. Nothing was lost; check that it is readable.',
  },
  'file.ocr-failed': {
    nl: 'De tekst van deze scan kon niet worden herkend. Er is niets verloren; probeer het opnieuw of vraag het oorspronkelijke bestand.',
    en: 'The text of this scan could not be recognised. Nothing was lost; try again or ask for the original file.',
  },
  'file.unsafe-path': {
    nl: 'Dit bestand heeft in het archief een onveilige plaats en is niet uitgepakt. De andere bestanden zijn niet geraakt; bied het los aan.',
    en: 'This file has an unsafe place in the archive and was not unpacked. The other files are untouched; offer it by itself.',
  },
  'file.executable': {
    nl: 'Dit bestand is een programma en is niet bewaard. De andere bestanden zijn niet geraakt; bied alleen stukken aan.',
    en: 'This file is a program and was not kept. The other files are untouched; offer documents only.',
  },
  'file.active-content': {
    nl: 'Dit bestand bevat iets dat een browser zou uitvoeren en is niet bewaard. Er is niets verloren; bied het aan als PDF of tekst.',
    en: 'This file holds something that a browser would run and was not kept. Nothing was lost; offer it as PDF or text.',
  },
  'file.two-kinds': {
    nl: 'Dit bestand is twee soorten tegelijk (PDF en ZIP) en is niet bewaard. Er is niets verloren; maak de PDF opnieuw en bied hem aan.',
    en: 'This file is of two kinds at once (PDF and ZIP) and was not kept. Nothing was lost; make the PDF again and offer it.',
  },
  'file.infected': {
    nl: 'De virusscanner vond schadelijke software in dit bestand; het is niet bewaard. De andere bestanden zijn niet geraakt; meld dit aan je beheerder.',
    en: 'The virus scanner found malware in this file; it was not kept. The other files are untouched; tell your administrator.',
  },
  'file.not-scanned': {
    nl: 'Dit bestand is te groot voor de virusscanner en is niet bewaard. De andere bestanden zijn niet geraakt; splits het of vraag de beheerder om een ruimere grens.',
    en: 'This file is too large for the virus scanner and was not kept. The other files are untouched; split it or ask the administrator for more room.',
  },
  'file.reading-failed': {
    nl: 'Bij het lezen ging iets mis dat niet was voorzien; er is niets van overgenomen. De andere bestanden zijn niet geraakt; bied het opnieuw aan, of vraag je beheerder wat er in het logboek van de server staat.',
    en: 'Something went wrong in reading that was not foreseen; nothing of it was taken in. The other files are untouched; offer it again, or ask your administrator what the log of the server says.',
  },
  'file.has-scripts': {
    nl: 'Dit bestand bevat macro’s of andere programmacode. Die is niet uitgevoerd; de tekst is wel gelezen.',
    en: 'This file holds macros or other program code. It was not run; the text was read.',
  },
  'file.not-dutch': {
    nl: 'Deze tekst lijkt niet Nederlands. Zij is wel gelezen; controleer wat is gevonden.',
    en: 'This text does not seem Dutch. It was read; check what was found.',
  },
  'file.was-scanned': {
    nl: 'Dit bestand is een scan; de tekst is herkend en kan fouten bevatten. Vergelijk haar met de pagina.',
    en: 'This file is a scan; its text was recognised and may hold errors. Compare it with the page.',
  },
  'file.has-blank-pages': {
    nl: 'Op een of meer pagina’s van deze scan is geen tekst gevonden; de andere zijn gelezen. Kijk of die pagina’s werkelijk leeg zijn.',
    en: 'No text was found on one or more pages of this scan; the others were read. Check that those pages are really blank.',
  },
  'file.has-unread-pages': {
    nl: 'Een of meer gescande pagina’s konden niet op tijd worden herkend; de andere zijn gelezen. Lees die pagina’s zelf na of bied ze opnieuw aan.',
    en: 'One or more scanned pages could not be recognised in time; the others were read. Read those pages yourself or offer them again.',
  },
  'file.has-attachments': {
    nl: 'Dit bestand heeft bijlagen in zich die niet zijn gelezen. Bied ze los aan als zij nodig zijn.',
    en: 'This file carries attachments that were not read. Offer them by themselves if they are needed.',
  },
} satisfies Record<FileRefusal | FileNotice | 'file.reading-failed', { nl: string; en: string }>
