import type { OpenPaper } from '#app/features/settlement/index.server.ts'

/**
 * A paper that somebody uploaded, to whoever may see it and nobody after them. Pictures open in the browser, a PDF is
 * handed over to be kept: it is a program of its own, and none of it runs at our address.
 */
export function paperAnswer({ stream, size, type, fileName }: OpenPaper): Response {
  const way = type === 'application/pdf' ? 'attachment' : 'inline'
  return new Response(stream, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(size),
      'Content-Disposition': `${way}; filename="${fileName}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
