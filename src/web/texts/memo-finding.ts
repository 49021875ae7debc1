import { capitalised, standingWords } from '../../memo/rules/outcome-words.ts'
import { fieldLabels } from '../../memo/rules/paper-header.ts'

const nl = counter('nl', 'of meer')
const en = counter('en', 'or more')

/** Says how many there are; search counts no further than a thousand. */
function counter(language: string, orMore: string) {
  return (count: number, one: string, more: string, most = Number.POSITIVE_INFINITY): string => {
    const number = new Intl.NumberFormat(language).format(count)
    return `${count >= most ? `${number} ${orMore}` : number} ${count === 1 ? one : more}`
  }
}
const thousand = 1000

/** The list of memos, search in them, and what was decided. */
export const memoFindingTexts = {
  nl: {
    list: {
      title: (count: number, filtered: boolean) => {
        if (filtered) return nl(count, 'nota past bij je keuze', 'nota’s passen bij je keuze')
        return count === 0 ? 'Er zijn geen nota’s die jij mag zien' : nl(count, 'nota', 'nota’s')
      },
      titleMine: (count: number) => (count === 0 ? 'Er wacht geen nota op jou' : `${nl(count, 'nota wacht', 'nota’s wachten')} op jou`),
      titleDossier: (count: number, filtered: boolean) => {
        if (filtered) return nl(count, 'nota in dit dossier past bij je keuze', 'nota’s in dit dossier passen bij je keuze')
        return count === 0 ? 'Nog geen nota’s' : `${nl(count, 'nota', 'nota’s')} in dit dossier`
      },
      empty: 'Een nota hoort bij een dossier. Open een dossier en begin er onder ‘Nota’s’ een.',
      toDossiers: 'Naar de dossiers',
      none: 'Geen nota past bij deze keuze.',
      clear: 'Keuze wissen',
      caption: 'Nota’s',
      subjectHas: 'Onderwerp bevat',
      unit: 'Van (directie)',
      minister: 'Aan minister',
      from: 'Datum vanaf',
      until: 'Datum tot en met',
      mine: 'Wacht op mij',
      noDate: 'geen datum',
      invented: 'verzonnen',
      asItStands: 'Deze lijst, zoals zij hier staat',
      file: 'Notas',
      heads: {
        subject: 'Onderwerp',
        kind: 'Soort',
        status: 'Status',
        to: 'Aan',
        from: 'Van',
        reference: 'Kenmerk',
        memoDate: 'Datum',
        decideBy: fieldLabels.decideBy,
        dossier: 'Dossier',
        since: 'Gewijzigd',
      },
    },
    search: {
      tabs: 'Waarin is gezocht',
      documents: (count: number | null) => (count === null ? 'Stukken' : `Stukken (${count})`),
      memos: (count: number | null) => (count === null ? 'Nota’s' : `Nota’s (${count})`),
      title: (count: number, text: string) => `${nl(count, 'plaats', 'plaatsen', thousand)} in nota’s met ‘${text}’`,
      empty:
        'In geen nota die jij ziet staan deze woorden. Probeer een ander woord of een kortere vorm; ‘maatregel’ vindt ook ‘maatregelen’.',
      draft: 'concept, zoals het nu is',
      version: (number: number) => `versie ${number}`,
      more: 'Meer plaatsen',
      decided: 'Wat besloten we hierover?',
    },
    decided: {
      title: (count: number, text: string) => {
        const many = nl(count, 'besluit', 'besluiten', thousand)
        if (text !== '') return `${many} over ‘${text}’`
        return count === 0 ? 'Er is geen besluit dat jij mag zien' : `${many}, de nieuwste eerst`
      },
      titleWaiting: (count: number) =>
        count === 0 ? 'Geen punt wacht op een besluit' : `${nl(count, 'punt wacht', 'punten wachten', thousand)} op een besluit`,
      about: 'Wat besloten we over …',
      which: 'Toon',
      settled: 'Besloten',
      waiting: 'Nog zonder besluit',
      minister: 'Minister',
      outcome: 'Uitkomst',
      from: 'Besloten vanaf',
      until: 'Besloten tot en met',
      empty: 'Hier komt te staan wat ministers op beslispunten besloten. Bied een nota aan; de uitkomst staat hier zodra zij er is.',
      none: 'Geen beslispunt past bij deze keuze.',
      emptyWaiting: 'Alle beslispunten in vastgelegde versies hebben een uitkomst.',
      caption: 'Beslispunten met hun uitkomst',
      whole: 'Nota als geheel',
      point: (number: number) => `Beslispunt ${number}`,
      onlyIf: 'mits',
      given: (by: string) => `gegeven door ${by}`,
      waitsFor: (names: readonly string[]) => `wacht op ${names.join(' en ')}`,
      nobody: 'nog niet toegewezen aan een minister',
      wanted: 'gevraagd voor',
      onlyThousand: 'Dit zijn de eerste duizend. Kies een minister, een uitkomst of een periode om verder te zoeken.',
      file: 'Besluiten',
      outcomes: { ...capitalised(standingWords.nl), none: 'Nog geen' },
      heads: {
        question: 'Vraag',
        minister: 'Minister',
        outcome: 'Uitkomst',
        condition: 'Voorwaarde',
        remark: 'Opmerking',
        at: 'Wanneer',
        memo: 'Nota',
        version: 'Versie',
        point: 'Beslispunt',
        dossier: 'Dossier',
      },
    },
  },
  en: {
    list: {
      title: (count: number, filtered: boolean) => {
        if (filtered) return en(count, 'memo fits your choice', 'memos fit your choice')
        return count === 0 ? 'There are no memos that you may see' : en(count, 'memo', 'memos')
      },
      titleMine: (count: number) => (count === 0 ? 'No memo waits for you' : `${en(count, 'memo waits', 'memos wait')} for you`),
      titleDossier: (count: number, filtered: boolean) => {
        if (filtered) return en(count, 'memo in this dossier fits your choice', 'memos in this dossier fit your choice')
        return count === 0 ? 'No memos yet' : `${en(count, 'memo', 'memos')} in this dossier`
      },
      empty: 'A memo belongs to a dossier. Open a dossier and begin one under ‘Memos’.',
      toDossiers: 'To the dossiers',
      none: 'No memo fits this choice.',
      clear: 'Clear choice',
      caption: 'Memos',
      subjectHas: 'Subject holds',
      unit: 'From (directorate)',
      minister: 'To minister',
      from: 'Date from',
      until: 'Date up to',
      mine: 'Waits for me',
      noDate: 'no date',
      invented: 'invented',
      asItStands: 'This list, as it stands here',
      file: 'Memos',
      heads: {
        subject: 'Subject',
        kind: 'Kind',
        status: 'Status',
        to: 'To',
        from: 'From',
        reference: 'Reference',
        memoDate: 'Date',
        decideBy: 'Decide by',
        dossier: 'Dossier',
        since: 'Changed',
      },
    },
    search: {
      tabs: 'Where was searched',
      documents: (count: number | null) => (count === null ? 'Documents' : `Documents (${count})`),
      memos: (count: number | null) => (count === null ? 'Memos' : `Memos (${count})`),
      title: (count: number, text: string) => `${en(count, 'place', 'places', thousand)} in memos with ‘${text}’`,
      empty: 'These words stand in no memo that you see. Try another word or a shorter form.',
      draft: 'draft, as it is now',
      version: (number: number) => `version ${number}`,
      more: 'More places',
      decided: 'What did we decide on this?',
    },
    decided: {
      title: (count: number, text: string) => {
        const many = en(count, 'decision', 'decisions', thousand)
        if (text !== '') return `${many} on ‘${text}’`
        return count === 0 ? 'There is no decision that you may see' : `${many}, the newest first`
      },
      titleWaiting: (count: number) =>
        count === 0 ? 'No point waits for a decision' : `${en(count, 'point waits', 'points wait', thousand)} for a decision`,
      about: 'What did we decide on …',
      which: 'Show',
      settled: 'Decided',
      waiting: 'Without a decision',
      minister: 'Minister',
      outcome: 'Outcome',
      from: 'Decided from',
      until: 'Decided up to',
      empty: 'What ministers decide on decision points will stand here. Offer a memo; its outcome is here as soon as there is one.',
      none: 'No decision point fits this choice.',
      emptyWaiting: 'All decision points in frozen versions have an outcome.',
      caption: 'Decision points with their outcome',
      whole: 'Memo as a whole',
      point: (number: number) => `Decision point ${number}`,
      onlyIf: 'if',
      given: (by: string) => `given by ${by}`,
      waitsFor: (names: readonly string[]) => `waits for ${names.join(' and ')}`,
      nobody: 'not given to a minister yet',
      wanted: 'wanted by',
      onlyThousand: 'These are the first thousand. Choose a minister, an outcome or a period to look further.',
      file: 'Decisions',
      outcomes: { ...capitalised(standingWords.en), none: 'None yet' },
      heads: {
        question: 'Question',
        minister: 'Minister',
        outcome: 'Outcome',
        condition: 'Condition',
        remark: 'Remark',
        at: 'When',
        memo: 'Memo',
        version: 'Version',
        point: 'Decision point',
        dossier: 'Dossier',
      },
    },
  },
} as const
