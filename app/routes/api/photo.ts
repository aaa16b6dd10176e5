import type { LoaderFunctionArgs } from '@remix-run/node'
import { readPhotoFile } from '#app/features/media/index.server.ts'
import { callOf } from '#app/platform/http/context.server.ts'

export const handle = { access: 'anyone' }

/** One size of a photo. Its address never names other bytes, so browsers may keep it for good. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const photo = await readPhotoFile(callOf(context), params.id ?? '', params.file ?? '')
  if (!photo) return new Response(null, { status: 404 })
  return new Response(photo.stream, {
    headers: {
      'Content-Type': photo.type,
      'Content-Length': String(photo.size),
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Disposition': 'inline',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
