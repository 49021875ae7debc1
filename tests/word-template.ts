import { Document, Footer, Header, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'

type Wish = { readonly body?: readonly (Paragraph | Table)[] }

/** A template as an organisation may have it: its own look, header and footer, and a placeholder that a word processor cut into pieces. */
export async function invitedTemplate({ body }: Wish = {}): Promise<Uint8Array> {
  const cut = new Paragraph({
    children: [new TextRun('Betreft: {{onder'), new TextRun({ text: 'werp', bold: true }), new TextRun('}} ({{ kenmerk }})')],
  })
  const letterhead = new Table({
    rows: [
      new TableRow({
        children: [new TableCell({ children: [new Paragraph('Aan')] }), new TableCell({ children: [new Paragraph('{{aan}}')] })],
      }),
    ],
  })
  const document = new Document({
    styles: {
      default: { document: { run: { font: 'Georgia', size: 24 } } },
      paragraphStyles: [
        { id: 'Kop1', name: 'heading 1', basedOn: 'Normal', run: { color: 'A90061', size: 40 } },
        { id: 'Beslispunt', name: 'Beslispunt', basedOn: 'Normal', run: { color: '007BC7' } },
      ],
    },
    numbering: { config: [{ reference: 'eigen', levels: [{ level: 0, format: 'decimal', text: 'Artikel %1' }] }] },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 3000, left: 2000, right: 2000, bottom: 2000 } } },
        headers: { default: new Header({ children: [new Paragraph('Ministerie van Proef · {{soort}}')] }) },
        footers: { default: new Footer({ children: [new Paragraph('{{versie}} · {{hash}}')] }) },
        children: [
          ...(body ?? [
            letterhead,
            cut,
            new Paragraph({ numbering: { reference: 'eigen', level: 0 }, children: [new TextRun('Vast begin')] }),
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Onder de brief')] }),
            new Paragraph('{{nota}}'),
            new Paragraph('Vast slot'),
          ]),
        ],
      },
    ],
  })
  return Uint8Array.from(await Packer.toBuffer(document))
}
