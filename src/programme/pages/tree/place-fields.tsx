import { useLanguage } from '../../../web/language.ts'
import { Select } from '../../../web/parts.tsx'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import type { ItemKind } from '../../model/items.ts'
import type { Tree, TreeRow } from '../../model/tree.ts'
import { parentsOf } from '../../rules/items.ts'
import { branchesOf } from '../../rules/tree.ts'
import { nameOf } from './selection.ts'

/** The items under which one of a kind may hang, in the order of the tree. */
export function parentsFor(tree: Tree, kind: ItemKind): readonly TreeRow[] {
  const branches = branchesOf(tree.items.filter(({ gone }) => gone === null))
  const allowed: readonly (ItemKind | null)[] = parentsOf[kind]
  const walk = (parent: string | null): readonly TreeRow[] => (branches.get(parent) ?? []).flatMap((row) => [row, ...walk(row.id)])
  return walk(null).filter((row) => allowed.includes(row.kind))
}

type Under = {
  readonly tree: Tree
  readonly kind: ItemKind
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Under what an item hangs; empty is the top of the tree. */
export function UnderField({ tree, kind, value, onChange }: Under) {
  const t = treeTexts[useLanguage()]
  const onTop = (parentsOf[kind] as readonly (string | null)[]).includes(null)
  const parents = parentsFor(tree, kind).map((row) => [row.id, nameOf(row)] as const)
  if (parents.length === 0) return null
  return (
    <Select label={t.under} all={false} value={value} onChange={onChange} options={onTop ? [['', t.top] as const, ...parents] : parents} />
  )
}
