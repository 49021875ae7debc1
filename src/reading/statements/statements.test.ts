import { describe, expect, test } from 'vitest'
import { contextOf } from '../invented-text.ts'
import { commitmentsOf } from './commitments.ts'
import { mitigationsOf } from './mitigations.ts'
import { risksOf } from './risks.ts'

type Kind = 'risk' | 'measure' | 'promise'

function foundIn(...lines: readonly string[]): Kind[] {
  const context = contextOf(...lines)
  const risk = risksOf(context)
  const found = { risk, measure: mitigationsOf(context), promise: commitmentsOf(context) }
  const kinds: readonly Kind[] = ['risk', 'measure', 'promise']
  return kinds.filter((kind) => found[kind].length > 0)
}

const phrasings: Readonly<Record<Kind, readonly string[]>> = {
  risk: [
    'De levertijd van de vaccins is onzeker zolang de fabrikant geen contract tekent.',
    'Het is de vraag of de corporaties voldoende investeringsruimte overhouden.',
    'De kans bestaat dat de rechter de regeling buiten toepassing laat.',
    'Als het verdrag niet voor juli wordt bekrachtigd, vervalt de Europese bijdrage.',
    'De dienst heeft onvoldoende personeel om de piek in aanvragen te verwerken.',
    'Het draagvlak onder vissers is gering.',
    'De systemen zijn verouderd en vallen regelmatig uit.',
    'Gemeenten waarschuwen dat zij de taak niet aankunnen.',
    'De maatregel kan onbedoelde gevolgen hebben voor mensen met een laag inkomen.',
    'Een meerderheid voor het wetsvoorstel is in de Eerste Kamer niet verzekerd.',
    'De regeling is gevoelig voor fraude.',
    "De wachttijden bij de poli's lopen verder op.",
    'Boeren voelen zich overvallen door het besluit.',
    'Bij een strenge winter zijn de gasvoorraden ontoereikend.',
    'Onduidelijk is nog wie de beheerkosten na 2027 draagt.',
    'De aanbesteding is mislukt, waardoor het materieel later komt.',
    'De Europese Commissie zou de steun als ongeoorloofd kunnen aanmerken.',
    'Een lek van deze cijfers zou de onderhandelingen schaden.',
    'Zonder wetswijziging kan de politie deze gegevens niet delen.',
    'De leveranciers zijn sterk afhankelijk van één producent in Azië.',
    'Dit zet de relatie met de provincies onder spanning.',
    'Het tijdpad is uiterst krap en laat geen uitloop toe.',
    'De vragen over de pont kunnen niet binnen de termijn worden beantwoord.',
    'Het verzoek van de schippers wordt niet gehonoreerd.',
    'De rechter oordeelde dat de vergunning onvoldoende was onderbouwd.',
    'De wijziging vergt nog nader onderzoek.',
    'De provincies zijn verdeeld over de aanpak van de vaarwegen.',
    'De gevolgen van laagwater kunnen ook veerdiensten raken.',
  ],
  measure: [
    'Om dit te voorkomen wordt de invoering over drie jaar gespreid.',
    'Daarom wordt een hardheidsclausule opgenomen.',
    'De inspectie houdt extra toezicht in het eerste jaar.',
    'De overgangstermijn is daarom met een jaar verlengd.',
    'Maandelijks bespreekt de stuurgroep de voortgang zodat tijdig kan worden bijgestuurd.',
    'Door de termijn te verruimen en daarmee uitval te voorkomen, krijgen gemeenten lucht.',
    'Er wordt een onafhankelijke commissie ingesteld die tijdig kan bijsturen.',
    'Daarom wordt voorgesteld de termijn voor de schippers te verlengen.',
    'De gevolgen voor schippers worden verzacht met een lager tarief.',
    'U verzoekt de Eerste Kamer het voorstel met spoed te behandelen.',
  ],
  promise: [
    'U heeft de Kamer toegezegd voor de zomer met een visie te komen.',
    'In het debat heeft u aangegeven de cijfers na te sturen.',
    'De minister heeft gezegd hierop in de volgende brief terug te komen.',
    'U zegt de Kamer toe dit te onderzoeken.',
    'Wij sturen de Kamer in het najaar een voortgangsbrief.',
    'De Kamer wordt voor het kerstreces geïnformeerd over de uitkomst.',
    'Aan de provincies is beloofd dat zij volgend jaar een bijdrage ontvangen.',
    'Het kabinet heeft zich verplicht de uitstoot te halveren.',
    'Met de netbeheerders is afgesproken dat zij in mei een plan indienen.',
    'De staatssecretaris zal de Kamer jaarlijks over de voortgang informeren.',
    'U bent voornemens de Kamer hier eind maart over te informeren.',
    'Er volgt in mei een brief aan de Kamer over de uitvoering.',
  ],
}

for (const [kind, sentences] of Object.entries(phrasings)) {
  describe(`a ${kind}`, () => {
    test.each(sentences)('is what this says: %s', (sentence) => expect(foundIn(sentence)).toEqual([kind]))
  })
}

describe('no statement', () => {
  test.each([
    'De commissie vergadert op donderdag in de Oude Zaal.',
    'De brief gaat in op de drie vragen van het lid.',
    'De wet trad in 2015 in werking en is sindsdien niet gewijzigd.',
    'De regeling staat open voor scholen in het hele land.',
    'In bijlage 2 vindt u de spreektekst.',
    'Het rapport beschrijft hoe gemeenten de taak uitvoeren.',
    'De subsidie bedraagt vijftig procent van de kosten.',
    'De Kamer heeft op 3 april schriftelijke vragen gesteld.',
    'Deze nota is afgestemd met BZK en FIN.',
    'U spreekt vrijdag met de voorzitter van de werkgevers.',
    'Het programma bestaat uit vier onderdelen.',
    'De VNG is positief over het voorstel.',
    'Met deze brief informeert u de Kamer over de stand van zaken.',
    'De persoonsgegevens van ambtenaren zijn niet openbaar.',
    'Het aantal aanvragen lag vorig jaar op 1.200.',
    'De Kamer verwacht de antwoorden uiterlijk 7 mei te ontvangen.',
    'In de motie wordt de regering verzocht voor het eind van het jaar de risico’s van drones te onderzoeken.',
    'Bijlage 2 geeft een overzicht van moties en toezeggingen over de scheepvaart.',
    'De vragen hebben betrekking op het tekort aan sluiswachters.',
    'De antwoorden moeten voor vrijdag aan de Kamer worden verzonden.',
  ])('is made of this: %s', (sentence) => expect(foundIn(sentence)).toEqual([]))
})

describe('a heading that names the kind', () => {
  test('makes items of its list statements', () => {
    expect(foundIn('Deze brief is kort.', '', 'Openstaande toezeggingen', '', '- Overzicht van de bruggen in Zeeland')).toEqual(['promise'])
  })

  test('says nothing of the section after it', () => {
    expect(foundIn('Dit is een brief.', '', 'Toezeggingen', '', 'Geen.', '', 'Communicatie', '', '- Overzicht van de bruggen')).toEqual([])
  })
})

test('leaves the head of a memo alone, and what it says is kept from the public', () => {
  const body = ['Geadviseerd besluit', 'U wordt verzocht te tekenen.']
  const kept = ['Informatie die niet openbaar gemaakt kan worden', 'Motivering', 'Er is een risico dat namen van ambtenaren bekend worden.']
  expect(foundIn('De brug is dicht.', '', ...body, '', ...kept)).toEqual([])
})

test('takes measures more easily near the risk that they answer', () => {
  const doubtful = [
    'Wij hebben aandacht voor de hoogte van de dijk.',
    'Met de aannemer wordt overlegd over een hogere dijk.',
    'De dijkgraaf overlegt wekelijks met de aannemer.',
    'Voor de dijk is een plan gemaakt met de gemeente.',
    'De aannemer is bereid in de winter door te werken.',
    'Het waterschap werkt samen met de gemeente aan de dijk.',
    'De werkzaamheden zijn naar voren gehaald.',
    'Omwonenden zijn betrokken bij de keuze van het tracé.',
    'Er is afstemming met de provincie over de planning.',
    'De gemeente neemt een deel van het werk over.',
    'Het ontwerp van de dijk is gewijzigd.',
    'De raming wordt door een tweede bureau bekeken.',
  ]
  const measuresAfter = (before: string) => doubtful.filter((sentence) => foundIn(before, sentence).includes('measure')).length
  expect(measuresAfter('De dijk is te laag en dat is gevaarlijk.')).toBeGreaterThan(measuresAfter('De dijk is hoog en groen.'))
})

describe('an item of a list without a verb', () => {
  test('names a subject, not a risk or a measure', () => {
    expect(foundIn('Op de agenda staan:', '- Gevaarlijke stoffen en schade aan sluizen', '- Beheersmaatregelen in de binnenvaart')).toEqual(
      [],
    )
  })

  test('states a risk where its list does', () => {
    expect(foundIn('De risico’s zijn:', '- Gevaarlijke stoffen en schade aan sluizen')).toContain('risk')
  })
})
