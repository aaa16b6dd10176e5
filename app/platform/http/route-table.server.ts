import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import type { Access } from '#app/platform/access.ts'
import { sellerRights } from '#app/platform/actor.ts'
import { shelveRoutes } from './route-shelves.ts'

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

  const shelves = shelveRoutes(routes)
  const trees = new Map<string | null, RouteObject[]>()
  const treeFor = (path: string): RouteObject[] => {
    const word = shelves.wordOf(path)
    const tree = trees.get(word) ?? treeOf(shelves.under(word))
    trees.set(word, tree)
    return tree
  }

  const all: { id: string; pattern: string; access: Access[] }[] = []
  const list = (parentId: string | undefined, above: string, accessAbove: Access[]): void => {
    for (const id of children.get(parentId) ?? []) {
      const pattern = [above, routes[id]?.path].filter(Boolean).join('/')
      const own = accessById.get(id)
      const access = own ? [...accessAbove, own] : accessAbove
      if (children.has(id)) list(id, pattern, access)
      else all.push({ id, pattern: `/${pattern}`, access })
    }
  }
  list(undefined, '', [])

  return {
    all,
    accessesTo: (path) => {
      const matches = matchRoutes(treeFor(path), path)
      return matches?.flatMap(({ route }) => accessById.get(route.id ?? '') ?? []) ?? null
    },
  }
}

/** The routes as the router matches them. */
function treeOf(routes: ServerBuild['routes'], parentId?: string): RouteObject[] {
  const here = Object.values(routes).flatMap((route) => (route && route.parentId === parentId ? route : []))
  return here.map(({ id, path, index, caseSensitive }) => {
    const below = treeOf(routes, id)
    return below.length === 0 && index ? { id, index: true } : { id, path, caseSensitive, children: below }
  })
}
