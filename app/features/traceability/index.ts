import './facts.ts'

export { DIARY_KINDS, diaryIcons, diaryKindKey, type DiaryKind } from './diary-kinds.ts'
export { DiaryFormSchema, StoryFormSchema, storyOfForm, storyToForm } from './forms.ts'
export { buildDigitalLink, parseDigitalLink, type DigitalLink } from './gs1/digital-link.ts'
export { gtinCheckDigit, toGtin14 } from './gs1/gtin.ts'
export { lotVerdict, type LotVerdict } from './lot-verdict.ts'
export { storyBlocks, type StoryBlockText, type StoryText } from './story-blocks.ts'
export type * from './types.ts'
