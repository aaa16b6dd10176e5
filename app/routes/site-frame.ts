import { useMatches, useRouteLoaderData } from '@remix-run/react'
import type { loader } from '#app/root.tsx'

/** What every page knows of its surroundings: language, mode, the waiting message, who is signed in. */
export function useSite() {
  const site = useRouteLoaderData<typeof loader>('root')
  if (!site) throw new Error('the root has not been loaded')
  return site
}

/** True where this path (without language) is the page being shown, or lies above it. */
export function useIsCurrent(): (path: string, exact?: boolean) => boolean {
  const matches = useMatches()
  const here = (matches.at(-1)?.pathname ?? '/').replace(/^\/en(?=\/|$)/, '').replace(/\/$/, '') || '/'
  return (path, exact = false) => here === path || (!exact && here.startsWith(`${path}/`))
}
