import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import type { ViteDevServer } from 'vite'
import { admit, type Admitted } from './admit.server.ts'
import { measure } from './measure.server.ts'
import type { OpenedMarket } from './opened-market.ts'
import { shelveRoutes } from './route-shelves.ts'
import { createRouteTable } from './route-table.server.ts'
import { securityHeaders } from './security-headers.server.ts'

const year = { immutable: true, maxAge: '1y' } as const
/** The first word of the addresses to which gateways and bank feeds post. */
const NOTICES = 'webhooks'

/** The HTTP server's application: files first, then every page through the door that `admit` keeps. */
export async function createApp(market: OpenedMarket): Promise<Express> {
  const { development } = market
  const vite = development ? await startVite() : null
  const loadBuild = async (): Promise<ServerBuild> => readBuild(vite)
  const build = await loadBuild()
  const table = createRouteTable(build.routes)

  const app = express()
  app.disable('x-powered-by')
  // A proxy of ours stands on this machine or in our network: from anywhere else, a forwarded address is a claim.
  app.set('trust proxy', 'loopback, linklocal, uniquelocal')
  app.use((_request, response, next) => {
    response.set(securityHeaders({ formTargets: market.formTargets, https: market.https, development }))
    next()
  })
  app.use(measure(market))
  app.use(compression())
  if (vite) app.use(vite.middlewares)
  else app.use('/assets', express.static('build/client/assets', year))
  app.use('/fonts', express.static('public/fonts', { maxAge: '30d' }))
  app.use(express.static('public', { maxAge: '1h' }))
  app.use(admit(market, table))
  app.use(vite ? pages(loadBuild, market) : builtPages(build, market))
  return app
}

/**
 * The build is given to Remix as it is: from a function it would make every route anew at each request. Notices come by
 * the thousand and draw no page, so they have a handler that tries their own few routes only.
 */
function builtPages(build: ServerBuild, market: OpenedMarket): RequestHandler {
  const shelves = shelveRoutes(build.routes)
  const all = pages(build, market)
  const notices = pages(onlyWith(shelves.under(NOTICES), build), market)
  return (request, response, next) =>
    (shelves.wordOf(request.path) === NOTICES ? notices : all)(request, response, next)
}

/** A build of some routes alone. What draws a page goes by its manifest: both hold the same. */
function onlyWith(routes: ServerBuild['routes'], build: ServerBuild): ServerBuild {
  const drawn = Object.entries(build.assets.routes).filter(([id]) => id in routes)
  return { ...build, routes, assets: { ...build.assets, routes: Object.fromEntries(drawn) } }
}

function pages(build: ServerBuild | (() => Promise<ServerBuild>), market: OpenedMarket) {
  const getLoadContext = (
    request: Request,
    response: Response<unknown, Partial<Admitted>>,
  ): AppLoadContext => {
    const { call, refusal } = response.locals
    if (!call) throw new Error('a request reached the pages without passing the door')
    const address = request.ip ?? 'unknown'
    const local =
      !request.get('x-forwarded-for') &&
      (request.socket.remoteAddress ?? '').replace('::ffff:', '') === '127.0.0.1'
    return { call, refusal: refusal ?? null, mode: market.mode, address, local }
  }
  return createRequestHandler({
    build,
    getLoadContext,
    mode: market.development ? 'development' : 'production',
  })
}

async function startVite(): Promise<ViteDevServer> {
  const { createServer } = await import('vite')
  return createServer({ server: { middlewareMode: true } })
}

async function readBuild(vite: ViteDevServer | null): Promise<ServerBuild> {
  const built = vite
    ? await vite.ssrLoadModule('virtual:remix/server-build')
    : await import(pathToFileURL(path.resolve('build/server/index.js')).href)
  return built as ServerBuild
}
