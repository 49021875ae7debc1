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
  ])('are found in: %s', (text) => {
    expect(undatedSteps(text, [])).toHaveLength(1)
  })
  it('are not found in a sentence that announces nothing', () => {
    expect(undatedSteps('De start was later dan nog was gedacht, en dat wordt betreurd.', [])).toEqual([])
  })
})
