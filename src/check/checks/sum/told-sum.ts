import type { Reading, Sentence } from '../../../reading/model.ts'
import { moneyIn } from '../../../reading/money/amounts.ts'
import { numberSaid } from '../../../reading/number-words.ts'
import { lineAt } from '../../mentions.ts'
import type { Finding, Said } from '../../model.ts'
import { mayTellMoney } from '../../turns.ts'
import { sayEuro } from '../../wording.ts'

type Told = { readonly at: number; readonly until: number; readonly euro: number; readonly step: number; readonly line: number }

const loose =
  /\b(?:circa|ca\.|ongeveer|ruim|bijna|grofweg|afgerond|minimaal|maximaal|tenminste|ten minste|ordegrootte|naar schatting)\b|[\d€]\s*(?:tot|à)\s+(?:€\s?)?\d|\d\s?[–-]\s?(?:€\s?)?\d|\btussen\b/iu
const together = /\b(?:samen|tezamen|in totaal|totaal|opgeteld|bij elkaar|gezamenlijk|alles bij elkaar)\b[^€\d]{0,40}$/iu
const closes = /^(?:samen|tezamen|in totaal|opgeteld|totaal|bij elkaar)\b/iu
const consists = /(?:\b(?:bestaa(?:t|n|nde) uit|namelijk|te weten|verdeeld over|opgebouwd uit|uitgesplitst in)\b|:)[^€\d]{0,40}$/iu
const some = /\b(?:waarvan|daarvan|hiervan|onder meer|onder andere|o\.a\.|bijvoorbeeld|onderdeel van|naast)\b/iu
const remains = /\b(?:resteert|resteren|resterende?|restant|blijft|tekort|gat|saldo|overschot|over is)\b[^€\d]{0,40}$/iu
const minus = /\b(?:minus|min|verminderd met|na aftrek van|met aftrek van)\s*$/iu
const makes = /(?:\b(?:is|zijn|maakt|bedraagt|resteert|blijft|geeft)\b|=)[^€\d]{0,40}$/iu
const from = /\bvan\s+$/iu
const to = /^\s*(?:\([^)]*\)\s*)?(?:naar|tot)\s+$/iu
const growth = /\b(?:stijging|toename|verhoging|groei|daling|afname|verlaging|verschil|stijgt|daalt|ophoging|meerkosten)\b[^€\d]{0,60}$/iu
const yearly = /^\s*(?:per jaar|jaarlijks|per jaar gedurende|p\/?j)\b[^€.;]{0,60}?\b(\p{L}+|\d{1,2})\s+(?:jaar|jaren)\b/iu
/** Farther apart, two amounts are not meant to be one. */
const unlike = 0.3
/** A share below which a difference may come from rounding. */
const hardly = 0.01

/** Sums, differences, growth and years times an amount that a sentence works out itself, where the outcome is another. */
export function toldSums(reading: Reading): Finding[] {
  return reading.sentences.flatMap((sentence, at) => {
    if (!mayTellMoney.test(sentence.text) || loose.test(sentence.text)) return []
    const told = amountsOf(sentence)
    const found = told.length > 2 ? withinOne(sentence, told) : multiplied(sentence, told)
    return [found ?? overTwo(reading.sentences.slice(Math.max(0, at - 2), at), sentence, told) ?? []].flat()
  })
}

const withinOne = (sentence: Sentence, told: readonly Told[]) =>
  added(sentence, told) ?? subtracted(sentence, told) ?? grown(sentence, told) ?? divided(sentence, told)

function amountsOf(sentence: Sentence): Told[] {
  return moneyIn(sentence.text)
    .filter(({ malformed }) => !malformed)
    .map(({ at, until, euro, written }) => ({ at, until, euro, step: stepOfAmount(euro, written), line: lineAt(sentence, at) }))
}

/** The step in which an amount was rounded: '1,5 mln' is written in steps of a hundred thousand. */
export function stepOfAmount(euro: number, written: string): number {
  const number = /\d[\d.,]*/u.exec(written)?.[0].replace(/[.,]$/u, '') ?? ''
  const grouped = number.replace(/\.(?=\d{3}(?:\D|$))/gu, '')
  const value = Number(grouped.replace(',', '.'))
  const decimals = /,(\d+)$/u.exec(grouped)?.[1]?.length ?? 0
  return value > 0 ? euro / value / 10 ** decimals : 0
}

const sumOf = (all: readonly Told[]) => all.reduce((sum, one) => sum + one.euro, 0)

/** 'A voor dit, B voor dat en C voor zus, samen D.' */
function added(sentence: Sentence, told: readonly Told[]): Finding | null {
  const total = told.findLast((_, at) => at > 1 && together.test(between(sentence, told, at)))
  if (!total || some.test(sentence.text)) return null
  const parts = told.slice(0, told.indexOf(total))
  return parts.some(({ euro }) => euro >= total.euro) ? null : differing(total, sumOf(parts), parts)
}

/** 'In totaal A, bestaande uit B voor dit en C voor dat.' */
function divided(sentence: Sentence, told: readonly Told[]): Finding | null {
  const [total, ...parts] = told
  if (!total || !consists.test(between(sentence, told, 1)) || some.test(sentence.text)) return null
  return parts.some(({ euro }) => euro >= total.euro) ? null : differing(total, sumOf(parts), parts)
}

/** One amount that closes what the sentences before it tell: their sum, or what is left. */
function overTwo(before: readonly Sentence[], sentence: Sentence, told: readonly Told[]): Finding | null {
  const [outcome, more] = told
  if (!outcome || more || before.some(({ memo, text }) => memo !== sentence.memo || loose.test(text))) return null
  const lead = between(sentence, told, 0)
  const last = before.slice(-1).flatMap(amountsOf)
  if (closes.test(lead))
    return last.length < 2 || before.some(({ text }) => some.test(text)) || last.some(({ euro }) => euro >= outcome.euro)
      ? null
      : differing(outcome, sumOf(last), last)
  if (!remains.test(lead)) return null
  const [first, second, third] = last.length === 2 ? last : before.flatMap(amountsOf)
  return first && second && !third ? differing(outcome, Math.abs(first.euro - second.euro), [first, second]) : null
}

/** 'A minus B is C', 'van A is B gedekt; er resteert C.' */
function subtracted(sentence: Sentence, told: readonly Told[]): Finding | null {
  const at = told.findIndex((_, place) => place === 2 && isRest(sentence, told))
  const [first, second, rest] = told
  if (at < 0 || !first || !second || !rest || told.length > 3) return null
  return differing(rest, Math.abs(first.euro - second.euro), [first, second])
}

function isRest(sentence: Sentence, told: readonly Told[]): boolean {
  const last = between(sentence, told, 2)
  return remains.test(last) || (minus.test(between(sentence, told, 1)) && makes.test(last))
}

/** 'Van A naar B, een stijging van C.' */
function grown(sentence: Sentence, told: readonly Told[]): Finding | null {
  const at = told.findIndex((_, place) => from.test(between(sentence, told, place)) && to.test(between(sentence, told, place + 1)))
  const [first, second, step] = at < 0 ? [] : told.slice(at)
  if (!first || !second || !step || !growth.test(between(sentence, told, at + 2))) return null
  return differing(step, Math.abs(second.euro - first.euro), [first, second])
}

/** 'A per jaar gedurende vier jaar, in totaal B.' */
function multiplied(sentence: Sentence, told: readonly Told[]): Finding | null {
  const [each, total] = told
  if (!each || !total) return null
  const word = yearly.exec(sentence.text.slice(each.until, total.at))?.[1]
  const years = numberSaid(word ?? '') ?? 0
  return years > 1 && together.test(between(sentence, told, 1)) ? differing(total, each.euro * years, [each]) : null
}

/** The words right before an amount, from the amount before it. */
function between({ text }: Sentence, told: readonly Told[], at: number): string {
  return text.slice(told[at - 1]?.until ?? 0, told[at]?.at ?? 0)
}

function differing(outcome: Told, right: number, others: readonly Told[]): Finding | null {
  const off = Math.abs(outcome.euro - right)
  const rounding = [outcome, ...others].reduce((all, { step }) => all + step / 2, 0)
  const least = Math.max(...[outcome, ...others].map(({ step }) => step))
  const small = off < least * 0.9 || (off <= rounding && off < hardly * outcome.euro)
  if (small || off > unlike * Math.max(outcome.euro, right)) return null
  return {
    check: 'sum',
    severity: 'error',
    lines: [outcome.line, ...others.map(({ line }) => line)],
    message: said(outcome.euro, right),
    suggestion: { nl: 'Reken de bedragen in deze zin na.', en: 'Work out the amounts in this sentence again.' },
  }
}

function said(written: number, right: number): Said {
  const [here, there] = [sayEuro(written), sayEuro(right)]
  return { nl: `Hier staat ${here.nl}; uitgerekend is het ${there.nl}.`, en: `Here it says ${here.en}; worked out it is ${there.en}.` }
}
