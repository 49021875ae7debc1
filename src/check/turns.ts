/** Turns of phrase by which several checks know what a sentence speaks of. */

/** Something was promised. */
export const promised = /\b(?:toegezegd|toezegging(?:en)?|beloofd|aangekondigd dat)\b/iu

/** Parliament, or a part of it; a chamber of commerce is none. */
export const ofParliament = /\b(?:Kamers?(?! van Koophandel)|Kamerbrie(?:f|ven)|TK|EK|Staten-Generaal)\b/u

const sending =
  'verz[eo]nd\\p{L}*|verstu\\p{L}+|(?:toe)?(?:sturen|stuurt|gestuurd|zenden|zendt|gezonden)|aangeboden|aan te bieden|aanbied\\p{L}*'
/** A paper is sent, or is to be. */
export const sends = new RegExp(`(?<!\\p{L})(?:${sending})(?!\\p{L})`, 'iu')

/** A regulation takes effect. */
export const inForce = /\bin\s+werking\b|\binwerkingtreding\b|\bvan kracht\b/iu

/** Whether a sentence may name an amount; asked first. */
export const mayTellMoney = /€|\beuro\b|\bmln\b|\bmld\b|miljoen|miljard/iu
