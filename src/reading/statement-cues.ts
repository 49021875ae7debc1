/** How much a turn of phrase says that a sentence is a statement of some kind; negative when it says the opposite. */
export type Cue = readonly [weight: number, words: string]

/** Sentences under such an introduction or heading are more likely to be of the kind. */
export type Cues = { readonly own: readonly Cue[]; readonly introduction: string; readonly enough: number }

export const riskCues: Cues = {
  enough: 0.95,
  introduction: 'risico|probleem|problemen|knelpunt|aandachtspunt|zorgen|nadelen|bezwaren|kanttekening|dilemma',
  own: [
    [
      1,
      "\\w*risico(?:'s|’s)?|\\w*risicovol|onvoldoende|te weinig|niet afdoende|onder druk|\\w*tekort(?:en|komingen)?|wachtlijst\\w*|weerstand|onduidelijkheid|onzeker\\w*|onbegrip|irritatie|spanningsveld|spanning tussen",
    ],
    [
      1,
      'knel(?:t|len)|dreig(?:t|en)|bedreig\\w+|belemmer\\w+|ten koste van|gebrek aan|afbreuk|imagoschade|reputatieschade|aansprakelijk\\w*|kampen|vertraging|tegenvaller\\w*|overschrijding\\w*|niet haalbaar|onhaalbaar|onuitvoerbaar|kwetsbaar\\w*|ontwricht\\w*|inbreukprocedure|ingebrekestelling|dwangsom\\w*|rechtszaak|kort geding|precedentwerking|onrechtmatig\\w*|staatssteun|onderuitputting|overbelast\\w*|stagn\\w+|stok(?:t|ken)|onrust|ophef|polarisatie|frauderisico\\w*|fraudegevoelig\\w*|zonder (?:\\w+ ){1,6}(?:kan|kunnen) (?:\\w+ ){0,5}niet|ondermijn\\w*',
    ],
    [
      1,
      'niet (?:alle|elke?|ieder\\w*) \\w+|geen (?:\\w+ ){0,3}(?:middelen|tijd|dekking|capaciteit|draagvlak|ruimte|budget|overeenstemming|zekerheid)|nog onbekend|niet (?:\\w+ ){0,2}(?:voldoen aan|nakomen|nagekomen|gehaald|goed genoeg|tijdig)',
    ],
    [
      1,
      '(?:hun|haar|zijn|grote|de|diverse|veel) zorgen|zorgen (?:over|om|geuit|uitgesproken)|bezorgd\\w*|kritiek|kritisch\\w*|bezwaren|te hoge verwachtingen|embargo|problemen|een probleem|negatie(?:f|ve)|nadelig\\w*|schade',
    ],
    [
      0.7,
      'extra (?:kosten|belasting)|meerkosten|toename|toenem\\w+|(?:groter|meer) beroep|lager\\w*|verlag(?:en|ing)|verslechter\\w*|uitstel|afschalen|lastig\\w*|moeilijk\\w*|complex\\w*|dubbel\\w*|missen|mist|ontbre\\w+|haalbaarheid|uitvoerbaarheid|impact op|bezuinig\\w+|kans (?:op|dat)|gevoelig\\w*|terughoudend\\w*|schaarste|krapte|achterstand\\w*|achterblij\\w+|verdeeld\\w*|teleurgesteld|ongewenst\\w*|(?:druk|beslag) op|boetes?|weglek\\w*|niet tijdig|opgelopen|oplopen\\w*|nog niet duidelijk|onduidelijk',
    ],
    [
      0.65,
      'nog (?:niet|geen)|steeds (?:meer|minder|groter\\w*)|niet (?:meer|mogelijk|kunnen|kan)|kan niet|mogelijk dat|zou kunnen|kan (?:\\w+ ){0,4}leiden|leid(?:t|en) tot|afhankelijk van|vergt|nader\\w* (?:analyse|uitwerking)|rekening moeten houden|onomkeerbaar\\w*',
    ],
    [
      0.35,
      'echter|hoewel|ondanks|desondanks|mogelijk\\w*|indien|als er|mocht\\w*|naar verwachting|druk|knelpunten|claims?|tegelijk(?:ertijd)?|nadat|borging|effectiviteit|nodig (?:is|zijn)|extra middelen',
    ],
    [
      -0.6,
      'om (?:\\w+ ){1,3}te (?:voorkomen|vermijden|beperken)|te ondervangen|ondervangt|ondervangen door|mitiger\\w+|compenser\\w+|op te lossen|oplossen|oplossing|gedekt|dekken|zorgvuldigheid|bereid|vergroten|reeds voldoende|geen (?:grote|nieuwe) \\w+|geen bezwaren|complimenten|goed verlopen|tevreden|acceptabel|in kaart|niet van toepassing',
    ],
    [-0.4, 'u wordt (?:geadviseerd|verzocht|gevraagd)|bijlage \\d|zie bijlage|ter informatie|besproken|voorgelegd|afgesproken|de motie'],
  ],
}

export const mitigationCues: Cues = {
  enough: 1,
  introduction: 'aanvullende maatregel|mitiger|beheersmaatregel|oplossing|maatregelen',
  own: [
    [
      1,
      'mitiger\\w+|beheersmaatregel\\w*|compenser\\w+|ondervang\\w*|te ondervangen|\\w*uitvoeringstoets|impactanalyse|impact assessment|\\w*fasering|gefaseerd\\w*|prioritering|vangnet|terugvaloptie|achtervang|waarborg\\w*|noodplan|plan b|meer tijd (?:te )?nemen|kan (?:[\\w-]+ ){0,8}(?:worden )?(?:gewijzigd|ingetrokken|aangepast|bijgesteld|ingezet)',
    ],
    [
      1,
      '(?:om|en) (?:\\w+ ){0,6}te (?:voorkomen|beperken|verminderen|beheersen|ondervangen|verkleinen|compenseren|vergroten|versterken|waarborgen|managen|borgen|vermijden)',
    ],
    [
      0.8,
      'extra capaciteit|meer tijd|(?:wordt|worden|zal|zullen) (?:\\w+ ){0,3}ge(?:ï|i)ntensiveerd|intensiver\\w+|aanvullende (?:\\w+ )?(?:maatregelen|afspraken|middelen|capaciteit)|in samenhang|in kaart (?:te brengen|gebracht|gebracht\\w*|worden|wordt|brengt)|scenario\\w*|ambitieniveau\\w*|verwachtingen te managen',
    ],
    [
      0.7,
      'geëvalueerd|evaluatie|overgangstermijn\\w*|overgangsrecht|overgangsregeling|hardheidsclausule|bijsturen|bijsturing|bijgestuurd|herijk\\w+|herprioritering|opschaling|opgeschaald|versneld|woordvoeringslijn|buffer|monitor(?:en|ing)|zorgvuldig\\w*|rekening (?:mee )?(?:te )?houden|aandacht (?:zijn|besteed|aan besteed)|aandacht voor|krijgt aandacht|aandacht is voor|(?:nadruk|focus) (?:\\w+ ){0,6}(?:op|liggen)|oplossen|oplossing\\w*|verplaatsen|verzetten|ingelast|versterken|ruimte (?:voor|biedt|laat)|bereid|expertise|keuzes (?:\\w+ )?(?:gemaakt|maken)',
    ],
    [
      0.6,
      'vrij (?:te )?maken|verlengd|uitgebreid met|pilot|compensatie|overeengekomen|vrijmaken|betrekken|afstemming|afgestemd|volgen de ontwikkelingen|gesprek (?:te )?(?:blijven )?voeren|alternatie\\w+|extra (?:\\w+ )?(?:overleg|sessie|bijeenkomst)|voor te bespreken|toetsen|gewijzigd|ingetrokken|draagvlak|samenwerking|doorontwikkeling|nader (?:wordt |worden )?uitgewerkt|nader\\w* (?:uit te werken|concretisering)',
    ],
    [
      0.35,
      'daarom|daarnaast|daarmee|zodat|waarbij|hierbij|afgesproken|voorstel|geadviseerd|adviseren|raden u aan|kunt (?:\\w+ )?(?:benoemen|aangeven|benadrukken)|ingezet|inzet|inzetten|aanpassing\\w*|maatregelen|regelmatig|tijdig|eerst|opgenomen|dient|dienen|moeten worden|van belang|aanpassingen|dynamisch|flexibel|extra',
    ],
    [
      -0.6,
      'zorgen (?:over|geuit)|onvoldoende|weerstand|niet meewerken|kampen|dreigt|onbekend|te hoge verwachtingen|geen (?:\\w+ ){0,2}(?:middelen|tijd)|nog niet|niet alle',
    ],
    [-0.6, 'bijlage \\d|zie bijlage|ter informatie|niet van toepassing|is verstuurd|heeft u aangegeven|agendeer\\w*|geagendeerd'],
  ],
}

export const commitmentCues: Cues = {
  enough: 0.9,
  introduction: 'toezegging|toezeggingen',
  own: [
    [
      1,
      'toegezegd|overeengekomen|gestand|committeer\\w*|toezegging\\w*|toezeg(?:t|gen)|zegt u|zegde|beloofd|belooft|(?:is|zijn|heeft|hebben) [^.]{0,60}afgesproken',
    ],
    [
      1,
      'aangegeven dat u (?:\\w+ ){0,14}zou\\w*|(?:is|heeft|hebben|werd) aangekondigd|aangekondigd dat|(?:aangegeven|gemeld|bevestigd) [^.]{0,60}(?:kamer|tk|parlement) [^.]{0,60}(?:ontvangt|ontvangen|informe\\w+)|aangegeven [^.]{0,50}terug (?:te )?(?:zullen )?komen|(?:zal|zullen) [^.]{0,80}(?:kamer|tk|parlement) [^.]{0,60}(?:worden geïnformeerd|geïnformeerd worden)',
    ],
    [
      1,
      '(?:eigen|de) (?:begroting(?:en)?|middelen) (?:\\w+ ){0,5}(?:dekken|gedekt)|(?:dekken|betalen) (?:\\w+ ){0,6}(?:eigen|begroting)|uit eigen (?:begroting|middelen)',
    ],
    [
      1,
      '(?:zal|zult|zullen|gaat|gaan) (?:[\\w-]+ ){0,9}(?:kamers?|tk|ek|parlement|staten-generaal) (?:[\\w-]+ ){0,9}(?:informeren|rapporteren|berichten|sturen|toesturen|zenden|aanbieden)|(?:kamers?|tk|parlement|staten-generaal) (?:[\\w-]+ ){0,9}(?:zult|zal|zullen) (?:[\\w-]+ ){0,3}(?:informeren|rapporteren|berichten|sturen|zenden)|informeert (?:[\\w-]+ ){0,6}(?:kamer|tk|parlement)',
    ],
    [
      0.9,
      '(?:zal|zullen) \\w+ (?:[\\w-]+ ){0,9}rapporteren|in kaart (?:zal|zullen|gaat|gaan) brengen|(?:zal|zullen|gaat|gaan) (?:[\\w-]+ ){0,8}in kaart brengen|zal (?:\\w+ ){0,3}worden geëvalueerd|er komt een \\w*(?:toets|onderzoek|evaluatie|plan|brief|rapportage|verkenning|wetsvoorstel|regeling|team)|gaat (?:\\w+ ){0,4}vrijmaken|gaat (?:\\w+ ){0,4}onderzoeken|bent bereid|staat (?:\\w+ ){0,3}open|zal (?:[\\w-]+ ){0,8}blijven',
    ],
    [0.4, 'in kaart|najaar|voorjaar|kwartaal|dit jaar|jaarlijks|periodiek|de kamer|de tk|tweede kamer|het parlement|te zenden'],
    [-0.4, 'u kunt (?:\\w+ )?(?:aangeven|voorstellen|benoemen|benadrukken|instemmen)'],
    [-0.8, 'kunt u|gevraagd|verzocht'],
  ],
}
