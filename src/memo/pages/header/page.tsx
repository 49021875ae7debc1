import { useLanguage } from '../../../web/language.ts'
import { Title } from '../../../web/parts.tsx'
import { memoTexts } from '../../../web/texts/memo.ts'

export function HeaderPage({ memo: _memo }: { readonly memo: string }) {
  return <Title>{memoTexts[useLanguage()].tabs.header}</Title>
}
