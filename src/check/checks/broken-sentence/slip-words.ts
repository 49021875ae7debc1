/** Words as they are written, for the check on slips of the pen. Only forms that are right nowhere. */

/** Words with 'het' that memos use often. */
export const neuter =
  'voorstel|besluit|advies|rapport|onderzoek|wetsvoorstel|amendement|programma|convenant|kabinet|ministerie|overleg|debat|gesprek|budget|bedrag|fonds|loket|stelsel|traject|instrument|toezicht|probleem|standpunt|verzoek|antwoord|verslag|verdrag|resultaat|plan|akkoord'

/** Words that lost their diaeresis or accent. */
export const withoutMarks: ReadonlyMap<string, string> = new Map([
  ['financien', 'financiën'],
  ['financiele', 'financiële'],
  ['coordinatie', 'coördinatie'],
  ['coordineren', 'coördineren'],
  ['coordinerend', 'coördinerend'],
  ['coordinerende', 'coördinerende'],
  ['beeindigen', 'beëindigen'],
  ['beeindigd', 'beëindigd'],
  ['beeindiging', 'beëindiging'],
  ['geevalueerd', 'geëvalueerd'],
  ['geinformeerd', 'geïnformeerd'],
  ['geintroduceerd', 'geïntroduceerd'],
  ['geinvesteerd', 'geïnvesteerd'],
  ['geintegreerd', 'geïntegreerd'],
  ['geinventariseerd', 'geïnventariseerd'],
  ['geinteresseerd', 'geïnteresseerd'],
  ['oekraine', 'Oekraïne'],
  ['oekraiense', 'Oekraïense'],
  ['oekrainse', 'Oekraïense'],
  ['oekraiens', 'Oekraïens'],
  ['oekrainers', 'Oekraïners'],
  ['belgie', 'België'],
  ['italie', 'Italië'],
  ['categorieen', 'categorieën'],
  ['strategieen', 'strategieën'],
  ['ideeen', 'ideeën'],
  ['cooperatie', 'coöperatie'],
  ['cooperaties', 'coöperaties'],
  ['initieren', 'initiëren'],
  ['reele', 'reële'],
  ['materiele', 'materiële'],
  ['officiele', 'officiële'],
  ['potentiele', 'potentiële'],
  ['essentiele', 'essentiële'],
  ['substantiele', 'substantiële'],
  ['commerciele', 'commerciële'],
  ['ministeriele', 'ministeriële'],
  ['industriele', 'industriële'],
  ['principiele', 'principiële'],
  ['creeren', 'creëren'],
  ['gecreeerd', 'gecreëerd'],
  ['patienten', 'patiënten'],
  ['clienten', 'cliënten'],
  ['efficientie', 'efficiëntie'],
  ['efficienter', 'efficiënter'],
  ['varieren', 'variëren'],
])

/** Words and turns that are often written wrongly. */
export const misspelt: ReadonlyMap<string, string> = new Map([
  ['te koste van', 'ten koste van'],
  ['ten alle tijden', 'te allen tijde'],
  ['te alle tijden', 'te allen tijde'],
  ['ten allen tijde', 'te allen tijde'],
  ['naar verluid', 'naar verluidt'],
  ['van gedachte wisselen', 'van gedachten wisselen'],
  ['van gedachte te wisselen', 'van gedachten te wisselen'],
  ['enigzins', 'enigszins'],
  ['zowiezo', 'sowieso'],
  ['onderandere', 'onder andere'],
  ['onmiddelijk', 'onmiddellijk'],
  ['onmiddelijke', 'onmiddellijke'],
  ['publikatie', 'publicatie'],
  ['kalender jaar', 'kalenderjaar'],
  ['kamer brief', 'Kamerbrief'],
  ['kamer vragen', 'Kamervragen'],
  ['wets voorstel', 'wetsvoorstel'],
  ['werk groep', 'werkgroep'],
  ['stuur groep', 'stuurgroep'],
  ['jaar verslag', 'jaarverslag'],
  ['voortgangs rapportage', 'voortgangsrapportage'],
  ['uitvoerings toets', 'uitvoeringstoets'],
  ['tijds pad', 'tijdpad'],
  ['geadviseert', 'geadviseerd'],
  ['gevraagt', 'gevraagd'],
  ['geinformeert', 'geïnformeerd'],
  ['geïnformeert', 'geïnformeerd'],
  ['gerealiseert', 'gerealiseerd'],
  ['vastgestelt', 'vastgesteld'],
])

/** What stands before 'word' and makes it 'wordt'. */
export const beforeBecomes = ['er', 'dit', 'het', 'hierdoor', 'hiermee', 'daarmee']

/** Prepositions and articles that run on when a writer starts anew: 'van de van de'. */
export const doubling = { prepositions: ['van', 'in', 'aan', 'voor', 'op', 'met', 'om'], articles: ['de', 'het', 'een'] } as const

/** Letters that no Dutch word has three times in a row; the vowels that a diaeresis parts are not among them. */
export const neverThrice = 'snltrapgmo'

/** Bodies and what is joined to them by a hyphen. */
export const joining = {
  bodies: ['EU', 'VN', 'NAVO', 'CO2'],
  nouns:
    'verdrag lidstaat lidstaten regelgeving landen richtlijn richtlijnen verordening verordeningen burger burgers voorzitterschap resolutie uitstoot heffing reductie'.split(
      ' ',
    ),
} as const
