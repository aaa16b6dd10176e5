const shape = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/
const offset = 7 * 60 * 60 * 1000

/** Bank feeds write wall-clock time of Vietnam (GMT+7, no summer time): `2023-03-25 14:02:37`. `null` if it is none. */
export function readVietnamTime(text: string): Date | null {
  if (!shape.test(text)) return null
  const written = text.replace('T', ' ')
  const at = new Date(Date.parse(`${written.replace(' ', 'T')}Z`) - offset)
  // Round trip, because 31 February reads as 3 March.
  return !Number.isNaN(at.getTime()) && writeVietnamTime(at) === written ? at : null
}

/** The same instant as a bank feed writes it. */
export function writeVietnamTime(at: Date): string {
  return new Date(at.getTime() + offset).toISOString().slice(0, 19).replace('T', ' ')
}
