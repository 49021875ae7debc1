import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DocumentText } from '../../dossier/model.ts'
import { ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { listFindings, listProposals } from '../contract.ts'
import type { FindingView } from '../model.ts'
import { factText } from './facts.ts'

/** What was read or found at a place in a document. */
export type Item = {
  readonly id: string
  readonly kind: string
  readonly look: 'proposed' | 'confirmed' | 'rejected' | 'finding'
  readonly words: string
  readonly page: number
  readonly first: number
  readonly last: number
  /** Sentences of other documents that the item rests on as well. */
  readonly elsewhere: FindingView['sources']
}

const looks = { proposed: 'proposed', accepted: 'confirmed', corrected: 'confirmed', rejected: 'rejected' } as const

/** Everything that was read or found in one version of a document, in the order of its lines. */
export function useItems({ dossier, document: { version } }: DocumentText): readonly Item[] {
  const t = useTexts()
  const language = useLanguage()
  const asked = { dossier, version }
  const proposals = useQuery({ queryKey: ['proposals', dossier, version], queryFn: () => ask(listProposals, asked) })
  const findings = useQuery({ queryKey: ['findings', dossier], queryFn: () => ask(listFindings, { dossier }) })
  return useMemo(() => {
    const read = (proposals.data ?? []).map(({ id, status, value, source }) => ({
      id,
      source,
      look: looks[status],
      kind: t.kinds[value.kind],
      words: factText(value, { t, language }),
      elsewhere: [],
    }))
    const found = (findings.data ?? []).flatMap(({ id, message, sources }) =>
      sources.map(({ source }) => ({
        id: `${id} ${source.firstLine}`,
        source,
        look: 'finding' as const,
        kind: t.finding,
        words: message[language],
        elsewhere: sources.filter((one) => one.source.version !== version),
      })),
    )
    const here = [...read, ...found].filter(({ source }) => source.version === version)
    const items = here.map(({ source, ...item }) => ({ ...item, page: source.page, first: source.firstLine, last: source.lastLine }))
    return items.sort((a, b) => a.first - b.first)
  }, [proposals.data, findings.data, version, t, language])
}

const longest = 12

/** The item to open from a line: the last that begins before it, of those that do not span half a memo. */
export function itemAt(items: readonly Item[], line: number): Item | undefined {
  return items.findLast((item) => line >= item.first && line <= item.last && item.last - item.first < longest)
}
