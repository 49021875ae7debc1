import type { StatementKind } from './statement-weights.ts'

/** How much a turn of phrase says that a sentence is a statement of some kind; negative when it says the opposite. Words stand by themselves, or end a longer word. */
type Cue = readonly [weight: number, words: string, where?: 'inWord']

/** Sentences under such an introduction or heading are more likely to be of the kind. */
export type Cues = {
  readonly own: readonly Cue[]
  readonly introduction: string
  readonly kind: StatementKind
  readonly enough: number
  /** What it says that a sentence is an item of a list under such a heading; the same as under an introduction when left out. */
  readonly listed?: number
}

export const riskCues: Cues = {
  kind: 'risk',
  enough: 0.95,
  introduction: 'risico|probleem|knelpunt|aandachtspunt|zorgen|nadelen|bezwaren|kanttekening|dilemma',
  own: [
    [
      1,
      "risicovol|tekort(?:en|komingen)?|(?<=[a-z]{3})risico(?:'s)?|(?:een|het|grote?|reëel|reële|extra|serieuze?|hoog|mogelijke) risico(?:'s)?",
      'inWord',
    ],
    [0.7, "(?:de |deze )?risico(?:'s)?"],
    [
      1,
      '(?:lidstaten|provincies|fracties|partijen|gemeenten|coalitie|kamer|meningen|bonden|departementen|organisaties|ministeries) (?:zijn|is) (?:[^ .;]+ ){0,2}verdeeld|het (?:[^ .;]+ ){0,4}(?:oneens|niet eens)|(?:bonden|vakbonden|werknemers|boeren|studenten|huisartsen|leraren|agenten) (?:[^ .;]+ ){0,4}(?:acties?|staken|staking)|negatief geadviseerd',
    ],
    [
      1,
      'onvoldoende|te weinig|niet afdoende|onder druk|wachtlijst\\w*|weerstand|onduidelijkheid|onzeker\\w*|onbegrip|irritatie|spanningsveld|spanning tussen',
    ],
    [
      1,
      'knel(?:t|len)|dreig(?:t|en)|bedreig\\w+|belemmer\\w+|ten koste van|gebrek aan|afbreuk|imagoschade|reputatieschade|aansprakelijk\\w*|kampen|vertraging|niet haalbaar|onhaalbaar|onuitvoerbaar|kwetsbaar\\w*|ontwricht\\w*|inbreukprocedure|ingebrekestelling|dwangsom\\w*|rechtszaak|kort geding|precedentwerking|onrechtmatig\\w*|staatssteun|onderuitputting|overbelast\\w*|stagn\\w+|stok(?:t|ken)|onrust|ophef|polarisatie|frauderisico\\w*|fraudegevoelig\\w*|zonder (?:\\w+ ){1,6}(?:kan|kunnen) (?:\\w+ ){0,5}niet|meer tijd (?:nodig|in beslag|dan (?:voorzien|gedacht|gepland))|ondermijn\\w*',
    ],
    [
      1,
      'niet (?:alle|elke?|ieder\\w*) \\w+|geen (?:\\w+ ){0,3}(?:middelen|tijd|dekking|capaciteit|draagvlak|ruimte|budget|overeenstemming|zekerheid)|nog onbekend|niet (?:\\w+ ){0,2}(?:voldoen aan|nakomen|nagekomen|gehaald|goed genoeg|tijdig)',
    ],
    [
      1,
      '(?:hun|haar|zijn|grote|de|diverse|veel) zorgen|zorgen (?:over|om|geuit|uitgesproken)|bezorgd\\w*|zorgelijk\\w*|zorgwekkend\\w*|kritiek|kritisch\\w*|bezwaren (?:tegen|bij|van|over)|te hoge verwachtingen|een probleem|negatie(?:f|ve)|nadelig\\w*|nadeel|nadelen|keerzijde|valkuil\\w*|struikelblok\\w*',
    ],
    [
      1,
      'wantrouw\\w*|vre(?:es|est|zen)|teleurgesteld|teleurstelling|ontevreden\\w*|onvrede|verontwaardig\\w*|tegenstand\\w*|protest(?:en|eren|acties?)?|een staking|stakingen|haken af|afhaken|(?:is|zijn) (?:fel |sterk )?tegen(?:stander\\w*)?(?= |,|\\.|;)|verzet(?:ten)? (?:zich )?tegen',
    ],
    [
      1,
      'krappe?|(?:te|erg|zeer|heel) (?:kort|laat|laag|strak|weinig|traag|optimistisch)|ambitieuze? (?:planning|tijdpad)|niet (?:uit te sluiten|uitgesloten)|minder zeker|niet zeker|weinig (?:marge|ruimte|draagvlak|tijd)|geen marge|(?:termijn|datum|deadline|planning|doel|doelen|tijdpad)\\w* (?:\\w+ ){0,3}niet (?:gehaald|te halen|halen)|(?:halen|haalt|redden|redt) (?:we|wij|het|u) (?:[\\w-]+ ){0,4}niet',
    ],
    [
      1,
      'misbruik|oneigenlijk gebruik|fraude|ontduik\\w+|omzeil\\w+|datalek\\w*|cyberaanval\\w*|storing(?:en)?|ligt (?:\\S+ ){0,6}plat|onveilig\\w*|gevaar|gevaarlijk\\w*|escalat\\w+|incidenten|ongedekt|niet gedekt|dekking ontbreekt|(?:hogere|extra) (?:uitgaven|lasten)|kostenstijging\\w*|schadeclaims?|strijdig|in strijd met|voel(?:en|t) zich (?:\\w+ ){0,2}(?:niet|onveilig)',
    ],
    [
      1,
      '(?:is|blijft) (?:nog |maar |zeer )?de vraag|(?:capaciteit|ruimte|tijd|middelen) (?:is|zijn) (?:\\w+ )?beperkt|beperkte (?:capaciteit|middelen|tijd)|zonder (?:ingrijpen|actie|maatregelen|(?:aanvullende?|extra|tijdige|nadere) \\w+)|lig(?:t|gen) dwars|betwijfel\\w*|twijfel(?:s|t|en)?|kans bestaat|(?:reële|grote|aanzienlijke) kans|ontoereikend\\w*|niet toereikend|schiet(?:en)? (?:\\w+ ){0,3}tekort|tekortschiet\\w*|verouderd\\w*|achterhaald\\w*|val(?:t|len) (?:\\w+ )?uit|onbedoeld\\w*|onwenselijk\\w*|averechts\\w*|neveneffect\\w*|bijeffect\\w*|niet (?:\\w+ )?(?:gegarandeerd|verzekerd|geborgd|vanzelfsprekend)|niet aan(?:kan|kunnen)',
    ],
    [
      1,
      'mislukt|mislukken|mislukking|ongeoorloofd\\w*|onwettig\\w*|onder spanning|op scherp|gespannen|(?:sterk|te|zeer|volledig|geheel) afhankelijk|(?:blijft|blijven) uit|uitblijven|(?:de|hoge|hogere|extra|grote) werkdruk|naar de rechter|(?<!niet )in beroep (?:gaan|gaat|te gaan)|juridische (?:procedures?|stappen)|(?:maakt|maken) [^.]{0,60}(?:ingewikkeld|complex|lastig|moeilijk|kwetsbaar)|(?:kosten|prijzen|lasten|rente|uitgaven|wachttijd|wachttijden|tekorten|druk)(?: [^ .]+){0,6} (?:stijg\\w+|gestegen|lopen (?:verder )?op|opgelopen|toenemen|nemen toe)|draagvlak (?:[^ .]+ ){0,4}(?:gering|beperkt|laag|smal|wankel|ontbreekt)|voel(?:en|t) zich (?:[^ .]+ ){0,3}(?:overvallen|gepasseerd|benadeeld|niet gehoord|gestigmatiseerd)',
    ],
    [
      0.95,
      'onduidelijk\\w*|ontbreek?t|ontbreken|waarschuw(?:t|en|ing|ingen)|schaden|schaadt|beschadig\\w+|benadel\\w+|verstor(?:en|ing|ingen)|verstoort|blokke(?:ert|ren)|tegenwerk\\w*|verslechter\\w*|gebrekkig\\w*|zwakke? plek\\w*|botsen|botst|fricties?|conflict(?:en)?|rechtsongelijkheid|ongelijke behandeling|leegloop|uitputting|onhoudba(?:ar|re)|onbeheersba(?:ar|re)|onbetaalba(?:ar|re)|onwerkba(?:ar|re)|trek(?:t|ken) zich terug|haakt af|overlast|wegvallen|valt weg',
    ],
    [
      1,
      '(?<=(?:kan|kunnen|zal|zullen|is|zijn|wordt|worden) (?:[^ .;]+ ){0,9})niet (?:[^ .;]+ ){0,2}(?:tijdig|op tijd|binnen (?:de|deze|die|een|het)|voor (?:de|die|deze|het)|v(?:oo|óó)r) (?:[^ .;]+ ){0,7}(?:worden|beantwoord\\w*|gehaald|halen|verzonden|afgerond|ingediend|geleverd|verstuurd|aangeboden)|niet (?:mogelijk|gelukt|haalbaar) (?:gebleken |geweest )?(?:om|de|deze|het|binnen|tijdig|dit)|(?:niet|onmogelijk) gelukt|waardoor (?:[^ .;]+ ){0,3}niet (?:[^ .;]+ ){0,5}(?:lukt|kan|kunnen|haalbaar|mogelijk)',
    ],
    [
      0.95,
      '(?:als|indien|wanneer|tenzij|mocht|zolang|voorkomen dat|stemt|verwerpt) [^.;]{3,160} (?:verval(?:t|len)|(?:loopt|lopen) (?:[^ .;]+ ){0,4}af|(?:komt|komen) (?:[^ .;]+ ){0,4}te vervallen)|(?<=(?:gaat|gaan|komt|komen|wordt|worden) (?:[^ .;]+ ){0,4})niet (?:mee in|tegemoet|gehonoreerd|ingewilligd|overgenomen|verstrekt|vrijgegeven|gevolgd|openbaar)|niet (?:verstrekken|vrijgeven|openbaar maken|delen)(?=[.,;]|$)|gevolgen (?:[^ .;]+ ){0,10}(?:kan|kunnen) (?:raken|treffen)|(?<=(?:kan|kunnen) (?:[^ .;]+ ){0,8})(?:raken|treffen|schaden|benadelen|duperen)(?=[ .,;])|verg(?:t|gen|en) (?:nog |eerst |wel )?(?:nader|meer|verder|aanvullend|het nodige|veel)\\w* (?:onderzoek|uitzoekwerk|afstemming|tijd|overleg|uitwerking)|(?:rechtbank|rechter|bestuursrechter|hof|raad van state|afdeling bestuursrechtspraak)[^.;]{0,60} (?:oordeel\\w*|geoordeeld|acht\\w*|vernietigd|vernietigt)[^.;]{0,120} (?:onvoldoende|gebrekkig|onzorgvuldig|ontoereikend|onrechtmatig|had moeten|hadden moeten|in strijd|niet|geen)|(?:vooralsnog|op dit moment|voorlopig|nog) geen (?:[^ .;]+ ){0,2}(?:resultaten|zicht|beeld|overeenstemming|akkoord|oplossing|besluit|financiering|gegevens|cijfers)',
    ],
    [
      0.7,
      'extra (?:kosten|belasting)|meerkosten|toename|toenem\\w+|(?:groter|meer) beroep|verlag(?:en|ing)|uitstel|afschalen|lastig\\w*|moeilijk\\w*|complex\\w*|dubbel\\w*|missen|mist|haalbaarheid|uitvoerbaarheid|impact op|bezuinig\\w+|kans (?:op|dat)|gevoelig\\w*|schaarste|krapte|achterblij\\w+|teleurgesteld|ongewenst\\w*|(?:druk|beslag) op|weglek\\w*|niet tijdig|opgelopen|oplopen\\w*|schade|vacatures|werkdruk|ziekteverzuim|personeelsverloop|doorschui(?:ven|ft)|verlengt|duurder|claim op|niet eerder dan|beeldvorming|rechtszaken|zonder (?:[\\w-]+ ){1,4}(?:gaan|gaat|wachten|zal|zullen|verdwijn\\w+|verlie\\w+|blij(?:ft|ven))|gevolg kan zijn|hoge druk|hard nodig|staat daar tegenover|nog niet duidelijk|later (?:komt|klaar|gereed|beschikbaar)|verwijt\\w*|ingewikkeld\\w*|verdwijn\\w*|verlies|verliezen',
    ],
    [
      0.65,
      'nog (?:niet|geen)|pas (?:na|in|vanaf|begin|eind|medio|halverwege|over)|steeds (?:meer|minder|groter\\w*)|niet (?:meer|mogelijk|kunnen|kan)|kan niet|mogelijk dat|zou kunnen|kan (?:\\w+ ){0,4}leiden|leid(?:t|en) tot|afhankelijk van|nader\\w* (?:analyse|uitwerking)|rekening moeten houden|onomkeerbaar\\w*',
    ],
    [
      0.35,
      'echter|hoewel|ondanks|desondanks|mogelijk\\w*|indien|als er|mocht\\w*|naar verwachting|druk|knelpunten|claims?|tegelijk(?:ertijd)?|nadat|borging|effectiviteit|nodig (?:is|zijn)|extra middelen',
    ],
    [
      -0.6,
      'om (?:\\w+ ){1,3}te (?:voorkomen|vermijden|beperken)|te ondervangen|ondervangt|ondervangen door|mitiger\\w+|compenser\\w+|op te lossen|oplossen|oplossing|gedekt|dekken|zorgvuldigheid|bereid|vergroten|reeds voldoende|geen (?:grote|nieuwe) \\w+|geen bezwaren|complimenten|goed verlopen|tevreden|acceptabel|in kaart|niet van toepassing',
    ],
    [0.9, 'te voorkomen dat|dan verval(?:t|len)'],
    [
      -1,
      '(?:risico|kans|gevolg|druk|schade|effect|onzekerheid)[^ .;]* (?:[^ .;]+ ){0,4}(?:wordt|worden) (?:[^ .;]+ ){0,5}(?:verkleind|beperkt|verminderd|weggenomen|gedempt|afgedekt|ondervangen|verzacht)(?! tot)',
    ],
    [-0.6, '^(?:daarom|om (?:die|deze) reden|derhalve|hiertoe|daartoe|hiervoor)'],
    [-0.6, '^(?:in te stemmen|instemmen|akkoord|kennis ?nemen|kennisname|ondertekenen|gaat u|bent u|stemt u)'],
    [-0.4, 'u wordt (?:geadviseerd|verzocht|gevraagd)|bijlage \\d|zie bijlage|ter informatie|besproken|voorgelegd|afgesproken|de motie'],
  ],
}

export const mitigationCues: Cues = {
  kind: 'mitigation',
  enough: 1,
  introduction: 'aanvullende maatregel|mitiger|beheersmaatregel|oplossing|maatregelen',
  own: [
    [1, 'mitig\\w+|compens\\w+|uitvoeringstoets|fasering|waarborg\\w*', 'inWord'],
    [
      1,
      'beheersmaatregel\\w*|ondervang\\w*|te ondervangen|noodvoorziening\\w*|noodmaatregel\\w*|draaiboek\\w*|calamiteitenplan|crisisplan|risico\\w*(?: te)? (?:beperk|verklein)\\w*|gespreid|spreiden|(?:extra|verscherpt|intensiever) toezicht|(?:externe|onafhankelijke) (?:partij|toets|toetsing|commissie|deskundige\\w*|toezichthouder)|hardheid\\w*|impactanalyse|impact assessment|gefaseerd\\w*|vangnet|terugvaloptie|achtervang|noodplan|plan b|terugval\\w*|uitwijk\\w*|noodscenario\\w*|overbrugg\\w+|vang(?:t|en) (?:[\\w-]+ ){1,5}op|op te vangen|opgevangen|afgedekt|af te dekken|dempen|dempt|indammen|tegen te gaan|weg te nemen|beheersbaar\\w*|bedenktijd|meer tijd (?:te )?nemen|kan (?:[\\w-]+ ){0,8}(?:worden )?(?:gewijzigd|ingetrokken|aangepast|bijgesteld|ingezet)',
    ],
    [
      1,
      '(?:om|en) (?:\\w+ ){0,6}te (?:voorkomen|beperken|verminderen|beheersen|ondervangen|verkleinen|compenseren|vergroten|versterken|waarborgen|managen|borgen|vermijden)',
    ],
    [
      0.8,
      'extra capaciteit|meer tijd(?! (?:nodig|in beslag|dan|kost|vergt|vraagt))|(?:wordt|worden|zal|zullen) (?:\\w+ ){0,3}ge(?:ï|i)ntensiveerd|intensiver\\w+|aanvullende (?:\\w+ )?(?:maatregelen|afspraken|middelen|capaciteit)|in kaart (?:te brengen|gebracht|gebracht\\w*|worden|wordt|brengt)|ambitieniveau\\w*|verwachtingen te managen',
    ],
    [
      0.8,
      'voorkom(?:t|en)|verklein(?:t|en)|(?:we|wij) (?:werven|huren)|werving|in te huren|extra (?:inzet|personeel|team|teams|mensen|beveiliging|plekken|toezicht|controles?|tijd)|steekproe\\w+|second opinion|audit|mee te kijken|kijkt mee|onafhankelijke (?:partij|toets|toetsing|commissie)|laten (?:uitzoeken|onderzoeken|toetsen)|(?:een|de) reserve|voorlicht\\w+|landsadvocaat (?:is|wordt|toetst)|verruim\\w+|(?:termijn|looptijd|periode) (?:\\w+ ){0,4}verleng\\w*|versleuteld\\w*|geanonimiseerd\\w*|geaggregeerd\\w*|beveiligd|(?:werk)?afspraken (?:\\w+ ){0,3}(?:gemaakt|maken)|schrijnend\\w*|maatwerk|stapsgewijs|geborgd|ter kennisgeving|notifice\\w+|(?:we|wij) kiezen (?:daarom )?voor|vooraf (?:te )?(?:\\w+ )?(?:informeren|inlichten|melden)|zelf (?:te )?melden|maatregelen (?:\\w+ ){0,4}(?:getroffen|genomen|te treffen|te nemen)',
    ],
    [
      0.95,
      '(?:voorgesteld|het voorstel|stellen wij|adviseren wij|gekozen) (?:[^ .;]+ ){0,9}(?:te verlengen|te verdagen|uit te stellen|op te schuiven|te verschuiven|op te knippen|te faseren|te spreiden|te herzien|te heroverwegen|te spreiden)|(?:(?:verzoekt|vraagt|wijst) u|u (?:verzoekt|vraagt|wijst)) (?:[^ .;]+ ){0,3}(?:kamer|commissie)(?= )[^.;]{0,120} (?:voortvarend|spoedig|met spoed|snel|versneld|planning|gevolgen)|er ?voor gekozen [^.;]{0,90} (?:niet|maar|in plaats|alsnog|alvast|eerst)|om (?:die|deze) reden (?:wordt|is|kiest|kiezen|worden)|opnieuw te (?:beslissen|besluiten)|(?:wordt|worden) (?:[^ .;]+ ){0,4}opnieuw (?:beslist|beoordeeld|genomen|bezien)',
    ],
    [
      1,
      '(?:risico|kans|gevolg|druk|schade|nadeel|nadelen|effect|onzekerheid|tekort)[^ .;]* (?:[^ .;]+ ){0,4}(?:wordt|worden|is|zijn) (?:[^ .;]+ ){0,5}(?:verkleind|beperkt|verminderd|weggenomen|gedempt|afgedekt|beheerst|ondervangen|verzacht)(?! tot)|(?<=(?:wordt|worden|is|zijn|heeft|hebben) (?:[^ .;]+ ){0,5})vooraf (?:[^ .;]+ ){0,4}(?:getoetst|geïnformeerd|ingelicht|betrokken|gecontroleerd|gekeurd|geraadpleegd|meegenomen|gewaarschuwd)',
    ],
    [
      0.45,
      '(?:landelijke|gezamenlijke|gerichte|integrale) aanpak|meegenomen in (?:een|de|het) (?:vervolg|volgende|latere)\\w*|(?:alvast|eerst) zonder',
    ],
    [
      0.7,
      'plafond|(?:een|goede|duidelijke) uitleg|(?:ligt|liggen) klaar|klaarligt|klaarliggen|leidend|ondergrens|begrenz\\w+|voorbehoud|overgangstermijn\\w*|overgangsrecht|overgangsregeling|hardheidsclausule|bijsturen|bijsturing|bijgestuurd|opschaling|opgeschaald|versneld|woordvoeringslijn|buffer|zorgvuldig\\w*|rekening (?:mee )?(?:te )?houden|aandacht (?:zijn|besteed|aan besteed)|aandacht voor|krijgt aandacht|aandacht is voor|(?:nadruk|focus) (?:\\w+ ){0,6}(?:op|liggen)|oplossen|oplossing\\w*|verplaatsen|ingelast|versterken|expertise|keuzes (?:\\w+ )?(?:gemaakt|maken)',
    ],
    [
      0.6,
      'zet(?:ten)? (?:\\S+ ){0,3}in op|vrij (?:te )?maken|uitgebreid met|tegemoetkoming\\w*|vrijmaken|volgen de ontwikkelingen|gesprek (?:te )?(?:blijven )?voeren|alternatie\\w+|extra (?:\\w+ )?(?:overleg|sessie|bijeenkomst)|voor te bespreken|toetsen|ingetrokken|doorontwikkeling|nader (?:wordt |worden )?uitgewerkt|nader\\w* (?:uit te werken|concretisering)',
    ],
    [0.4, 'draagvlak|betrekken|afstemming|afgestemd|gewijzigd|samenwerking|bereid'],
    [
      0.35,
      'daarom|om die reden|daartoe|hiertoe|daarnaast|daarmee|ons advies|zodat|waarbij|hierbij|afgesproken|voorstel|geadviseerd|adviseren|raden u aan|kunt (?:\\w+ )?(?:benoemen|aangeven|benadrukken)|ingezet|inzet|inzetten|aanpassing\\w*|maatregelen|regelmatig|tijdig|eerst|opgenomen|dient|dienen|moeten worden|van belang|aanpassingen|dynamisch|flexibel|extra',
    ],
    [
      -0.6,
      'zorgen (?:over|geuit)|onvoldoende|weerstand|niet meewerken|kampen|dreigt|onbekend|te hoge verwachtingen|geen (?:[^ .;]+ ){0,5}(?:middelen|tijd|budget|capaciteit)|(?:zij|ze) zullen (?:[^ .;]+ ){0,2}(?:benadrukken|bepleiten|aandringen)|(?:vindt|vinden|acht|achten) het (?:van )?belang\\w*|(?:extra|hogere) kosten|nog niet|niet alle',
    ],
    [-0.6, '^(?:in te stemmen|instemmen|akkoord|kennis ?nemen|kennisname|gaat u|bent u|stemt u)'],
    [-0.6, 'zonder \\w+ (?:is|zijn|komt|gaat|loopt|staat|valt|kan|kunnen|wordt|worden|dreigt)'],
    [-0.6, 'bijlage \\d|zie bijlage|ter informatie|niet van toepassing|is verstuurd|heeft u aangegeven|agendeer\\w*|geagendeerd'],
  ],
}

export const commitmentCues: Cues = {
  kind: 'commitment',
  enough: 0.9,
  introduction: 'toezegging|toezeggingen',
  listed: 0.9,
  own: [
    [
      1,
      'toegezegd|overeengekomen|gestand|committeer\\w*|toezegging\\w*|toezeg(?:t|gen)|zegt u|zegde|beloofd|belooft|(?:is|zijn|heeft|hebt|hebben) [^.]{0,140}afgesproken|afgesproken (?:om|dat)',
    ],
    [
      1,
      'aangegeven dat u (?:\\w+ ){0,14}zou\\w*|(?:is|heeft|hebben|werd) aangekondigd|aangekondigd dat|(?:aangegeven|gemeld|bevestigd|gezegd) [^.]{0,60}(?:kamers?|tk|parlement) [^.]{0,60}(?:ontvangt|ontvangen|informe\\w+)|(?:aangegeven|gezegd|gemeld) dat (?:u|het kabinet|hij|zij) [^.]{0,60}(?:komt|zult|zal|gaat|zou)|aangegeven [^.]{0,60} (?:na )?te (?:zullen )?(?:sturen|zenden|informeren|onderzoeken|bezien|betrekken|rapporteren|leveren)|(?:aangegeven|gezegd|gemeld|beloofd) [^.]{0,60}terug (?:te )?(?:zullen )?komen|zeg(?:t|gen) [^.]{1,60} toe(?= |,|$|\\.)|zich (?:ertoe )?(?:verplicht|verbonden)|(?:zal|zullen) [^.]{0,80}(?:kamer|tk|parlement) [^.]{0,60}(?:worden geïnformeerd|geïnformeerd worden)',
    ],
    [
      1,
      '(?:eigen|de) (?:begroting(?:en)?|middelen) (?:\\w+ ){0,5}(?:dekken|gedekt)|(?:dekken|betalen) (?:\\w+ ){0,6}(?:eigen|begroting)|uit eigen (?:begroting|middelen)',
    ],
    [
      1,
      '(?:zal|zult|zullen|gaat|gaan) (?:[\\w-]+ ){0,9}(?:kamers?|tk|ek|parlement|staten-generaal) (?:[\\w-]+ ){0,9}(?:informeren|rapporteren|berichten|sturen|toesturen|zenden|aanbieden)|(?:kamers?|tk|parlement|staten-generaal) (?:[\\w-]+ ){0,9}(?:zult|zal|zullen) (?:[\\w-]+ ){0,3}(?:informeren|rapporteren|berichten|sturen|zenden)|(?:kamer|tk|parlement) (?:hoort|ontvangt|krijgt)|(?:kamer|tk|parlement) wordt [^.]{0,80}geïnformeerd|(?:sturen|stuurt|zenden|zendt) (?:wij |we |u )?(?:de |aan de )?(?:tweede )?(?:kamer|tk)|(?:stuurt|zendt) u [^.]{0,40}(?:naar|aan) de (?:kamer|tk)|volgt [^.]{0,60}(?:brief|reactie|rapportage)\\w* (?:aan de )?(?:kamer|tk)|voornemens (?:om )?(?:de )?(?:kamer|tk)',
    ],
    [
      0.9,
      '(?:u|het kabinet|de minister|de staatssecretaris) komt (?:[\\w-]+ ){0,6}(?:met een|met het|met de|terug)|kom(?:t|en) (?:u |wij |we )?(?:[\\w-]+ ){0,8}(?:op|bij u|daarop|hierop) terug|geeft (?:u )?aan (?:niet (?:\\w+ ){0,4}te|te zullen|dat u [^.;]{0,110}(?:zal|zult|zullen|gaat|komt|bereid bent|voornemens bent|blijft)(?=[ .,;]))',
    ],
    [
      0.9,
      '(?:zal|zullen) \\w+ (?:[\\w-]+ ){0,9}rapporteren|in kaart (?:zal|zullen|gaat|gaan) brengen|(?:zal|zullen|gaat|gaan) (?:[\\w-]+ ){0,8}in kaart brengen|zal (?:\\w+ ){0,3}worden geëvalueerd|er komt een \\w*(?:toets|onderzoek|evaluatie|plan|brief|rapportage|verkenning|wetsvoorstel|regeling|team)|gaat (?:\\w+ ){0,4}vrijmaken|gaat (?:\\w+ ){0,4}onderzoeken|bent bereid|staat er(?:voor)? (?:\\w+ ){0,2}open|staat open voor een|zal (?:[\\w-]+ ){0,8}blijven',
    ],
    [
      0.5,
      '(?:antwoorden|reactie|kabinetsreactie|verslag|brief|kamerbrief|rapportage|voortgangsrapportage|evaluatie|plan van aanpak) [^.;]{0,70}(?:uiterlijk|binnen (?:een|twee|drie|vier|\\d+)|voor het einde van)',
    ],
    [
      1,
      '(?:kondigt|kondigen) (?:(?:u|uw (?:ambts)?opvolger|het (?:volgende |nieuwe )?kabinet|de (?:nieuwe |volgende )?(?:minister|staatssecretaris|bewindspersoon)|nederland|wij|we) )?(?:[^ .;]+ ){0,14}aan (?:dat|om|te|met|in|na|waar|niet|opnieuw|samen|de|het|een|uiterlijk|binnen)|(?:kondigt|kondigen) (?:[^ .;]+ ){0,12}aan(?=[.,;]|$)|(?:geeft|geven) (?:(?:u|uw (?:ambts)?opvolger|het (?:volgende |nieuwe )?kabinet|de (?:nieuwe |volgende )?(?:minister|staatssecretaris|bewindspersoon)|nederland|wij|we) )(?:[^ .;]+ ){0,6}aan (?:[^ .;,]+[ ,]+){0,14}te (?!kunnen|willen|hebben|zijn|moeten|zien|vinden)[^ .;]+en(?=[ .,;])|(?<=(?:u|uw (?:ambts)?opvolger|het (?:volgende |nieuwe )?kabinet|de (?:nieuwe |volgende )?(?:minister|staatssecretaris|bewindspersoon)|nederland|wij|we) )(?:meldt|antwoordt|schrijft|bevestigt|laat weten|geeft aan) (?:[^ .;]+ ){0,6}dat [^.;]{0,110}(?:zal|zult|zullen|gaat|gaan)(?=[ .,;])|(?:meldt|antwoordt|schrijft|bevestigt) u (?:[^ .;]+ ){0,6}dat [^.;]{0,110}(?:zal|zult|zullen|gaat|gaan)(?=[ .,;])',
    ],
    [
      0.95,
      '(?:reactie|kabinetsreactie|beleidsreactie|antwoord|antwoorden|vervolgbrief|appreciatie|brief|rapportage|uitwerking)(?: [^ .;,]+){0,8} volg(?:t|en) (?:nog|pas|separaat|uiterlijk|zo|in|na|voor|vóór|rond|begin|eind|medio|dit|deze|volgend\\w*)|(?:er ?naar (?:wordt )?gestreefd|wordt er ?naar gestreefd|(?:het|ons|uw) streven is|(?:u|wij|we|het kabinet) stree(?:ft|f|ven) er ?naar)(?: [^ .;,]+){0,14} (?:te )?(?:beantwoorden|verzenden|versturen|sturen|informeren|delen|zenden|aan te bieden|toe te (?:sturen|zenden)|publiceren|af te ronden|reageren)|(?:zullen|zal) (?:we|wij|u) er ?voor zorgen|(?:zorgen|zorgt) (?:we|wij|u|het kabinet) er ?voor dat|wordt er ?voor gezorgd dat|(?:ambts)?opvolger (?:[^ .;,]+ ){0,12}(?:deelt|stuurt|komt|reageert|informeert|zal)(?=[ .,;])',
    ],
    [
      0.8,
      '(?:informeert|rapporteert|bericht) (?:[\\w-]+ ){0,9}(?:jaarlijks|halfjaarlijks|periodiek|doorlopend|maandelijks|binnenkort|nader|uiterlijk|voortaan|later|opnieuw)(?: [\\w-]+){0,6} (?:kamers?|tk|parlement)|(?:informeert|rapporteert|bericht) (?:[\\w-]+ ){0,3}(?:kamers?|tk|parlement) (?:[\\w-]+ ){0,6}(?:jaarlijks|halfjaarlijks|periodiek|doorlopend|maandelijks|binnenkort|nader|uiterlijk|voortaan|later|opnieuw|voor de|vóór)',
    ],
    [1.6, '(?:geeft u|u geeft|geeft het kabinet) aan niet (?:[^ .;]+ ){0,6}te (?!kunnen|weten|zien|hebben)\\w+'],
    [
      -1.6,
      '(?:gaat|ga) u (?:[^ .;]+ ){0,3}in op|word(?:t|en) (?:[^ .;]+ ){0,3}ingegaan op|gaat (?:[^ .;]+ ){0,2}in op|reageert u op|bevat(?:ten)? (?:een|uw|de) reactie|(?:doet|doen|kunt) u (?:[^ .;]+ ){0,9}(?:af|afdoen)(?= |[.,;]|$)|(?:steun|instemming|een meerderheid) (?:gekregen|gehaald|behaald)',
    ],
    [
      0.4,
      'in kaart|najaar|voorjaar|kwartaal|dit jaar|jaarlijks|halfjaarlijks|periodiek|na de zomer|te zenden|zo snel mogelijk|zo spoedig mogelijk',
    ],
    [0.3, 'de kamer|de tk|tweede kamer|het parlement'],
    [-0.4, 'u kunt (?:\\w+ )?(?:aangeven|voorstellen|benoemen|benadrukken|instemmen)'],
    [-0.6, '(?:met|in) (?:deze|bijgaande) (?:kamer)?brief'],
    [
      -0.7,
      '(?:heeft|hebt|hebben|is|zijn|werd|werden) (?:(?!dat |om |wordt |worden |zal |zullen |toegezegd |afgesproken |aangekondigd )[^ .;,]+ ){0,14}(?:gedeeld|toegezonden|verzonden|verstuurd|gestuurd|aangeboden)(?=[.;]|$)',
    ],
    [-0.8, 'moties en toezeggingen|toezeggingen en moties'],
    [-0.9, 'aan te vechten|rechter|in beroep|bezwaar|protest\\w*|staking\\w*|procedure'],
    [-0.4, '^(?:de|deze|bijgaande) (?:kamer)?brief geeft (?:uitvoering|invulling)'],
    [
      -0.6,
      '(?:moet|moeten|dient|dienen) [^.]{0,60}(?:verzonden|verstuurd|gestuurd|beantwoord|ontvangen|aangeleverd)|waarin de regering wordt (?:verzocht|gevraagd)|van de gelegenheid gebruik',
    ],
    [-0.9, '(?:kamer|commissie|fractie|lid) (?:verwacht|verzoekt|vraagt|wenst)'],
    [-0.8, 'kunt u|u wordt (?:gevraagd|verzocht|geadviseerd)'],
  ],
}
