import type { DiaryKind } from '#app/platform/db/generated/enums.ts'
import type { IconName } from '#app/ui/Icon.tsx'

export type { DiaryKind } from '#app/platform/db/generated/enums.ts'

/** What may be done with a lot, from the field to the pack; in the order in which a maker meets them. */
export const DIARY_KINDS = [
  'planting',
  'care',
  'input',
  'check',
  'harvest',
  'processing',
  'packing',
  'testing',
  'storage',
  'note',
] as const satisfies readonly DiaryKind[]

/** How a kind reads: `t(diaryKindKey(kind))`. */
export const diaryKindKey = <Kind extends DiaryKind>(kind: Kind) => `diary:kind.${kind}` as const

export const diaryIcons: Readonly<Record<DiaryKind, IconName>> = {
  planting: 'leaf',
  care: 'pin',
  input: 'bag',
  check: 'search',
  harvest: 'basket',
  processing: 'settings',
  packing: 'box',
  testing: 'shield',
  storage: 'home',
  note: 'chat',
}
