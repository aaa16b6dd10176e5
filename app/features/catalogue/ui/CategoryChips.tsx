import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'
import type { CategoryNode } from '../types.ts'
import { useGoodsWords } from './goods-words.ts'

/** Shelves with goods on them, each with how many. */
export function CategoryChips({
  categories,
  current,
}: {
  categories: readonly CategoryNode[]
  current?: string
}) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const stocked = categories.filter(({ count }) => count > 0)
  if (stocked.length === 0) return null
  return (
    <Chips label={t('shop:categories')}>
      {stocked.map(({ slug, name, count }) => (
        <Chip key={slug} href={path(`/danh-muc/${slug}`)} current={slug === current ? 'page' : undefined}>
          {words.text(name)} <span className="muted small num max-sm:hidden">{words.number(count)}</span>
        </Chip>
      ))}
    </Chips>
  )
}
