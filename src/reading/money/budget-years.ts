import type { DateMention } from '../days/dates.ts'

const bareYears = new Set(['year', 'range'])
const onlyYears = /^[^\d]*(?:19|20)\d{2}(?:\D+(?:19|20)\d{2})?$/u
const besideAmount =
  /(?:€\s?[\d.,]+|\b(?:euro|mln|miljoen|mld|miljard))\.?(?:\s+(?:totaal|jaarlijks|structureel|per jaar|(?:19|20)\d{2}))*[\s,(]*$/iu
const besideCosts = /(?:kosten|uitgaven|middelen|budget|tekort|dekking|baten|lasten|inkomsten|opbrengsten|besparing|reeks)\s+$/iu
const level = /^[^.,;]{0,30}\b(?:lager|hoger|dalen|daalt|stijgen|stijgt|afnemen|toenemen)\b/iu
const money = /€|\b(?:euro|mln|miljoen|mld|miljard)\b/iu
const purpose = /^voor\s+(?:de\s+jaren\s+|het\s+jaar\s+)?\d/iu
/** 'In 2025 met € 2 mln' and 'voor 2027 is nog geen budget'. */
const comesTo =
  /^\s+(?:met|(?:komt\s+)?uit(?:komt)?\s+op|op|tot|bedraagt|bedragen)\s+(?:\p{Ll}+\s+)?(?:€|EUR\b|\d[\d.,]*\s+(?:mln|miljoen|mld|miljard|euro)\b)/iu
const onward = /^\s+en\s+(?:de\s+)?(?:latere|volgende|verdere)\s+jaren\b/iu
const noMoney = /^\s+(?:is|zijn|wordt|worden)\s+(?:\p{Ll}+\s+){0,2}(?:budget|middelen|geld|dekking|betaald|gedekt|gefinancierd)\b/iu
const goesOn = /^\s*(?:,|en|of)\s*(?:en\s+)?$/iu
const reach = 90

/** The years for which money is meant. They do not say when something happens; a period over which something runs does. */
export function budgetYears(mentions: readonly DateMention[], text: string): ReadonlySet<DateMention> {
  const found = new Set<DateMention>()
  mentions.forEach((mention, at) => {
    if (!bareYears.has(mention.precision) || !onlyYears.test(mention.written)) return
    const last = mentions[at - 1]
    const follows = last !== undefined && found.has(last) && goesOn.test(text.slice(last.until, mention.at))
    if (follows || saysMoney(mention, text)) found.add(mention)
  })
  return found
}

function saysMoney({ at, until, written }: DateMention, text: string): boolean {
  if (/\bperiode\b/iu.test(written)) return false
  const before = text.slice(Math.max(0, at - 40), at)
  if (besideAmount.test(before) || (besideCosts.test(before) && !level.test(text.slice(until, until + 60)))) return true
  const after = text.slice(until, until + 60)
  if (comesTo.test(after) || onward.test(after) || (purpose.test(written) && noMoney.test(after))) return true
  return purpose.test(written) && money.test(text.slice(Math.max(0, at - reach), until + reach))
}
