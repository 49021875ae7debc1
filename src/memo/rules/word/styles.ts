import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx'
import type { Role } from './blocks.ts'

type Look = Omit<IParagraphStyleOptions, 'id' | 'name'>
type Style = { readonly id: string; readonly name: string; readonly look: Look }

const grey = '595959'
const before = (points: number, after = 6) => ({ spacing: { before: points * 20, after: after * 20 } })
const own = (name: string, look: Look): Style => ({
  id: `Nota${name.replace(/[^A-Za-z]/g, '')}`,
  name,
  look: { basedOn: 'Normal', ...look },
})
const heading = (level: 1 | 2 | 3, size: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  look: {
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { bold: true, size },
    paragraph: { ...before(level === 1 ? 14 : 10, 4), keepNext: true, outlineLevel: level - 1 },
  },
})
const label = (name: string): Style =>
  own(name, { run: { bold: true, color: grey, size: 17 }, paragraph: { ...before(4, 2), keepNext: true, indent: { left: 567 } } })

/** The style of every role, by the name under which Word and its templates know it. */
export const styleOf: Readonly<Record<Role, Style>> = {
  text: { id: 'Normal', name: 'Normal', look: {} },
  heading1: heading(1, 24),
  heading2: heading(2, 20),
  heading3: heading(3, 19),
  quote: {
    id: 'Quote',
    name: 'Quote',
    look: { basedOn: 'Normal', run: { italics: true }, paragraph: { indent: { left: 567, right: 567 } } },
  },
  listText: { id: 'ListParagraph', name: 'List Paragraph', look: { basedOn: 'Normal', paragraph: before(0, 3) } },
  listInQuote: own('Lijst in citaat', { paragraph: before(0, 3) }),
  listInPoint: own('Lijst bij punt', { paragraph: before(0, 3) }),
  inPoint: own('Tekst bij punt', { paragraph: { indent: { left: 567 } } }),
  question: own('Beslispunt', { run: { bold: true }, paragraph: { ...before(10), keepNext: true, keepLines: true } }),
  explanationLabel: label('Toelichting bij beslispunt'),
  advice: own('Advies bij beslispunt', { paragraph: { ...before(4), keepLines: true } }),
  topic: own('Agendapunt', { run: { bold: true }, paragraph: { ...before(10), keepNext: true, keepLines: true } }),
  agendaAdviceLabel: label('Advies bij agendapunt'),
  agendaSpeakingLabel: label('Spreekpunten bij agendapunt'),
  agendaOthersLabel: label('Inbreng bij agendapunt'),
  tableHead: own('Tabelkop', { run: { bold: true }, paragraph: before(0, 2) }),
  memoKind: own('Soort nota', { run: { bold: true, allCaps: true, color: grey, size: 17 }, paragraph: before(0, 2) }),
  memoSubject: {
    id: 'Title',
    name: 'Title',
    look: { basedOn: 'Normal', next: 'Normal', run: { bold: true, size: 30 }, paragraph: before(0, 10) },
  },
  headerLabel: own('Kop label', { run: { color: grey, size: 16 }, paragraph: before(0, 2) }),
  headerValue: own('Kop waarde', { paragraph: before(0, 2) }),
  filler: own('Tussenruimte', { run: { size: 2 }, paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } } }),
  versionLine: own('Versieregel', { run: { color: grey, size: 14 }, paragraph: { ...before(12, 0), alignment: AlignmentType.LEFT } }),
}

export const linkStyle = { id: 'Hyperlink', name: 'Hyperlink' } as const

/** All styles of a paper of our own; where an organisation has a template, its styles of the same name come instead. */
export function paperStyles(): IStylesOptions {
  const built = new Set(['Normal'])
  const paragraphStyles = Object.values(styleOf).filter(({ id }) => !built.has(id))
  return {
    default: {
      document: {
        run: { font: 'Verdana', size: 18, language: { value: 'nl-NL' } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      hyperlink: { run: { color: '154273', underline: {} } },
      footnoteText: { run: { size: 15 }, paragraph: { spacing: { after: 40, line: 240 } } },
    },
    paragraphStyles: paragraphStyles.map(({ id, name, look }) => ({ id, name, ...look })),
  }
}
