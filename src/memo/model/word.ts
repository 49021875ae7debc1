import { type Static, Type } from 'typebox'
import { DayOrNull, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { MemoKind } from './memos.ts'
import { Anchor, TextNode } from './text.ts'

/** What a memo cannot hold, and stays behind when a Word file comes in. `formatting` and `hidden` tell what was taken over otherwise. */
export const leftOutKinds = [
  'image',
  'textBox',
  'object',
  'chart',
  'formula',
  'contents',
  'embedded',
  'header',
  'annexes',
  'field',
  'formatting',
  'hidden',
  'link',
] as const
export const LeftOut = Type.Object({
  what: OneOf(leftOutKinds),
  count: Type.Integer({ minimum: 1 }),
  words: Type.Array(Type.String(), { description: 'The first words of what was left out, where it had any' }),
})
export type LeftOut = Static<typeof LeftOut>

/** A comment as it stood in a Word file. `replyTo`: the place in the list of the one that it answers. */
export const WordComment = Type.Object({
  author: Type.String(),
  at: Nullable(Moment),
  body: Type.String(),
  anchor: Nullable(Anchor),
  replyTo: Nullable(Type.Integer()),
})
export type WordComment = Static<typeof WordComment>

/** What the head of a paper says; null or empty where it does not say. */
export const FoundHeader = Type.Object({
  kind: Nullable(MemoKind),
  subject: Type.String({ maxLength: 300 }),
  fromUnit: Type.String({ maxLength: 300 }),
  contact: Type.String({ maxLength: 300 }),
  reference: Type.String({ maxLength: 100 }),
  memoDate: DayOrNull,
  decideBy: DayOrNull,
  notPublic: Type.String({ maxLength: 5000 }),
  addressees: Type.Array(Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }), decides: Type.Boolean() }), { maxItems: 30 }),
})
export type FoundHeader = Static<typeof FoundHeader>

/**
 * What may be a decision point: an item of a list, or a paragraph, under a heading that asks for a decision. `block` and `item` say where
 * it stands in the content; `numbered`: it has a number, and is therefore proposed.
 */
export const PointCandidate = Type.Object({
  block: Type.Integer(),
  item: Nullable(Type.Integer()),
  question: Type.String(),
  numbered: Type.Boolean(),
})
export type PointCandidate = Static<typeof PointCandidate>

/** A Word file as it would come in. `authors`: those who suggested changes in it. */
export const WordReading = Type.Object({
  header: FoundHeader,
  content: TextNode,
  comments: Type.Array(WordComment),
  candidates: Type.Array(PointCandidate),
  leftOut: Type.Array(LeftOut),
  authors: Type.Array(Type.String()),
  counts: Type.Object({
    headings: Type.Integer(),
    tables: Type.Integer(),
    footnotes: Type.Integer(),
    points: Type.Integer(),
    suggestions: Type.Integer(),
  }),
})
export type WordReading = Static<typeof WordReading>

/** A Word file that was read and waits for who brought it in to confirm it. `memo`: what it became. */
export const WordImport = Type.Object({
  id: Id,
  dossier: Id,
  fileName: Type.String(),
  at: Moment,
  memo: Nullable(Id),
  reading: WordReading,
})
export type WordImport = Static<typeof WordImport>

/** The template in which an organisation prints its memos; `fileName` is null where it has none. */
export const MemoTemplate = Type.Object({
  organisation: Id,
  abbreviation: Type.String(),
  name: Type.String(),
  fileName: Nullable(Type.String()),
  bytes: Nullable(Type.Integer()),
  at: Nullable(Moment),
  by: Nullable(Type.String()),
})
export type MemoTemplate = Static<typeof MemoTemplate>

/** Why a Word file is not taken in, beside what holds for every file (`fileRefusals`). */
export const wordRefusals = [
  'word.not-word',
  'word.macros',
  'word.entities',
  'word.too-deep',
  'word.too-long',
  'word.took-too-long',
] as const
export type WordRefusal = (typeof wordRefusals)[number]
export const templateRefusals = ['template.external', 'template.no-body'] as const
export type TemplateRefusal = (typeof templateRefusals)[number]
