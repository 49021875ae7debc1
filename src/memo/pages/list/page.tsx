import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../../web/language.ts'
import { memoFindingTexts } from '../../../web/texts/memo-finding.ts'
import { MemoList } from './memo-list.tsx'

/** All memos that the reader sees, over all dossiers. */
export function AllMemosPage() {
  const t = memoFindingTexts[useLanguage()].list
  return (
    <MemoList
      empty={
        <Paragraph>
          {t.empty} <Link to="/dossiers">{t.toDossiers}</Link>
        </Paragraph>
      }
    />
  )
}
