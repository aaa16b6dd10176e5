import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { beginningOf, shapeStory } from './story-blocks.ts'
import type { LotStory, StoryBeginning } from './types.ts'

/** What `shapeStory` reads of a lot's blocks. */
export const blocksSelect = {
  select: {
    kind: true,
    textVi: true,
    textEn: true,
    detailVi: true,
    detailEn: true,
    illustration: true,
    mediaId: true,
    media: { select: { id: true, width: true, height: true, widths: true } },
  },
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Lot$storyBlocksArgs

/** A lot's story, or null where its maker has not written one. */
export async function readStory(call: Call, lotId: string): Promise<LotStory | null> {
  return shapeStory(await call.db.storyBlock.findMany({ where: { lotId }, ...blocksSelect }))
}

/** The beginning of a lot's story for the product's page; by the lot's code, as `lotOnSale` gives it. */
export async function storyBeginning(call: Call, lotCode: string): Promise<StoryBeginning | null> {
  const blocks = await call.db.storyBlock.findMany({ where: { lot: { code: lotCode } }, ...blocksSelect })
  const story = shapeStory(blocks)
  return story && beginningOf(story)
}
