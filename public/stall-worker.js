// Keeps the stall's page on the device, and nothing else of the market: its scope is that one address. Sales are not kept
// here but by the page (`scripts/stall.js`).

const KEPT = 'stall-1'
const PATIENCE_MILLIS = 4_000
const page = new URL(self.registration.scope).pathname

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('message', (event) => {
  if (event.data?.page === page) event.waitUntil(keep([page, ...event.data.parts]))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') return event.respondWith(pathname === page ? openPage(request) : openOther(request))
  if (['style', 'script', 'image', 'font'].includes(request.destination)) event.respondWith(part(request))
})

async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith('stall-') && name !== KEPT) await caches.delete(name)
  await self.clients.claim()
}

/** A page behind the sign-in answers by leading elsewhere: that is not kept. */
const isWhole = (answer) => answer.ok && !answer.redirected

/** A development server answers a worker that asks for a style sheet with a script. */
const isAsNamed = (address, answer) =>
  !new URL(address, location.origin).pathname.endsWith('.css') ||
  answer.headers.get('Content-Type')?.startsWith('text/css')

async function keep(addresses) {
  const cache = await caches.open(KEPT)
  await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address).catch(() => null)
      if (answer && isWhole(answer) && isAsNamed(address, answer)) await cache.put(address, answer)
    }),
  )
}

/** The network first, for today's stock; where there is none, or it takes too long, the page as it was last seen. */
async function openPage(request) {
  const cache = await caches.open(KEPT)
  const kept = await cache.match(page)
  const fresh = fetch(request).then(async (answer) => {
    if (isWhole(answer) && new URL(request.url).search === '') await cache.put(page, answer.clone())
    return answer
  })
  if (!kept) return fresh
  fresh.catch(() => undefined)
  return Promise.race([
    fresh.catch(() => kept),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLIS, kept)),
  ])
}

/** The day's list and single sales need the network; without it the seller can at least go on selling. */
async function openOther(request) {
  try {
    return await fetch(request)
  } catch (noSignal) {
    return (await caches.match(page)) ? Response.redirect(page) : Response.error()
  }
}

/** Files are kept as they were and fetched anew behind the scenes. */
async function part(request) {
  const cache = await caches.open(KEPT)
  const kept = await cache.match(request)
  const fresh = fetch(request).then(async (answer) => {
    if (kept && isWhole(answer)) await cache.put(request, answer.clone())
    return answer
  })
  if (!kept) return fresh
  fresh.catch(() => undefined)
  return kept
}
