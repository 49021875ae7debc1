/** Places that do things in prose: 'Duitsland levert', 'met Rotterdam is afgesproken'. They are no organisations. */

const codes = new Intl.DisplayNames(['nl'], { type: 'region', fallback: 'none' })
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const countries = letters.flatMap((one) =>
  letters.flatMap((other) => {
    const name = codes.of(one + other)
    return name === undefined ? [] : [one + other, name]
  }),
)
const others =
  'VS VK UK NL Koninkrijk Staten Emiraten Arabië Europa Amerika Azië Afrika Oceanië Rusland Sovjet-Unie Engeland Schotland Wales Vlaanderen Wallonië Beieren Scandinavië Benelux Balkan Caribisch Bonaire Saba Sint Eustatius Gelderland Utrecht Overijssel Drenthe Friesland Fryslân Groningen Flevoland Limburg Zeeland Brabant Noord-Brabant Holland Noord-Holland Zuid-Holland Randstad Twente Achterhoek Veluwe Rijnmond Amsterdam Rotterdam Eindhoven Tilburg Almere Breda Nijmegen Apeldoorn Arnhem Haarlem Enschede Amersfoort Zaanstad Haarlemmermeer Zwolle Leiden Leeuwarden Maastricht Dordrecht Ede Alphen Westland Alkmaar Emmen Delft Venlo Deventer Helmond Oss Hilversum Sittard Heerlen Purmerend Roosendaal Schiedam Lelystad Vlaardingen Hoorn Assen Velsen Katwijk Gouda Zeist Veenendaal Nieuwegein Terneuzen Vlissingen Middelburg Moerdijk Delfzijl Eemshaven Maasvlakte IJmuiden Helder Urk Ter Apel Haag Brussel Berlijn Parijs Londen Rome Madrid Lissabon Wenen Bern Kopenhagen Stockholm Oslo Helsinki Warschau Praag Boedapest Boekarest Sofia Athene Dublin Luxemburg Straatsburg Genève Kyiv Kiev Moskou Ankara Washington Peking Beijing Tokio Delhi Jeruzalem Teheran Antwerpen Gent Hamburg Keulen Noordzee Waddenzee IJsselmeer Schelde Maas Rijn Waal Eems'.split(
    ' ',
  )

const places: ReadonlySet<string> = new Set([...countries, ...others])

export const isPlace = (word: string): boolean => places.has(word)
