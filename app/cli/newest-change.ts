import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** When the youngest file in or under `places` was written, in milliseconds; 0 where there is none. */
export function newestChange(
  places: readonly string[],
  skip: (place: string) => boolean = () => false,
): number {
  let newest = 0
  for (const place of places) {
    if (!existsSync(place) || skip(place)) continue
    const found = statSync(place)
    const change = found.isDirectory()
      ? newestChange(
          readdirSync(place).map((name) => path.join(place, name)),
          skip,
        )
      : found.mtimeMs
    newest = Math.max(newest, change)
  }
  return newest
}
