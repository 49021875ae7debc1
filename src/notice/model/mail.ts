import { type Static, Type } from 'typebox'
import { OneOf } from '../../kernel/schema.ts'

export const mailRhythms = ['atOnce', 'daily', 'none'] as const
export type MailRhythm = (typeof mailRhythms)[number]
export const mailLanguages = ['nl', 'en'] as const
export type MailLanguage = (typeof mailLanguages)[number]

/** How a person wants mail: of what is asked, and of what is told. */
export const MailWish = Type.Object({ asked: OneOf(mailRhythms), told: OneOf(mailRhythms), language: OneOf(mailLanguages) })
export type MailWish = Static<typeof MailWish>

/** `address`: where mail goes, null where none is known. `sends`: whether this installation sends mail at all. */
export const MailSettingsOfMe = Type.Object({
  ...MailWish.properties,
  address: Type.Union([Type.String(), Type.Null()]),
  sends: Type.Boolean(),
})
export type MailSettingsOfMe = Static<typeof MailSettingsOfMe>

/** What somebody has who never said anything. */
export const firstMailWish: MailWish = { asked: 'atOnce', told: 'daily', language: 'nl' }
