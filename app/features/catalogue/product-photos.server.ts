import { savePhoto } from '#app/features/media/index.server.ts'
import { isId, newId } from '#app/kernel/ids.ts'
import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { Done } from './change-product-status.server.ts'
import { recordProductEvent } from './product-events.server.ts'
import { editableBy } from './product.access.server.ts'
import { refreshListing } from './refresh-listing.server.ts'
import type { AddedPhotos, AddPhotosInput, ProductFailure } from './verb-types.ts'

/** More photos of one product nobody looks at. */
export const MOST_PHOTOS = 10

const ownProduct = (call: Call, productId: string) =>
  isId(productId)
    ? call.db.product.findFirst({
        where: { id: productId, status: { not: 'archived' }, ...editableBy(call.actor) },
        select: { id: true, sellerId: true },
      })
    : null

const photosOf = (call: Call, productId: string) =>
  call.db.productPhoto.findMany({
    where: { productId },
    select: { id: true, mediaId: true, position: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })

/**
 * Adds photos behind those that are there. Each is judged by itself: what cannot be taken is named with its
 * reason, the others are kept. A photo that the product has already is not added twice.
 */
export async function addPhotos(
  call: Call,
  { productId, files }: AddPhotosInput,
): Promise<Result<AddedPhotos, Failure<ProductFailure>>> {
  const product = await ownProduct(call, productId)
  if (!product) return fail('catalogue:failure.not_there')
  const refused: { name: string; failure: Failure }[] = []
  let added = 0
  for (const { name, bytes } of files) {
    const photo = await savePhoto(call, { bytes, originalName: name, sellerId: product.sellerId })
    if (!photo.ok) {
      refused.push({ name, failure: photo.failure })
      continue
    }
    const kept = await attach(call, productId, photo.value.id)
    if (kept.ok) added += kept.value
    else refused.push({ name, failure: kept.failure })
  }
  return ok({ added, refused })
}

/** @returns how many were added: none where the product has this photo already */
function attach(
  call: Call,
  productId: string,
  mediaId: string,
): Promise<Result<number, Failure<ProductFailure>>> {
  return call.inTransaction(async (inside) => {
    await lock(inside, productId)
    const photos = await photosOf(inside, productId)
    if (photos.some((photo) => photo.mediaId === mediaId)) return ok(0)
    if (photos.length >= MOST_PHOTOS) return fail('catalogue:failure.photos_full', { max: MOST_PHOTOS })
    const position = (photos.at(-1)?.position ?? -1) + 1
    await inside.db.productPhoto.create({ data: { id: newId(), productId, mediaId, position } })
    await touched(inside, productId, { added: mediaId })
    return ok(1)
  })
}

/** Takes a photo off a product. The file stays: another product, or the diary, may show it. */
export function removePhoto(
  call: Call,
  { productId, photoId }: { readonly productId: string; readonly photoId: string },
): Promise<Done> {
  return call.inTransaction(async (inside) => {
    const product = await ownProduct(inside, productId)
    if (!product || !isId(photoId)) return fail('catalogue:failure.not_there')
    const { count } = await inside.db.productPhoto.deleteMany({ where: { id: photoId, productId } })
    if (count === 0) return fail('catalogue:failure.not_there')
    await touched(inside, productId, { removed: photoId })
    return ok()
  })
}

/** Moves a photo one place, or to the front: the first is the one on lists. */
export function movePhoto(
  call: Call,
  input: {
    readonly productId: string
    readonly photoId: string
    readonly to: 'earlier' | 'later' | 'first'
  },
): Promise<Done> {
  const { productId, photoId, to } = input
  return call.inTransaction(async (inside) => {
    const product = await ownProduct(inside, productId)
    if (!product) return fail('catalogue:failure.not_there')
    await lock(inside, productId)
    const ids = (await photosOf(inside, productId)).map(({ id }) => id)
    const from = ids.indexOf(photoId)
    if (from < 0) return fail('catalogue:failure.not_there')
    const target = { first: 0, earlier: from - 1, later: from + 1 }[to]
    ids.splice(from, 1)
    ids.splice(Math.max(0, target), 0, photoId)
    for (const [position, id] of ids.entries()) {
      await inside.db.productPhoto.update({ where: { id }, data: { position } })
    }
    await touched(inside, productId, { moved: photoId })
    return ok()
  })
}

/** Two phones of one seller may send photos at once: whoever comes second waits. */
const lock = (call: Call, productId: string) =>
  call.db.$queryRaw`select 1 from "Product" where "id" = ${productId}::uuid for update`

async function touched(call: Call, productId: string, details: Record<string, string>): Promise<void> {
  await recordProductEvent(call, productId, 'photos', details)
  await refreshListing(call, productId)
}
