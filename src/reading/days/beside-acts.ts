import { numberWords } from '../number-words.ts'
import type { Cue } from './undated-steps.ts'

const acts =
  'inwerkingtreding|indiening|verzending|publicatie|vaststelling|ondertekening|afronding|aanbieding|oplevering|invoering|openstelling|lancering|goedkeuring|instemming|gunning'
const act = `(?:${acts})`
const told = '(?:is|zijn|was|waren|werd|werden|heeft|hebben|bleek|bleken)'
const soon = `(?:kort|direct|meteen|onmiddellijk|(?:${numberWords(1, 12)}|enkele|\\d{1,2})\\s+(?:dag|week|maand|jaar)\\p{L}*|(?:dag|week|wek|maand)en)`

/** Steps that are tied to another one: 'kort na publicatie', 'zodra de Raad heeft ingestemd'. */
export const besideActs: readonly Cue[] = [
  {
    words: acts.split('|'),
    pattern: new RegExp(`(?<![\\p{L}\\d])${soon}\\s+na\\s+(?:de\\s+|het\\s+)?${act}\\b(?!\\s+(?:\\p{L}+\\s+){0,3}${told}\\s)`, 'giu'),
  },
  {
    words: acts.split('|'),
    pattern: new RegExp(
      `^bij\\s+(?:de\\s+)?${act}\\b(?=[^.,;]{0,50}\\s(?:verschijnt|verschijnen|wordt|worden|volgt|volgen|zal|zullen|krijgt|ontvangt|ontvangen)\\s)`,
      'giu',
    ),
  },
  {
    words: ['zodra'],
    pattern:
      /(?<!\b(?:kan|kunnen|kunt|mag|mogen)\b[^.;]{0,80})\bzodra\b(?!\s+er\s+(?:een|sprake)\b)[^.,;]{3,90}?\b(?:is|zijn|heeft|hebben)\b/giu,
  },
  {
    words: ['verkiezingen'],
    pattern: /\b(?:na|vóór|nog\s+voor|voorafgaand\s+aan)\s+(?:de\s+)?(?:\p{L}+\s+){0,2}\p{L}*verkiezingen\b/giu,
  },
  {
    words: ['vooruitlopend'],
    pattern:
      /\bvooruitlopend\s+op\s+(?:de|het)\s+(?:\p{L}+\s+){0,2}\p{L}*(?:behandeling|besluitvorming|publicatie|inwerkingtreding|vaststelling|goedkeuring|advies)\b/giu,
  },
  {
    words: ['gelijktijdig met', 'tegelijk met', 'tegelijkertijd met'],
    pattern:
      /(?<!nota\s[^.;]{0,60})(?<=\b(?:wordt|worden|zal|zullen|zult)\b[^.;]{0,90})\b(?:gelijktijdig|tegelijk(?:ertijd)?)\s+met\s+(?:de|het|deze)\b/giu,
  },
  {
    words: ['begroting'],
    pattern: /\b(?:voorafgaand\s+aan|v(?:oo|óó)r|na)\s+de\s+(?:\p{L}*begrotingsbehandeling|behandeling\s+van\s+de\s+begroting)\b/giu,
  },
]

const tells = '(?:ge)?(?:[iï]nforme|rapporte|bericht|publice)|rapportage|openbaar|bijgepraat|overzicht|verslag'
const everyTime = [
  '(?:ieder|elk)e?\\s+(?:dag|week|maand|jaar)',
  'per\\s+(?:week|maand|kwartaal|half\\s?jaar)',
  '(?:eens|(?:twee|drie|vier)\\s?(?:maal|keer))\\s+per\\s+jaar',
  'dagelijks|wekelijks|maandelijks',
  'na\\s+(?:ieder|elk)e?\\s+\\p{L}+',
].join('|')

/** What is told again and again: a rhythm beside a verb that tells. */
export const periodic: readonly Cue[] = [
  { words: ['kwartaal', 'half jaar', 'halfjaar'], pattern: /\b(?:elk|ieder)\s+(?:kwartaal|half\s?jaar)\b/giu },
  {
    words: [
      'iedere ',
      'ieder ',
      'elke ',
      'elk ',
      'per week',
      'per maand',
      'per kwartaal',
      'per half',
      'per jaar',
      'dagelijks',
      'wekelijks',
      'maandelijks',
    ],
    pattern: new RegExp(`\\b(?:${everyTime})\\b(?=[^.;]{0,70}(?:${tells}))|(?<=\\b(?:${tells})[^.;]{0,60})\\b(?:${everyTime})\\b`, 'giu'),
  },
  {
    words: ['rapportage'],
    pattern: /\b(?:dagelijkse|wekelijkse|maandelijkse|halfjaarlijkse|jaarlijkse)\s+\p{L}*rapportage\b/giu,
  },
]
