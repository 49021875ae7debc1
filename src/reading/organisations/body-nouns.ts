import data from '../data/body-nouns.json' with { type: 'json' }

/** What a noun of a body is good for; see the source of the data. */
type NounUse = 'body' | 'compound' | 'plain' | 'named' | 'whole' | 'firm'

/** The nouns of bodies that have a use. */
export const nounsFor = (use: NounUse): string[] => data.nouns.flatMap(({ noun, as }) => (as.includes(use) ? [noun] : []))
