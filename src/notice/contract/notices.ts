import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id } from '../../kernel/schema.ts'
import { MailSettingsOfMe, MailWish } from '../model/mail.ts'
import { MyWork, MyWorkCount } from '../model/notices.ts'

export const getMyWork = endpoint({
  name: 'getMyWork',
  method: 'GET',
  path: '/my-work',
  who: 'signedIn',
  summary: 'What is asked of you and what you were told.',
  input: Empty,
  output: MyWork,
  refusals: [],
})

export const countMyWork = endpoint({
  name: 'countMyWork',
  method: 'GET',
  path: '/my-work/count',
  who: 'signedIn',
  summary: 'How much is asked of you, how much of it is late, and how many notices you have not read.',
  input: Empty,
  output: MyWorkCount,
  refusals: [],
})

export const readNotice = endpoint({
  name: 'readNotice',
  method: 'POST',
  path: '/my-work/notices/:notice/reading',
  who: 'signedIn',
  summary: 'Mark a notice as read.',
  input: Type.Object({ notice: Id }),
  output: MyWorkCount,
  refusals: ['notice.unknown'],
})

export const readAllNotices = endpoint({
  name: 'readAllNotices',
  method: 'POST',
  path: '/my-work/reading',
  who: 'signedIn',
  summary: 'Mark all your notices as read.',
  input: Empty,
  output: MyWorkCount,
  refusals: [],
})

export const getMailSettings = endpoint({
  name: 'getMailSettings',
  method: 'GET',
  path: '/my-work/mail-settings',
  who: 'signedIn',
  summary: 'How you want mail, and whether this installation sends any.',
  input: Empty,
  output: MailSettingsOfMe,
  refusals: [],
})

export const wishMail = endpoint({
  name: 'wishMail',
  method: 'POST',
  path: '/my-work/mail-settings',
  who: 'signedIn',
  summary: 'Say how you want mail.',
  input: MailWish,
  output: MailSettingsOfMe,
  refusals: ['notice.own-name-only'],
})
