import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import type { Access } from '#app/platform/access.ts'
import { sellerRights } from '#app/platform/actor.ts'

type RouteObject = Parameters<typeof matchRoutes>[0][number]

const simple: readonly string[] = ['anyone', 'person', 'seller', 'officer', 'operator', 'service', 'demo']
const ofSellers: readonly string[] = sellerRights.map((right) => `seller:${right}`)

const isAccess = (value: unknown): value is Access =>
  typeof value === 'string' && (simple.includes(value) || ofSellers.includes(value))

/** Which routes lie on the way to a path, and who may call each. */
export interface RouteTable {
  /** What the routes on the way to this path ask for, from the root down; null where no route matches. */
  readonly accessesTo: (path: string) => readonly Access[] | null
  /** Every route with its path pattern, for the test that walks routes × roles. */
  readonly all: readonly {
    readonly id: string
    readonly pattern: string
    readonly access: readonly Access[]
  }[]
}

/**
 * Reads `handle.access` of every route of the build.
 * @throws where a route names nobody: a market with an unguarded door does not open
 */
export function createRouteTable(routes: ServerBuild['routes']): RouteTable {
  const accessById = new Map<string, Access>()
  const children = new Map<string | undefined, string[]>()
  for (const [id, route] of Object.entries(routes)) {
    if (!route) continue
    children.set(route.parentId, [...(children.get(route.parentId) ?? []), id])
    if (id === 'root') continue
    const handle: unknown = route.module.handle
    const access = handle && typeof handle === 'object' && 'access' in handle ? handle.access : undefined
    if (!isAccess(access))
      throw new Error(`route "${id}" does not say who may call it (export const handle = { access })`)
    accessById.set(id, access)
  }

  const all: { id: string; pattern: string; access: Access[] }[] = []
  const build = (parentId: string | undefined, above: string, accessAbove: Access[]): RouteObject[] =>
    (children.get(parentId) ?? []).map((id) => {
      const route = routes[id]
      const pattern = [above, route?.path].filter(Boolean).join('/')
      const own = accessById.get(id)
      const access = own ? [...accessAbove, own] : accessAbove
      const below = build(id, pattern, access)
      if (below.length === 0) all.push({ id, pattern: `/${pattern}`, access })
      if (below.length === 0 && route?.index) return { id, index: true }
      return { id, path: route?.path, caseSensitive: route?.caseSensitive, children: below }
    })
  const tree = build(undefined, '', [])

  return {
    all,
    accessesTo: (path) => {
      const matches = matchRoutes(tree, path)
      return matches?.flatMap(({ route }) => accessById.get(route.id ?? '') ?? []) ?? null
    },
  }
}
