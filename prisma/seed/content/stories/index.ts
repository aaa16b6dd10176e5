import { animalStories } from './animals.ts'
import { craftStories } from './crafts.ts'
import { fieldStories } from './fields.ts'
import { fruitStories } from './fruit.ts'
import { honeyStories } from './honey.ts'
import { kitchenStories } from './kitchen.ts'
import { mountainStories } from './mountain.ts'
import type { SeedStory } from './story.ts'
import { teaStories } from './tea.ts'

export type { SeedDiaryEntry, SeedDiaryKind, SeedStory } from './story.ts'

/** The letters and diaries of lots of invented makers, one lot each. */
export const stories: readonly SeedStory[] = [
  ...honeyStories,
  ...teaStories,
  ...fruitStories,
  ...fieldStories,
  ...animalStories,
  ...kitchenStories,
  ...mountainStories,
  ...craftStories,
]
