import type { MailLanguage } from '../../notice/model/mail.ts'
import type { NoticeKind } from '../../notice/model/notices.ts'
import { shortDay } from '../../web/dates.ts'
import { noticeTexts } from '../../web/texts/notice.ts'

/** What a mail tells of a notice: who asks what, never what the thing is called. `path` leads to it. */
export type Told = {
  readonly kind: NoticeKind
  readonly thing: string
  readonly by: string
  readonly programme: string
  readonly path: string
  readonly dueOn: string | null
  readonly isTask: boolean
  /** Whether it came of an act of the reader. */
  readonly own: boolean
}

export type Letter = { readonly subject: string; readonly text: string; readonly html: string }

type For = { readonly name: string; readonly language: MailLanguage; readonly publicUrl: string; readonly today: string }

/** A mail about one notice; `due` where it is because its day has come. */
export function noticeLetter(told: Told, reader: For, due: boolean): Letter {
  const { mail: t } = noticeTexts[reader.language]
  const sentence = sentenceOf(told, reader)
  const subject = due ? `${isLate(told, reader) ? t.lateSubject : t.dueSubject}: ${sentence}` : sentence
  const items = [[sentence, ...dueLine(told, reader), ...placeLine(told, reader)]]
  const link = { text: t.goTo, href: reader.publicUrl + told.path }
  return letter(reader, { subject, parts: [{ head: null, items, link }] })
}

const shown = 30

/** Everything that waits for somebody, in one mail. */
export function digestLetter(told: readonly Told[], reader: For): Letter {
  const { mail: t } = noticeTexts[reader.language]
  const part = (head: string, all: readonly Told[]): Part[] => {
    const items = all.slice(0, shown).map((one) => [sentenceOf(one, reader), ...dueLine(one, reader), ...placeLine(one, reader)])
    const more = all.length > shown ? [[t.more(all.length - shown)]] : []
    return all.length === 0 ? [] : [{ head, items: [...items, ...more], link: null }]
  }
  const parts = [
    ...part(
      t.digestTasks,
      told.filter(({ isTask }) => isTask),
    ),
    ...part(
      t.digestNotices,
      told.filter(({ isTask }) => !isTask),
    ),
    { head: null, items: [], link: { text: t.allWork, href: `${reader.publicUrl}/mijn-werk` } },
  ]
  return letter(reader, { subject: t.digestSubject(told.length), parts })
}

/** Mail names the programme, never a dossier: its name may tell too much. */
function placeLine({ programme }: Told, { language }: For): string[] {
  return programme === '' ? [] : [noticeTexts[language].mail.inProgramme(programme)]
}

function sentenceOf({ kind, thing, by, own }: Told, { language }: For): string {
  return noticeTexts[language].sentences[kind]({ by, thing, params: {}, own })
}

function isLate({ dueOn }: Told, { today }: For): boolean {
  return dueOn !== null && dueOn < today
}

function dueLine(told: Told, reader: For): string[] {
  if (told.dueOn === null) return []
  const t = noticeTexts[reader.language]
  const day = shortDay(told.dueOn, reader.language)
  return [isLate(told, reader) ? t.lateSince(day) : t.due(day)]
}

type Part = {
  readonly head: string | null
  readonly items: readonly (readonly string[])[]
  readonly link: { readonly text: string; readonly href: string } | null
}

function letter(reader: For, { subject, parts }: { subject: string; parts: readonly Part[] }): Letter {
  const { mail: t } = noticeTexts[reader.language]
  const hello = t.hello(reader.name)
  const why = { text: t.why, href: `${reader.publicUrl}/account` }
  return {
    subject: oneLine(subject, 180),
    text: `${[hello, ...parts.map(plainPart), `${t.why}\n${why.href}`].join('\n\n')}\n`,
    html: page(reader.language, [
      `<p>${escaped(hello)}</p>`,
      ...parts.map(htmlPart),
      `<p><small>${escaped(why.text)} ${anchor(why.href, why.href)}</small></p>`,
    ]),
  }
}

/** A header is one line; whatever a name holds, it cannot begin another. */
export function oneLine(text: string, length: number): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, length)
}

function plainPart({ head, items, link }: Part): string {
  const lines = items.map((item) => `- ${item.map((line) => oneLine(line, 500)).join('\n  ')}`)
  return [...(head === null ? [] : [`${head}:`]), ...lines, ...(link ? [`${link.text}: ${link.href}`] : [])].join('\n')
}

function htmlPart({ head, items, link }: Part): string {
  const list = items.map((item) => `<li>${item.map((line) => escaped(oneLine(line, 500))).join('<br>')}</li>`).join('')
  return [
    head === null ? '' : `<h2>${escaped(head)}</h2>`,
    list && `<ul>${list}</ul>`,
    link ? `<p>${anchor(link.href, link.text)}</p>` : '',
  ].join('')
}

function page(language: MailLanguage, body: readonly string[]): string {
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>Actielijn</title></head><body style="font-family: sans-serif">${body.join('')}</body></html>`
}

function anchor(href: string, text: string): string {
  return `<a href="${escaped(href)}">${escaped(text)}</a>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
