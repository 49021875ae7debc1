import { describe, expect, test } from 'vitest'
import { contextOf } from '../invented-text.ts'
import { commitmentsOf } from './commitments.ts'

const promises = (text: string) => commitmentsOf(contextOf(text)).length

describe('what is announced for later is a promise', () => {
  test.each([
    'In de brief kondigt u aan dat uw opvolger in het najaar een reactie op het stikstofadvies met de Kamer deelt.',
    'Een beleidsreactie op het evaluatierapport volgt na het zomerreces.',
    'Met de commissie is afgesproken dat de uitkomsten van de enquête na de zomer worden gedeeld.',
    'U kondigt aan de Kamer in januari nader te informeren over de pilots.',
    'Uw ambtsopvolger zal voor de zomer met een reactie op de initiatiefnota komen.',
    'De kabinetsreactie wordt in het tweede kwartaal met de Kamer gedeeld.',
    'Een schriftelijke reactie op de vragen over de haven volgt binnen enkele weken.',
    'Met de gemeenten is afgesproken dat de tellingen elk kwartaal worden gedeeld.',
    'De nieuwe minister stuurt de uitgewerkte plannen na de formatie naar de Tweede Kamer.',
    'U heeft het rapport over de brug gedeeld en komt na de zomer terug op de aanbevelingen.',
    'Het kabinet komt na het kerstreces met een definitief standpunt over de brug.',
    'U kondigt in de brief aan de vaartarieven te verlagen.',
    'U geeft aan niet in cassatie te gaan, maar de vergunning te herstellen.',
    'U antwoordt dat de sluis in 2026 zal worden vervangen.',
    'Het streven is de vragen over de pont voor 1 mei te beantwoorden.',
    'Wel zullen we ervoor zorgen dat de cijfers er voor het debat zijn.',
  ])('%s', (text) => expect(promises(text)).toBe(1))
})

describe('what was shared before, or is asked, is none', () => {
  test.each([
    'Het sluisrapport heeft u vorig jaar met de Kamer gedeeld.',
    'Op 4 februari heeft u het rapport over de havens met de Kamer gedeeld.',
    'Het advies is vorig jaar aan de Kamer toegezonden.',
    'De uitkomsten van de enquête zijn al met de gemeenten gedeeld.',
    'Uw voorganger heeft de evaluatie in 2022 naar de Kamer gestuurd.',
    'U wordt gevraagd in te stemmen met het delen van de tellingen met de Kamer.',
    'Het commissiedebat over de havens vindt na het zomerreces plaats.',
    'Het dossier wordt overgedragen aan uw opvolger.',
    'Gaat u akkoord met verzending van de beleidsreactie na het reces?',
    'De brief over de pilots is in januari verzonden.',
    'De Kamer is eerder geïnformeerd over de uitkomsten van de evaluatie.',
    'De stukken zijn afgelopen week met de commissie gedeeld.',
    'Na uw akkoord wordt de brief aan de Kamer aangeboden.',
    'U antwoordt dat de sluis in beheer is bij de provincie.',
    'Daarna gaat u in op de toezegging over de veerdiensten.',
    'De brief bevat een reactie op twee toezeggingen over bruggen.',
    'Het voorstel van de schippers heeft in de Kamer steun gekregen.',
    'Voor het debat over havens informeert u de Kamer over drie sluizen.',
  ])('%s', (text) => expect(promises(text)).toBe(0))
})
