import { createHash } from 'node:crypto'
import type { CheckName } from '../../check/model.ts'

type Found = { readonly check: CheckName; readonly sources: readonly { readonly document: string; readonly sentence: string }[] }

/**
 * Gives findings the identity by which they are recognised when they come out again: the check, and the sentences concerned with
 * their documents. Findings that share all of that are counted in the order of the text.
 */
export function identified<F extends Found>(findings: readonly F[]): (F & { readonly identity: string })[] {
  const times = new Map<string, number>()
  return findings.map((finding) => {
    const sentences = finding.sources.map(({ document, sentence }) => `${document} ${sentence}`)
    const words = [finding.check, ...[...new Set(sentences)].sort()].join('\n')
    const time = (times.get(words) ?? 0) + 1
    times.set(words, time)
    const identity = createHash('sha256').update(time > 1 ? `${words}\n#${time}` : words)
    return { ...finding, identity: identity.digest('hex') }
  })
}
