import type { DocumentRow, Source } from '../../dossier/model.ts'
import type {
  Cell,
  ColumnName,
  FindingView,
  ProposalValue,
  ProposalView,
  RegisterEntry,
  TableName,
  TableRow,
  TimelineEntry,
} from '../model.ts'

/** The columns of each table on the screen; its place in the documents comes after them. */
export const columnsOf: Readonly<Record<TableName, readonly ColumnName[]>> = {
  timeline: ['date', 'kind', 'body', 'label', 'status'],
  memo: ['date', 'title', 'memoKind', 'from', 'to', 'reference', 'status'],
  decisionPoint: ['number', 'text', 'status'],
  event: ['date', 'body', 'label', 'status'],
  amount: ['cents', 'organisation', 'years', 'purpose', 'status'],
  organisation: ['abbreviation', 'name', 'organisationKind', 'status'],
  commitment: ['text', 'to', 'due', 'status'],
  risk: ['text', 'status'],
  mitigation: ['text', 'status'],
  findings: ['severity', 'check', 'message', 'suggestion', 'status'],
  documents: ['name', 'format', 'pages', 'kilobytes', 'date'],
}

const places: readonly ColumnName[] = ['document', 'page', 'firstLine', 'lastLine', 'sentence']
const onlyInFiles: Partial<Record<TableName, readonly ColumnName[]>> = {
  amount: ['approximate', ...places],
  memo: ['coordinatedWith', 'annexes', ...places],
  findings: ['reason', ...places],
  documents: ['sha256'],
}

/** The columns of a table in a file: those of the screen, and exactly where each row stands. */
export function fileColumnsOf(table: TableName): readonly ColumnName[] {
  return [...columnsOf[table], ...(onlyInFiles[table] ?? places)]
}

const text = (is: string | null): Cell => (is === null || is === '' ? null : { text: is })
const list = (are: readonly (string | number)[]): Cell => text(are.join(', '))
const day = (is: string | null): Cell => (is === null ? null : { period: { start: is, end: is, precision: 'day' } })

export function proposalRow({ id, status, value, source, sentence }: ProposalView): TableRow {
  return { id, source, cells: { ...valueCells(value), status: { of: 'statuses', word: status }, ...placeCells(source, sentence) } }
}

/** What a fact says, column by column. */
export function valueCells(value: ProposalValue): TableRow['cells'] {
  switch (value.kind) {
    case 'memo':
      return {
        date: day(value.date),
        title: text(value.title),
        memoKind: { of: 'options', word: value.memoKind },
        from: text(value.from),
        to: list(value.to),
        reference: text(value.reference),
        coordinatedWith: list(value.coordinatedWith),
        annexes: list(value.annexes.map(({ number, title }) => (number === null ? title : `${number}. ${title}`))),
      }
    case 'decisionPoint':
      return { number: value.number === null ? null : { number: value.number }, text: text(value.text) }
    case 'event':
      return { date: value.start === null ? null : { period: value }, body: text(value.body), label: text(value.label) }
    case 'amount':
      return {
        cents: value,
        approximate: value.approximate ? { text: '≈' } : null,
        organisation: text(value.organisation),
        years: list(value.years),
        purpose: text(value.purpose),
      }
    case 'organisation':
      return {
        abbreviation: text(value.abbreviation),
        name: text(value.name),
        organisationKind: { of: 'options', word: value.organisationKind },
      }
    case 'commitment':
      return { text: text(value.text), to: text(value.to), due: value.due && { period: value.due } }
    case 'risk':
    case 'mitigation':
      return { text: text(value.text) }
  }
}

export function timelineRow(entry: TimelineEntry): TableRow {
  const cells = {
    date: entry.start === null ? null : { period: entry },
    kind: { of: 'whats', word: entry.what },
    body: text(entry.body),
    label: text(entry.label),
    status: { of: 'statuses', word: entry.status },
  } as const
  return { id: entry.proposal, source: entry.source, cells: { ...cells, ...placeCells(entry.source, entry.sentence) } }
}

/** A finding in the language of the reader; its place is that of its first sentence. */
export function findingRow(finding: FindingView, language: 'nl' | 'en'): TableRow {
  const [first] = finding.sources
  const cells = {
    severity: { of: 'severities', word: finding.severity },
    check: { of: 'checks', word: finding.check },
    message: text(finding.message[language]),
    suggestion: text(finding.suggestion?.[language] ?? null),
    reason: text(finding.reason),
    status: { of: 'findingStatuses', word: finding.status },
  } as const
  const sentences = finding.sources.map(({ sentence }) => sentence).join(' | ')
  return { id: finding.id, source: first?.source ?? null, cells: { ...cells, ...(first && placeCells(first.source, sentences)) } }
}

export function documentRow(document: DocumentRow): TableRow {
  const cells = {
    name: text(document.name),
    format: text(document.format.toUpperCase()),
    pages: { number: document.pages },
    kilobytes: { number: Math.ceil(document.bytes / 1024) },
    date: day(document.createdAt.slice(0, 10)),
    sha256: text(document.sha256),
  }
  return { id: document.version, source: null, cells }
}

/** An entry of the register; the abbreviation alone, for its spellings are shown with the name. */
export function registerRow({ id, abbreviation, name, kind, spellings }: RegisterEntry, addedBy: string): TableRow {
  const cells = {
    abbreviation: text(abbreviation),
    name: list([...(name === null ? [] : [name]), ...spellings]),
    organisationKind: { of: 'options', word: kind },
    addedBy: text(addedBy),
  } as const
  return { id, source: null, cells }
}

function placeCells(source: Source, sentence: string): TableRow['cells'] {
  return {
    document: text(source.documentName),
    page: { number: source.page },
    firstLine: { number: source.firstLine },
    lastLine: { number: source.lastLine },
    sentence: text(sentence),
  }
}
