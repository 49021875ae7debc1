import { describe, expect, it } from 'vitest'
import { undatedSteps } from './undated-steps.ts'

describe('steps without a date', () => {
  it.each([
    'Het gesprek moet nog plaatsvinden.',
    'De komende weken spreekt u de colleges.',
    'Dit komt binnenkort terug.',
    'Op korte termijn is er meer bekend.',
    'U hoort spoedig meer.',
    'De uitwerking volgt nader.',
    'Dit wordt op een later moment bezien.',
    'Dat gebeurt bij de start van het project.',
    'Halfjaarlijks informeren wij u.',
    'Tussentijds berichten wij u.',
    'Wij rapporteren hierover periodiek.',
    'De volgende voortgangsrapportage gaat erop in.',
    'Het advies ontvangt u separaat.',
    'Dit wordt met de gemeenten nog besproken.',
    'Er komt nog een reactie.',
    'Een overleg hierover zal worden gepland.',
    'Het debat moet nog ingepland worden.',
    'De regeling zal over een tijd worden GEËVALUEERD.',
    'Een technische briefing is aangeboden.',
    'Daarna zal de Raad het voorstel bekrachtigen.',
    'Wij gaan met de schippers in gesprek.',
    'U kondigt aan met de provincie in overleg te treden.',
    'U ontvangt een aparte nota over de sluis.',
    'Het besluit zal in de krant gepubliceerd worden.',
    'De kaart zal openbaar worden gemaakt.',
    'De komende periode werken we aan de brug.',
    'De brief komt na de zomer.',
    'Eén week na publicatie opent het loket.',
  ])('are found in: %s', (text) => {
    expect(undatedSteps(text, [])).toHaveLength(1)
  })
  it('are not found in a sentence that announces nothing', () => {
    expect(undatedSteps('De start was later dan nog was gedacht, en dat wordt betreurd.', [])).toEqual([])
    expect(undatedSteps('Eén week na publicatie bleek de kade te laag.', [])).toEqual([])
    expect(undatedSteps('In dit gesprek is de nota besproken die de Raad heeft aanvaard.', [])).toEqual([])
  })
})
