const nl = {
  link: 'Toegankelijkheid',
  title: 'Toegankelijkheid van Actielijn',
  lead: 'Iedereen moet met Actielijn kunnen werken. Hier staat wat daarvoor is onderzocht en wat nog niet. Het is geen toegankelijkheidsverklaring: die geeft de organisatie die Actielijn gebruikt.',
  parts: [
    {
      heading: 'Wat is onderzocht',
      items: [
        'Bij elke wijziging bekijkt een programma (axe) de schermen op de regels van WCAG 2.2, niveau A en AA: op een breed scherm en op een telefoon, licht en donker.',
        'Het aanbieden, lezen en beoordelen van stukken wordt bij elke wijziging in een echte browser doorlopen, het beoordelen met alleen het toetsenbord.',
      ],
    },
    {
      heading: 'Wat nog niet is onderzocht',
      items: [
        'Een programma vindt een deel van de problemen. Een volledig onderzoek door deskundigen (WCAG-EM) is nog niet gedaan.',
        'Er is nog niet getest met mensen die een schermlezer, vergroting of spraakbediening gebruiken.',
        'Oorspronkelijke stukken, zoals een scan, zijn zo toegankelijk als zij zijn aangeboden. De gelezen tekst staat er altijd naast.',
      ],
    },
    {
      heading: 'Een probleem melden',
      items: [
        'Kun je iets niet lezen, vinden of bedienen? Meld het bij de beheerder van Actielijn in je organisatie. Zeg op welk scherm het was en wat je gebruikte.',
        'Kom je er samen niet uit, dan kun je terecht bij de contactpersoon in de toegankelijkheidsverklaring van je organisatie.',
      ],
    },
  ],
}

const en: typeof nl = {
  link: 'Accessibility',
  title: 'Accessibility of Actielijn',
  lead: 'Everybody must be able to work with Actielijn. This page says what was examined to that end and what was not yet. It is no accessibility statement: that is given by the organisation that uses Actielijn.',
  parts: [
    {
      heading: 'What was examined',
      items: [
        'At every change a program (axe) looks at the screens by the rules of WCAG 2.2, levels A and AA: on a wide screen and on a telephone, light and dark.',
        'Offering, reading and reviewing documents is gone through in a real browser at every change, reviewing with the keyboard alone.',
      ],
    },
    {
      heading: 'What was not examined yet',
      items: [
        'A program finds a part of the problems. A full investigation by experts (WCAG-EM) has not been done yet.',
        'It has not been tried yet with people who use a screen reader, magnification or speech control.',
        'Original documents, such as a scan, are as accessible as they were offered. The text that was read always stands beside them.',
      ],
    },
    {
      heading: 'Reporting a problem',
      items: [
        'Is there something that you cannot read, find or operate? Tell the administrator of Actielijn in your organisation. Say on which screen it was and what you used.',
        'If that does not help, turn to the contact in the accessibility statement of your organisation.',
      ],
    },
  ],
}

export const accessibilityTexts = { nl, en }
