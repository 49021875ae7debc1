/** Turns of phrase with which a memo asks its reader for something. */

const named = '(?:instemming|akkoord|goedkeuring|toestemming|handtekening|paraaf|besluit|keuze|voorkeur|oordeel|reactie|steun|mandaat)'
const asked = '(?:verzocht|gevraagd|geadviseerd|voorgesteld|gevraagd\\s+om)'
const asking = '(?:adviseren|verzoeken|vragen|stellen)'
const acts =
  '(?:ondertekenen|tekenen|paraferen|instemmen|verzenden|versturen|informeren|openbaar maken|publiceren|vaststellen|aanbieden|kiezen|besluiten|bellen|toezeggen)'

/** A question that opens like this asks for a decision or a view. */
export const asks =
  /^(?:kunt u|bent u|gaat u|stemt u|wilt u|heeft u|wat vindt u|hoe kijkt u|in hoeverre|welke|wie|zijn er|voeren|akkoord|instemmen|vindt u|deelt u|hoe)\b/i

/** Within a sentence under a heading that asks for a decision. */
export const requests = new RegExp(
  [
    `\\bu\\s+(?:wordt|bent)\\s+(?:\\p{L}+\\s+){0,3}${asked}`,
    `\\bwordt\\s+u\\s+(?:\\p{L}+\\s+){0,3}${asked}`,
    `\\b(?:wij|we)\\s+(?:\\p{L}+\\s+)?${asking}\\s+(?:u\\b|voor\\b|(?:\\p{L}+\\s+)?om\\b)`,
    `\\b${asking}\\s+(?:wij|we)\\s+(?:u\\b|voor\\b|uw\\b|(?:\\p{L}+\\s+)?om\\b)`,
    '\\b(?:wij|we)\\s+stellen\\s+(?:\\p{L}+\\s+){0,2}voor\\b',
    '\\bvoorgesteld\\s+wordt\\b|\\bwordt\\s+voorgesteld\\b|\\bhet\\s+(?:advies|voorstel|verzoek)\\s+is\\s+(?:\\p{L}+\\s+)?om\\b',
    `\\b(?:graag|ontvangen|horen|hebben)\\s+(?:\\p{L}+\\s+){0,2}uw\\s+${named}\\b`,
    `\\buw\\s+${named}\\s+(?:is|wordt)\\s+(?:\\p{L}+\\s+){0,2}(?:nodig|vereist|gevraagd|noodzakelijk)\\b`,
    '\\bgraag\\s+(?:bespreken|horen|leggen|willen)\\b|\\b(?:bespreken|horen)\\s+(?:wij|we)\\s+(?:dit\\s+)?graag\\b|\\b(?:wij|we)\\s+bespreken\\s+(?:\\p{L}+\\s+)?graag\\b',
    `\\bu\\s+kunt\\s+(?:\\p{L}+\\s+)?(?:instemmen|akkoord)|\\b(?:u\\s+kunt|kunt\\s+u)\\b[^.?]{3,120}\\b${acts}\\b`,
    '\\bakkoord\\s+(?:met|op)\\b|\\bin\\s+te\\s+stemmen\\s+met\\b|^(?:ter\\s+(?:ondertekening|accordering|besluitvorming)|voor\\s+akkoord)\\b',
  ].join('|'),
  'iu',
)

export const asksAgreement =
  /^(?:bent u (?:het (?:er)?mee )?(?:ermee )?(?:eens|akkoord)|gaat u (?:\S+ )?akkoord|gaat u ermee akkoord|stemt u (?:ermee )?in|kunt u (?:ermee )?(?:instemmen|akkoord)|wilt u (?:instemmen|akkoord)|kunt u zich vinden)\b/i
/** What the minister is advised to say decides nothing. */
export const saysOnly =
  /\b(?:te )?(?:vermelden|benadrukken|noemen|benoemen|melden|bellen)\b|\b(?:aan te geven|toe te lichten|in te gaan op|uit te dragen|contact op te nemen|te wijzen op|uit te leggen)\b/i
export const advice = /\b(?:wij|we) adviseren u\b|\badviseren (?:wij|we) u\b/i

/** A sentence that asks wherever it stands; sought in memos that ask for nothing under a heading. */
export const firmRequest = new RegExp(
  [
    `\\bu\\s+wordt\\s+(?:\\p{L}+\\s+){0,2}${asked}\\b`,
    `\\bwordt\\s+u\\s+(?:\\p{L}+\\s+){0,2}${asked}\\b`,
    '\\b(?:wij|we)\\s+(?:verzoeken|vragen|adviseren)\\s+u\\b|\\b(?:verzoeken|vragen|adviseren)\\s+(?:wij|we)\\s+u\\b',
    '\\b(?:wij|we)\\s+stellen\\s+u\\s+voor\\b|\\bstellen\\s+(?:wij|we)\\s+u\\s+voor\\b',
    `\\b(?:vragen|verzoeken)\\s+(?:wij|we)\\s+(?:om\\s+)?uw\\s+${named}\\b|\\b(?:wij|we)\\s+(?:vragen|verzoeken)\\s+(?:om\\s+)?uw\\s+${named}\\b`,
    `\\bgraag\\s+uw\\s+${named}\\b|\\buw\\s+${named}\\s+(?:is|wordt)\\s+(?:\\p{L}+\\s+)?(?:nodig|vereist|gevraagd)\\b`,
    '\\bter\\s+(?:ondertekening|accordering|besluitvorming)\\s+(?:aan|voor)(?:gelegd|geboden)?\\b',
    '\\b(?:treft|vindt|ontvangt)\\s+u\\b[^.]{0,120}\\bter\\s+(?:mede)?(?:ondertekening|accordering|besluitvorming)\\b',
  ].join('|'),
  'iu',
)

const verbs =
  'akkoord(?:\\s+gaan|\\s+te\\s+gaan)?|instemm(?:en|ing)|(?:mede-?)?onderteken(?:en|ing)|goedkeur(?:en|ing)|toestemming|vaststell(?:en|ing)|verzend(?:en|ing)|versturen|kennis\\s*(?:nemen|name|te\\s+nemen)|paraferen|besluiten|kiezen|bespreken|benoemen|machtigen|verlenen|openbaarmaking|openbaar\\s+maken|publicatie|uw\\s+(?:akkoord|instemming|handtekening|paraaf)|informeren|aanbieden|doorgeleiden'

/** A sentence that opens with what is to be done. */
export const infinitive = new RegExp(
  `^(?:graag\\s+)?(?:(?:(?:in|aan|vast|door|op|toe|uit|mee|af|over|voor|bij|kennis|akkoord|goed)\\s+)?te\\s+\\p{Ll}+en|${verbs})\\b`,
  'iu',
)

const finite =
  /\b(?:is|was|wordt|worden|heeft|hebben|kan|kunnen|zal|zullen|moet|moeten|dient|gaat|komt|ligt|bestaat|blijft|vindt|vraagt|hebt|had|waren|biedt|geeft|loopt|wij|we|er)\b/iu
const task =
  /\bte\s+\p{Ll}+en\b|\b(?:maken|\p{Ll}*(?:tekenen|zenden|sturen|stellen|meren|stemmen|bieden|geleiden|nemen|ceren|feren|voeren|gaan))[.;]?$/iu

/** A sentence without a subject that says what is to be done: 'De brief ondertekenen.' */
export function isBareTask(text: string): boolean {
  const said = text.replace(/\s*\([^()]*\)(?=[.;]?$)/u, '')
  return text.length < 300 && task.test(said) && !finite.test(said)
}

export const announced = /^(?:gevraagd(?: besluit)?|beslispunt(?: \d+)?|bespreekpunt(?: \d+)?|vraag(?: aan u)?)\s*:\s*(?=\S)/iu
export const questionMark = /\?\s*(?:ja\s*\/\s*nee\s*\.?)?$/iu
export const followUp = /^(?:heeft u|zijn er|zo ja|zo nee|gaat u hiermee)\b/i
/** The letter of an item before its words. */
export const itemLetter = /^[A-H][.)]\s+(?=\p{L})/u
