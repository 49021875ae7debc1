import { doneOf, toDoOf } from './notice-words.ts'

type Params = Readonly<Record<string, string | number>>
/** `own`: what somebody is asked to do by an act of the own. */
type Told = { readonly by: string; readonly thing: string; readonly params: Params; readonly own?: boolean }

const things = {
  nl: {
    actionLine: 'een actielijn',
    subGoal: 'een subdoel',
    measure: 'een maatregel',
    boldIdea: 'een gedurfd idee',
    risk: 'een risico',
    mitigation: 'een beheersmaatregel',
    budgetLine: 'een begrotingsregel',
    indicator: 'een indicator',
    round: 'een statusronde',
    roundRequest: 'een statusronde',
    memo: 'een nota',
    memoAsk: 'de afstemming van een nota',
    memoRemark: 'je opmerking bij een nota',
    memoDecision: 'het besluit over een nota',
    memoCondition: 'een voorwaarde bij een besluit',
    memoSignature: 'de ondertekening van een nota',
    memoEffect: 'een besluit dat niet kon worden doorgevoerd',
    memoConclusion: 'een nota: wat een gremium ervan vond',
    agendaItem: 'een agendapunt dat nog niet gereed is',
    meetingAction: 'een actie na een vergadering',
    agendaProposal: 'een voorgesteld agendapunt',
    provisionalAgenda: 'de voorlopige agenda van een vergadering',
    finalAgenda: 'de definitieve agenda van een vergadering',
  },
  en: {
    actionLine: 'an action line',
    subGoal: 'a sub-goal',
    measure: 'a measure',
    boldIdea: 'a bold idea',
    risk: 'a risk',
    mitigation: 'a mitigation',
    budgetLine: 'a budget line',
    indicator: 'an indicator',
    round: 'a status round',
    roundRequest: 'a status round',
    memo: 'a memo',
    memoAsk: 'the co-ordination of a memo',
    memoRemark: 'your remark on a memo',
    memoDecision: 'the decision on a memo',
    memoCondition: 'a condition of a decision',
    memoSignature: 'the signing of a memo',
    memoEffect: 'a decision that could not be carried through',
    memoConclusion: 'a memo: what a body thought of it',
    agendaItem: 'an agenda item that is not ready yet',
    meetingAction: 'an action after a meeting',
    agendaProposal: 'a proposed agenda item',
    provisionalAgenda: 'the provisional agenda of a meeting',
    finalAgenda: 'the final agenda of a meeting',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>

/** What a ministry answered when a memo went round: the word itself, so that nobody takes an objection for a yes. */
const opinions = {
  nl: {
    agreed: 'geeft akkoord bij de afstemming van een nota',
    agreedIf: 'geeft akkoord mits bij de afstemming van een nota: er is een voorwaarde',
    objected: 'heeft bezwaar bij de afstemming van een nota',
  },
  en: {
    agreed: 'agrees in the co-ordination of a memo',
    agreedIf: 'agrees on a condition in the co-ordination of a memo',
    objected: 'objects in the co-ordination of a memo',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>
const opinionIn = (language: 'nl' | 'en', { thing, params }: Told): string | undefined =>
  thing === 'memoAsk' ? (opinions[language] as Readonly<Record<string, string>>)[String(params['opinion'] ?? '')] : undefined

const called = (words: Readonly<Record<string, string>>, thing: string, otherwise: string) => words[thing] ?? otherwise
const isRound = (thing: string) => thing === 'round' || thing === 'roundRequest'
const the = (thing: string) => called(things.nl, thing, 'iets in het programma')
const theEnglish = (thing: string) => called(things.en, thing, 'something in the programme')

const withPoint = (asked: string, { point }: Params) => (point === undefined ? asked : `${asked}, punt ${point}`)
/** ‘te besluiten over een nota’ as it follows ‘je moet nog’. */
const plainly = (asked: string) => asked.replace(/(^| )te /, '$1')
const withEnglishPoint = (asked: string, { point }: Params) => (point === undefined ? asked : `${asked}, point ${point}`)

/** Notices, mail: texts, refusals and acts in words. A sentence says who asks what, never what a thing is called. */
const nl = {
  nav: 'Mijn werk',
  navCount: (count: number) => `${count} open of ongelezen`,
  title: (tasks: number, late: number) =>
    tasks === 0
      ? 'Er wordt nu niets van je gevraagd'
      : `Er ${tasks === 1 ? 'wordt 1 ding' : `worden ${tasks} dingen`} van je gevraagd${late > 0 ? `, ${late} te laat` : ''}`,
  tasks: 'Van mij gevraagd',
  tasksEmpty: 'Vraagt iemand iets van je in een programma, dan staat het hier tot het klaar is.',
  notices: 'Meldingen',
  noticesEmpty: 'Er zijn nog geen meldingen. Noemt iemand je of wordt een ronde vastgesteld, dan lees je het hier.',
  unread: 'ongelezen',
  markRead: 'Gelezen',
  markAllRead: 'Alles gelezen',
  open: 'Openen',
  due: (day: string) => `uiterlijk ${day}`,
  lateSince: (day: string) => `te laat: het moest uiterlijk ${day}`,
  noDue: 'geen einddatum',
  sentences: {
    mention: ({ by, thing }: Told) => `${by} noemt je bij ${the(thing)}`,
    task: ({ by, thing, own, params }: Told) => {
      const asked = toDoOf('nl', thing)
      if (own) return `Je moet nog ${asked ? withPoint(plainly(asked), params) : `iets doen bij ${the(thing)}`}`
      return asked ? `${by} vraagt je ${withPoint(asked, params)}` : `${by} vraagt iets van je bij ${the(thing)}`
    },
    reminder: ({ by, thing }: Told) => {
      const asked = toDoOf('nl', thing)
      return asked ? `${by} herinnert je eraan ${asked}` : `${by} herinnert je aan ${the(thing)}`
    },
    returned: ({ by, thing }: Told) =>
      isRound(thing)
        ? `${by} stuurt je rapportage terug`
        : `${by} ${doneOf('nl', 'returned', thing) ?? `stuurt iets terug bij ${the(thing)}`}`,
    submitted: (told: Told) => {
      const { by, thing } = told
      const opinion = opinionIn('nl', told)
      if (opinion !== undefined) return `${by} ${opinion}`
      if (thing === 'memoAsk') return `${by} heeft geantwoord in ${the(thing)}`
      if (isRound(thing)) return `${by} heeft gerapporteerd in een statusronde`
      return `${by} ${doneOf('nl', 'submitted', thing) ?? `is klaar met ${the(thing)}`}`
    },
    frozen: ({ by, thing }: Told) => `${by} heeft ${the(thing)} vastgesteld`,
    nobody: ({ thing, params }: Told) =>
      isRound(thing)
        ? `${params['organisation'] || 'Een organisatie'} heeft geen opsteller in het programma: niemand is gevraagd in een statusronde`
        : `Voor ${the(thing)} kon niemand worden gevraagd`,
    decided: ({ by, thing }: Told) => `${by} ${doneOf('nl', 'decided', thing) ?? `heeft besloten over ${the(thing)}`}`,
    comment: ({ by, thing }: Told) => `${by} heeft een opmerking gemaakt bij ${the(thing)}`,
  },
  mail: {
    settings: 'E-mail',
    address: (address: string) => `E-mail gaat naar ${address}.`,
    noAddress: 'Er is geen e-mailadres van je bekend. Vraag de beheerder om het in te vullen.',
    off: 'Deze installatie verstuurt geen e-mail. Je leest alles bij Mijn werk.',
    asked: 'Wat van mij wordt gevraagd',
    told: 'Wat mij wordt gemeld',
    language: 'Taal van e-mail',
    rhythms: { atOnce: 'meteen', daily: 'één overzicht per dag', none: 'geen e-mail' },
    languages: { nl: 'Nederlands', en: 'Engels' },
    save: 'Bewaren',
    saved: 'Bewaard.',
    hello: (name: string) => `Beste ${name},`,
    inProgramme: (name: string) => `Programma: ${name}`,
    dueSubject: 'Vandaag moet het klaar zijn',
    lateSubject: 'Dit is te laat',
    digestSubject: (count: number) => (count === 1 ? 'Eén ding wacht op je' : `${count} dingen wachten op je`),
    digestTasks: 'Van je gevraagd',
    digestNotices: 'Ongelezen meldingen',
    more: (count: number) => `en nog ${count}; zie Mijn werk`,
    goTo: 'Openen in Actielijn',
    allWork: 'Al je werk',
    why: 'Je krijgt dit bericht omdat je een rol hebt in dit programma. Hoe vaak je e-mail krijgt, kies je hier:',
  },
}

const en: typeof nl = {
  nav: 'My work',
  navCount: (count) => `${count} open or unread`,
  title: (tasks, late) =>
    tasks === 0
      ? 'Nothing is asked of you now'
      : `${tasks === 1 ? 'One thing is' : `${tasks} things are`} asked of you${late > 0 ? `, ${late} late` : ''}`,
  tasks: 'Asked of me',
  tasksEmpty: 'What somebody in a programme asks of you stands here until it is done.',
  notices: 'Notices',
  noticesEmpty: 'There are no notices yet. You read here when somebody mentions you or a round is frozen.',
  unread: 'unread',
  markRead: 'Read',
  markAllRead: 'All read',
  open: 'Open',
  due: (day) => `by ${day}`,
  lateSince: (day) => `late: it was due by ${day}`,
  noDue: 'no due day',
  sentences: {
    mention: ({ by, thing }) => `${by} mentions you at ${theEnglish(thing)}`,
    task: ({ by, thing, own, params }) => {
      const asked = toDoOf('en', thing)
      if (own) return asked ? `Still with you: ${withEnglishPoint(asked, params)}` : `Still with you: something at ${theEnglish(thing)}`
      return asked ? `${by} asks you ${withEnglishPoint(asked, params)}` : `${by} asks something of you at ${theEnglish(thing)}`
    },
    reminder: ({ by, thing }) => {
      const asked = toDoOf('en', thing)
      return asked ? `${by} reminds you ${asked}` : `${by} reminds you of ${theEnglish(thing)}`
    },
    returned: ({ by, thing }) =>
      isRound(thing)
        ? `${by} sends your report back`
        : `${by} ${doneOf('en', 'returned', thing) ?? `sends something back at ${theEnglish(thing)}`}`,
    submitted: (told) => {
      const { by, thing } = told
      const opinion = opinionIn('en', told)
      if (opinion !== undefined) return `${by} ${opinion}`
      if (thing === 'memoAsk') return `${by} has answered in ${theEnglish(thing)}`
      if (isRound(thing)) return `${by} has reported in a status round`
      return `${by} ${doneOf('en', 'submitted', thing) ?? `is done with ${theEnglish(thing)}`}`
    },
    frozen: ({ by, thing }) => `${by} has frozen ${theEnglish(thing)}`,
    nobody: ({ thing, params }) =>
      isRound(thing)
        ? `${params['organisation'] || 'An organisation'} has no author in the programme: nobody was asked in a status round`
        : `Nobody could be asked for ${theEnglish(thing)}`,
    decided: ({ by, thing }) => `${by} ${doneOf('en', 'decided', thing) ?? `decided on ${theEnglish(thing)}`}`,
    comment: ({ by, thing }) => `${by} commented on ${theEnglish(thing)}`,
  },
  mail: {
    settings: 'Mail',
    address: (address) => `Mail goes to ${address}.`,
    noAddress: 'No mail address of yours is known. Ask the administrator to fill it in.',
    off: 'This installation sends no mail. You read everything under My work.',
    asked: 'What is asked of me',
    told: 'What I am told',
    language: 'Language of mail',
    rhythms: { atOnce: 'at once', daily: 'one digest a day', none: 'no mail' },
    languages: { nl: 'Dutch', en: 'English' },
    save: 'Save',
    saved: 'Saved.',
    hello: (name) => `Dear ${name},`,
    inProgramme: (name) => `Programme: ${name}`,
    dueSubject: 'This is due today',
    lateSubject: 'This is late',
    digestSubject: (count) => (count === 1 ? 'One thing waits for you' : `${count} things wait for you`),
    digestTasks: 'Asked of you',
    digestNotices: 'Unread notices',
    more: (count) => `and ${count} more; see My work`,
    goTo: 'Open in Actielijn',
    allWork: 'All your work',
    why: 'You get this message because you have a role in this programme. How often you get mail is chosen here:',
  },
}

export const noticeTexts = { nl, en } as const

export const noticeRefusals = {
  'notice.unknown': { nl: 'Deze melding bestaat niet of is niet voor jou.', en: 'This notice does not exist or is not yours.' },
  'notice.own-name-only': {
    nl: 'Je werkt nu namens iemand anders. E-mail kies je alleen voor jezelf.',
    en: 'You are acting for somebody else. Mail is chosen for oneself only.',
  },
} as const

export const noticeActs = {
  wishMail: { nl: 'gekozen hoe vaak er e-mail komt', en: 'chose how often mail comes' },
} as const
