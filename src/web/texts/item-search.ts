const nl = {
  tab: (count: number | null) => (count === null ? 'In het programma' : `In het programma (${count})`),
  title: (count: number, text: string) =>
    `‘${text}’ staat bij ${count === 1 ? '1 onderdeel' : `${new Intl.NumberFormat('nl').format(count)} onderdelen`} van je programma’s`,
  empty: 'Geen actielijn, subdoel, maatregel of idee dat jij mag lezen bevat deze woorden.',
  more: 'Meer onderdelen',
}

const en: typeof nl = {
  tab: (count) => (count === null ? 'In the programme' : `In the programme (${count})`),
  title: (count, text) =>
    `‘${text}’ is at ${count === 1 ? '1 part' : `${new Intl.NumberFormat('en').format(count)} parts`} of your programmes`,
  empty: 'No action line, sub-goal, measure or idea that you may read holds these words.',
  more: 'More parts',
}

export const itemSearchTexts = { nl, en } as const
