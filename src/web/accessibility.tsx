import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useLanguage } from './language.ts'
import { Title } from './parts.tsx'
import { accessibilityTexts } from './texts/accessibility.ts'

export function AccessibilityPage() {
  const t = accessibilityTexts[useLanguage()]
  return (
    <>
      <Title>{t.title}</Title>
      <Paragraph>{t.lead}</Paragraph>
      {t.parts.map(({ heading, items }) => (
        <section key={heading}>
          <Heading level={2}>{heading}</Heading>
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
