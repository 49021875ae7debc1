/** What is asked, by the thing that it is about: as it follows ‘vraagt je’ and ‘herinnert je eraan’. */
const toDo = {
  nl: {
    round: 'te rapporteren in een statusronde',
    roundRequest: 'te rapporteren in een statusronde',
    memoAsk: 'je oordeel te geven over een nota',
    memoDecision: 'te besluiten over een nota',
    memoCondition: 'een voorwaarde te vervullen bij een besluit over een nota',
    memoSignature: 'een nota te ondertekenen',
    memoEffect: 'te kijken naar een besluit dat niet kon worden doorgevoerd',
    agendaItem: 'een agendapunt gereed te maken',
    agendaProposal: 'een voorgesteld agendapunt te beoordelen',
    meetingAction: 'een actie na een vergadering te doen',
  },
  en: {
    round: 'to report in a status round',
    roundRequest: 'to report in a status round',
    memoAsk: 'for your opinion on a memo',
    memoDecision: 'to decide on a memo',
    memoCondition: 'to meet a condition of a decision on a memo',
    memoSignature: 'to sign a memo',
    memoEffect: 'to look at a decision that could not be carried through',
    agendaItem: 'to make an agenda item ready',
    agendaProposal: 'to judge a proposed agenda item',
    meetingAction: 'to do an action after a meeting',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>

/** What somebody did, where the thing alone would not say it. */
const done = {
  nl: {
    'decided memoDecision': 'heeft besloten over een nota',
    'decided memoConclusion': 'heeft vastgelegd wat een gremium van een nota vond',
    'submitted memoCondition': 'heeft een voorwaarde bij een besluit over een nota afgehandeld',
    'submitted memoSignature': 'heeft een nota ondertekend',
    'submitted memo': 'heeft een nota verzonden',
    'returned memo': 'stuurt een nota terug',
  },
  en: {
    'decided memoDecision': 'decided on a memo',
    'decided memoConclusion': 'noted what a body thought of a memo',
    'submitted memoCondition': 'dealt with a condition of a decision on a memo',
    'submitted memoSignature': 'signed a memo',
    'submitted memo': 'sent a memo',
    'returned memo': 'sends a memo back',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>

type Words = Readonly<Record<string, string>>

export function toDoOf(language: 'nl' | 'en', thing: string): string | undefined {
  const words: Words = toDo[language]
  return words[thing]
}

export function doneOf(language: 'nl' | 'en', kind: string, thing: string): string | undefined {
  const words: Words = done[language]
  return words[`${kind} ${thing}`]
}
