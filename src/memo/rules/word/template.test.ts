import { Paragraph } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { byOffice, linesByOffice, noOffice } from '../../../../tests/office.ts'
import { randomText } from '../../../../tests/random-texts.ts'
import { comparable, exampleText, plainOrder, readBack } from '../../../../tests/word-order.ts'
import { invitedTemplate } from '../../../../tests/word-template.ts'
import { checkTemplate } from './template/check-template.ts'
import { wordOf } from './write/write-word.ts'

const comment = {
  id: 'a',
  replyTo: null,
  author: 'Afstemmer van SZW',
  at: '2024-03-01T10:00:00.000Z',
  body: 'Waarom vrijdag?',
  anchor: { quote: 'vrijdag', before: 'De brief gaat ', after: ' uit.' },
  point: null,
}
const order = { ...plainOrder, content: exampleText, comments: [comment] }
const empty = await invitedTemplate({ body: [new Paragraph('Dit gaat weg')] })
const full = await invitedTemplate()
const part = (file: Uint8Array, name: string) => strFromU8(unzipSync(file)[name] ?? new Uint8Array())
const wordsIn = (xml: string) =>
  xml.replaceAll(/<[^>]+>/g, '').replaceAll(/&#x([0-9a-f]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))

test('a memo prints in a template: its styles, margins, header and footer, with the text in its place', async () => {
  const file = await wordOf({ ...order, template: full })
  const document = part(file, 'word/document.xml')
  const words = wordsIn(document)
  expect(words).toContain('Betreft: Proefnota (OCW/1)')
  expect(words.indexOf('Vast begin')).toBeLessThan(words.indexOf('Stemt u in'))
  expect(words.indexOf('Stemt u in')).toBeLessThan(words.indexOf('Vast slot'))
  expect(words).not.toContain('{{')
  expect(words, 'its own letterhead stands in the place of ours').not.toContain('Directie Proef')
  expect(document).toContain('<w:pStyle w:val="Kop1"/>')
  expect(document).toContain('<w:pStyle w:val="Beslispunt"/>')
  expect(document).toContain('w:top="3000"')
  expect(part(file, 'word/styles.xml').match(/w:val="heading 1"/g)).toHaveLength(1)
  expect(wordsIn(part(file, 'word/header1.xml')).trim()).toBe('Ministerie van Proef · Ter beslissing')
  expect(wordsIn(part(file, 'word/footer1.xml'))).toContain(`1 · ${'a'.repeat(64)}`)
})

test('a template without a place for the memo gives its look alone, and says version and hash at the end', async () => {
  const noVersion = zipSync({
    ...unzipSync(empty),
    'word/footer1.xml': strToU8(part(empty, 'word/footer1.xml').replace(/\{\{versie\}\} · \{\{hash\}\}/, 'Voet')),
  })
  const words = wordsIn(part(await wordOf({ ...order, template: noVersion }), 'word/document.xml'))
  expect(words).not.toContain('Dit gaat weg')
  expect(words).toContain('Directie Proef')
  expect(words).toContain(`Versie 1 · SHA-256 ${'a'.repeat(64)}`)
})

test('lists, notes, comments and tracked changes survive in a template', { timeout: 60_000 }, async () => {
  for (let seed = 1; seed <= 15; seed += 1) {
    const content = { type: 'doc', content: [...(exampleText.content ?? []).slice(0, 1), ...(randomText(seed).content ?? [])] }
    const back = readBack(await wordOf({ ...order, content, template: empty }))
    expect(comparable(back.content), `seed ${seed}`).toEqual(comparable(content))
  }
  const back = readBack(await wordOf({ ...order, template: empty }))
  expect(back.comments).toMatchObject([{ author: 'Afstemmer van SZW', body: 'Waarom vrijdag?', anchor: { quote: 'vrijdag' } }])
  expect(back.header).toMatchObject({ subject: 'Proefnota', reference: 'OCW/1' })
})

test.skipIf(noOffice)(`another word processor opens a memo in a template (${noOffice ?? 'LibreOffice'})`, { timeout: 60_000 }, async () => {
  const file = await wordOf({ ...order, template: full })
  const lines = linesByOffice(file)
  expect(lines.join('\n')).toContain('Stemt u in met de brief?')
  expect(lines.filter((line) => line.includes('Artikel 1'))).toHaveLength(1)
  const back = readBack(byOffice(await wordOf({ ...order, template: empty }), 'docx'))
  expect(comparable(back.content)).toEqual(comparable(exampleText))
})

const changed = (name: string, change: (text: string) => string) => ({ ...unzipSync(full), [name]: strToU8(change(part(full, name))) })
const external = (type: string, target: string) =>
  changed('word/_rels/document.xml.rels', (rels) =>
    rels.replace(
      '</Relationships>',
      `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
    ),
  )

test('a template that runs something, fetches something or is none is refused with the reason', () => {
  expect(checkTemplate(unzipSync(full))).toBeNull()
  expect(checkTemplate(external('hyperlink', 'https://example.org'))).toBeNull()
  expect(checkTemplate(external('hyperlink', 'file:///etc/passwd'))).toEqual({
    refused: 'template.external',
    details: { what: 'hyperlink' },
  })
  expect(checkTemplate(external('image', 'https://example.org/pixel.png'))).toEqual({
    refused: 'template.external',
    details: { what: 'image' },
  })
  expect(checkTemplate(external('attachedTemplate', 'https://example.org/a.dotm'))).toMatchObject({ refused: 'template.external' })
  expect(checkTemplate({ ...unzipSync(full), 'word/vbaProject.bin': new Uint8Array(8) })).toEqual({ refused: 'word.macros' })
  expect(checkTemplate(changed('[Content_Types].xml', (types) => types.replace('document.main+xml', 'x')))).toEqual({
    refused: 'word.not-word',
  })
  const entities = changed('word/styles.xml', (xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>'))
  expect(checkTemplate(entities)).toEqual({ refused: 'word.entities' })
  expect(checkTemplate({})).toEqual({ refused: 'word.not-word' })
})

test('a file for templates becomes a document', async () => {
  const dotx = changed('[Content_Types].xml', (types) => types.replace('document.main+xml', 'template.main+xml'))
  expect(checkTemplate(dotx)).toBeNull()
  const file = await wordOf({ ...order, template: zipSync(dotx) })
  expect(part(file, '[Content_Types].xml')).toContain('document.main+xml')
  expect(part(file, '[Content_Types].xml')).not.toContain('template.main+xml')
})
