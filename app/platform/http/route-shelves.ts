import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/** All routes by the first word of their paths: to match a path against a shelf is many times cheaper than against all. */
export interface RouteShelves {
  /** The first word of a path, where routes begin with it; null: the path could be anywhere. */
  readonly wordOf: (path: string) => string | null
  /** The routes that a path with this first word can lead to, with all above them; every route for null. */
  readonly under: (word: string | null) => Routes
}

/** Sorts routes onto shelves. Those that begin with a parameter or a splat stand on each of them. */
export function shelveRoutes(routes: Routes): RouteShelves {
  const known = Object.values(routes).flatMap((route) => route ?? [])
  const parents = new Set(known.map(({ parentId }) => parentId))
  const leaves = known.filter(({ id }) => !parents.has(id))
  const firstOf = new Map(leaves.map(({ id }) => [id, firstWord(routes, id)]))
  const words = new Set([...firstOf.values()].filter(isWord))
  return {
    wordOf: (path) => {
      // A page's data is asked for as /path.data.
      const word = (path.split('/')[1] ?? '').toLowerCase().replace(/\.data$/, '')
      return words.has(word) ? word : null
    },
    under: (word) => {
      if (word === null) return routes
      const kept = new Set<string>()
      for (const { id } of leaves) {
        const first = firstOf.get(id) ?? ''
        if (first === word || (!isWord(first) && first !== '')) addWithParents(routes, id, kept)
      }
      return Object.fromEntries(Object.entries(routes).filter(([id]) => kept.has(id)))
    },
  }
}

/** Neither a parameter, a splat, an optional part nor nothing. */
const isWord = (first: string): boolean => /^[^:*?]+$/.test(first)

function firstWord(routes: Routes, id: string): string {
  const parts: string[] = []
  for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) {
    parts.unshift(...(routes[at]?.path ?? '').split('/').filter(Boolean))
  }
  return (parts[0] ?? '').toLowerCase()
}

function addWithParents(routes: Routes, id: string, kept: Set<string>): void {
  for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) kept.add(at)
}
