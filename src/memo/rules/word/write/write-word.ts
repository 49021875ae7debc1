import { AlignmentType, Document, Footer, type ICommentOptions, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { type HeaderField, headerFields, memoKindWords } from '../../paper-header.ts'
import { outsideSuggestionId, suggesterNameOf, suggesterOf } from '../../suggestions.ts'
import type { Block, Tracked } from '../blocks.ts'
import { flowOf } from '../flow.ts'
import type { RedlineOrder, WordOrder } from '../order.ts'
import { type NextChange, textOfRedline } from '../redline.ts'
import { addressOfReference } from '../references.ts'
import { paperStyles } from '../styles.ts'
import { fillsOf, inTemplate } from '../template/graft.ts'
import type { Fields } from '../template/placeholders.ts'
import { bodyWriter, filler } from './body.ts'
import { withComments } from './comments.ts'
import { headerBlocks } from './header.ts'
import { clean, type Pen, type Signed } from './inline.ts'
import { headerChanges } from './redline-header.ts'

/** A memo as a Word file. Suggestions are tracked changes; comments stand at their place. */
export async function wordOf(order: WordOrder): Promise<Uint8Array> {
  return paperOf(order, { header: headerBlocks(order), text: flowOf(order.content) })
}

/** What changed between two versions, as tracked changes of whoever froze the later one. */
export async function redlineWordOf(of: RedlineOrder): Promise<Uint8Array> {
  const { to, blocks } = of.redline
  let changes = 0
  const next: NextChange = (kind) => {
    changes += 1
    return { kind, id: outsideSuggestionId({ name: to.by, at: Date.parse(to.at) }, String(changes)) }
  }
  return paperOf(of.order, { header: headerBlocks(of.order, headerChanges(of.redline, next)), text: flowOf(textOfRedline(blocks, next)) })
}

type Flow = { readonly header: readonly Block[]; readonly text: readonly Block[] }

/** A Word file with these paragraphs and tables, of which `order` tells the rest; in the template where there is one. */
async function paperOf(order: WordOrder, { header, text }: Flow): Promise<Uint8Array> {
  const template = order.template === null ? null : unzipSync(order.template)
  const fills = template === null ? { header: false, version: true } : fillsOf(template)
  const flow = [...(fills.header ? [] : header), ...text, ...(fills.version ? [] : [versionLine(order)])]
  const { blocks, written } = withComments(flow, order.comments)
  const bytes = Uint8Array.from(await Packer.toBuffer(documentOf(order, bodyWriter(penOf(order))(blocks), written)))
  return template === null ? bytes : zipSync(inTemplate(unzipSync(bytes), template, fieldsOf(order)))
}

function versionLine({ version }: WordOrder): Block {
  return { ...filler, role: 'versionLine', inline: [{ type: 'text', text: versionWords(version) }] }
}

/** What the placeholders of a template become. */
function fieldsOf(order: WordOrder): Fields {
  const { header, version, annexes } = order
  const said = new Map(headerFields(header, annexes).map(({ field, lines }) => [field, lines]))
  const words = (field: HeaderField, between = ', ') => (said.get(field) ?? []).join(between)
  const fields: Fields = {
    onderwerp: header.subject,
    kenmerk: header.reference,
    datum: words('memoDate'),
    aan: words('addressees'),
    terinformatie: words('copies'),
    van: header.fromUnit,
    contact: header.contact,
    soort: memoKindWords[header.kind],
    besluitdatum: words('decideBy'),
    bijlagen: words('annexes', '; '),
    versie: String(version.number),
    hash: version.sha256,
  }
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, clean(text)])) as Fields
}

function penOf({ people, site }: WordOrder): Pen {
  let changes = 0
  return {
    changeOf: (tracked) => {
      changes += 1
      return { id: changes, ...signedBy(tracked, people) }
    },
    addressOf: (reference) => addressOfReference(reference, site),
  }
}

const nobody = 'Onbekend'

function signedBy({ id }: Tracked, people: WordOrder['people']): Signed {
  const [ours, theirs] = [suggesterOf(id), suggesterNameOf(id)]
  const author = ours ? people[ours.person] : theirs?.name
  const at = new Date(ours?.at ?? theirs?.at ?? 0)
  return { author: clean(author ?? nobody) || nobody, date: `${at.toISOString().slice(0, 19)}Z` }
}

function documentOf(order: WordOrder, children: readonly (Paragraph | Table)[], comments: readonly ICommentOptions[]): Document {
  const { header, version } = order
  return new Document({
    title: clean(header.subject),
    subject: memoKindWords[header.kind],
    creator: clean(header.fromUnit) || 'Actielijn',
    lastModifiedBy: 'Actielijn',
    keywords: clean(header.reference),
    customProperties: [
      { name: 'Versie', value: String(version.number) },
      { name: 'SHA-256', value: version.sha256 },
    ],
    styles: paperStyles(),
    ...(comments.length > 0 && { comments: { children: comments } }),
    sections: [{ properties: pageLook, footers: { default: footerOf(order) }, children }],
  })
}

const pageLook = { page: { size: { width: 11906, height: 16838 }, margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 } } }

function footerOf({ version }: WordOrder): Footer {
  const small = { size: 14, color: '595959' }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        children: [
          new TextRun({ ...small, children: [`${versionWords(version)} · pagina `, PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function versionWords({ number, sha256 }: WordOrder['version']): string {
  return `Versie ${number} · SHA-256 ${sha256}`
}
