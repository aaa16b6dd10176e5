/** A paper with somebody's name on it, opened in the browser to be printed or sent on; no store keeps it. */
export const paperResponse = (pdf: Buffer, name: string): Response =>
  new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.byteLength),
      'Content-Disposition': `inline; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      // The key to a household's page may stand in its address.
      'Referrer-Policy': 'no-referrer',
    },
  })
