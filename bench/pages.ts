import { gzipSync } from 'node:zlib'
import type { SentPage } from './bare-server.ts'

/** The pages that are measured, found on the running market as a shopper finds them. */
export async function pagesToMeasure(market: string): Promise<{ name: string; path: string }[]> {
  const found = await (await fetch(`${market}/tim-kiem?q=mat%20ong`)).text()
  const product = /href="(\/san-pham\/[^"?]+)"/.exec(found)?.[1]
  if (!product) throw new Error('the market has no honey to measure with')
  const variant = /name="variantId"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="variantId"/.exec(
    await (await fetch(market + product)).text(),
  )
  const id = variant?.[1] ?? variant?.[2]
  if (!id) throw new Error('the product page names no pack')
  return [
    { name: 'home', path: '/' },
    { name: 'product', path: product },
    { name: 'search', path: '/tim-kiem?q=mat%20ong' },
    { name: 'checkout', path: `/thanh-toan?mua=${id}&so-luong=1` },
  ]
}

/** The page as it goes over the wire to a browser that takes gzip. */
export async function readPage(market: string, path: string): Promise<SentPage & { plainBytes: number }> {
  const answer = await fetch(market + path, { redirect: 'error' })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  const plain = Buffer.from(await answer.arrayBuffer())
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
  }
  return { path, body: gzipSync(plain), headers, plainBytes: plain.length }
}

/** Compressed bytes of what a first visit fetches besides the page: style sheet and script, before font and pictures. */
export async function firstVisitBytes(market: string, path: string): Promise<number> {
  const html = await (await fetch(market + path)).text()
  const parts = [...html.matchAll(/(?:href|src)="([^"]+\.(?:css|js)[^"]*)"/g)].flatMap(
    ([, file]) => file ?? [],
  )
  let bytes = gzipSync(html).length
  for (const part of new Set(parts)) {
    const file = await fetch(new URL(part, market))
    bytes += gzipSync(Buffer.from(await file.arrayBuffer())).length
  }
  return bytes
}
