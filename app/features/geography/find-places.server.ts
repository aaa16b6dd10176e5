import type { Call } from '#app/platform/call.ts'
import type { PlaceMatch } from './place-search.ts'

/**
 * Today's communes that a typed place may mean, best first.
 * @returns at most eight; the first is `certain` when nothing else can be meant. Empty for an empty or strange text.
 */
export function findPlaces(call: Pick<Call, 'ports'>, text: string): PlaceMatch[] {
  return call.ports.geography.findPlaces(text)
}
