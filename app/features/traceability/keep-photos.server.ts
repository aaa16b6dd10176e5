import type { PhotoFailure, SentFile } from '#app/features/media/index.ts'
import { savePhoto } from '#app/features/media/index.server.ts'
import type { Failure } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'

/** Keeps what a form sent of photos; says why for the first that could not be taken, and keeps the others all the same. */
export async function keepPhotos(
  call: Call,
  sellerId: string,
  files: readonly SentFile[],
): Promise<{ readonly ids: readonly string[]; readonly failure: Failure<PhotoFailure> | null }> {
  const ids: string[] = []
  let failure: Failure<PhotoFailure> | null = null
  for (const { bytes, name } of files) {
    const answer = await savePhoto(call, { bytes, originalName: name, sellerId })
    if (answer.ok) ids.push(answer.value.id)
    else failure ??= answer.failure
  }
  return { ids, failure }
}
