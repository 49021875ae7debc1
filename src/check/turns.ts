/** Turns of phrase by which several checks know what a sentence speaks of. */

/** Something was promised. */
export const promised = /\b(?:toegezegd|toezegging(?:en)?|beloofd|aangekondigd dat)\b/iu

/** Parliament, or a part of it; a chamber of commerce is none. */
export const ofParliament = /\b(?:Kamers?(?! van Koophandel)|Kamerbrie(?:f|ven)|TK|EK|Staten-Generaal)\b/u

const sending =
  'verz[eo]nd\\p{L}*|verstu\\p{L}+|(?:toe)?(?:sturen|stuurt|gestuurd|zenden|zendt|gezonden)|aangeboden|aan te bieden|aanbied\\p{L}*'
/** A paper is sent, or is to be. */
export const sends = new RegExp(`(?<!\\p{L})(?:${sending})(?!\\p{L})`, 'iu')

/** Right before a date: what stands before it is on that day. */
export const onDay = /\s(?:per|op|van|d\.d\.|met ingang van)\s+(?:\p{L}+dag\s+)?$/iu

/** Right before a date: it is the last day. */
export const limitBefore = /\b(?:uiterlijk|v(?:oo|óó)r|nog)\s+(?:(?:op|in|per|het|de|einde?)\s+)*(?:van\s+)?$/iu

/** How a date is written that is a limit of itself: 'eind mei'. */
export const partOfMonth = /^(?:einde?|medio|begin)\b/iu

/** The text itself says that something comes later, or too late. */
export const delayed =
  /\b(?:uitstel\p{L}*|vertra(?:agd|ging|gen)\p{L}*|lukt niet|niet (?:gehaald|haalbaar|nagekomen|halen)|te laat|later dan|nieuwe (?:termijn|datum))\b/iu

/** A regulation takes effect. */
export const inForce = /\bin\s+werking\b|\binwerkingtreding\b|\bvan kracht\b/iu

/** Whether a sentence may name an amount; asked first. */
export const mayTellMoney = /€|\beuro\b|\bmln\b|\bmld\b|miljoen|miljard/iu
