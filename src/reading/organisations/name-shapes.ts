import type { OrganisationKind } from '../model.ts'

/** Names that no register holds, by the shapes in which they are written. */
export type Shape = {
  readonly pattern: RegExp
  readonly kind: OrganisationKind
  /** Whether the group holds the name; else the whole does. */
  readonly inGroup?: boolean
}

export const shapes: readonly Shape[] = [
  {
    pattern:
      /\b(?:[Pp]rovincie|[Gg]emeente|[Ww]aterschap|[Vv]eiligheidsregio|[Oo]mgevingsdienst|[Uu]niversiteit|[Hh]ogeschool|[Rr]echtbank|[Gg]erechtshof|[Hh]oogheemraadschap|[Vv]ervoerregio|[Mm]etropoolregio)\s+(?:van\s+)?\p{Lu}[\p{L}-]+(?:[-\s]\p{Lu}[\p{L}-]+)?/gu,
    kind: 'field',
  },
  {
    pattern:
      /\b[Vv]aste\s+(?:Kamerc|[Cc])ommissie\s+(?:(?:voor|van)\s+)?\p{Lu}[\p{L}&]*(?:(?:,|\s+en|,\s+\p{Lu}\p{L}+\s+en)?\s+\p{Lu}\p{L}+)*/gu,
    kind: 'parliament',
  },
  { pattern: /\b[Ss]tichting\s+(\p{Lu}{3}[\p{Lu}\p{N}&-]*)(?![\p{L}-])/gu, kind: 'field', inGroup: true },
  { pattern: /\bstichting\s+(\p{Lu}[\p{L}\p{N}&-]+(?:\s+\p{Lu}[\p{L}&-]+){0,3})/gu, kind: 'field', inGroup: true },
  { pattern: /\bStichting\s+\p{Lu}\p{L}*\p{Ll}[\p{L}\p{N}&-]*(?:\s+\p{Lu}[\p{L}&-]+){0,3}/gu, kind: 'field' },
  {
    pattern:
      /\b[Ss]taatscommissie\s+(?:tegen|voor|over|naar)?\s*\p{L}{4,}(?:\s+en\s+\p{L}{4,})?|\b[Vv]isitatiecommissie\s+\p{Lu}[\p{L}&]+/gu,
    kind: 'adviser',
  },
  { pattern: /\b[Cc]ommissie-(?:(?:Van|De|Ten|Ter)\s+)?(?:(?:den|der|de)\s+)?\p{Lu}\p{Ll}+/gu, kind: 'adviser' },
  {
    pattern:
      /\b[Cc]ommissie\s+(?:Van|De|Ten|Ter)\s+(?:(?:den|der|de)\s+)?\p{Lu}\p{Ll}+|(?<=\b(?:rapport|advies|adviezen|aanbevelingen|conclusies)\s+van\s+de\s+)[Cc]ommissie\s+\p{Lu}\p{Ll}+(?![\p{L}-]|\s+\p{Lu})/gu,
    kind: 'adviser',
  },
  { pattern: /\bbureau\s+van\s+de\s+(?:\p{Lu}{2,6}(?![\p{L}\p{N}-])|[Rr]egeringscommissaris)/gu, kind: 'body' },
  { pattern: /\bRaad\s+(?:voor|van)\s+(?:de\s+|het\s+)?\p{Lu}\p{L}+/gu, kind: 'adviser' },
  {
    pattern: /(?<=\b(?:de|van|door|met|bij|aan|naar)\s)Directie\s+\p{Lu}\p{L}+(?:\s+(?:&|en)\s+\p{Lu}\p{L}+|\s+\p{Lu}\p{L}+){0,4}/gu,
    kind: 'body',
  },
]
