const epoch = BigInt(Date.UTC(2025, 0, 1))
const clockBits = 39
const lowBits = 14n

/**
 * payOS knows a payment by a positive whole number that JavaScript can carry (53 bits). Ours is made from the
 * attempt's id, so that it is the same at every call: of a UUIDv7 the milliseconds since 2025 (39 bits last until
 * 2042) and its last 14 bits, which are random. Two attempts of one millisecond meet once in 16,384 times.
 *
 * @param attemptId a UUID
 */
export function payosOrderCode(attemptId: string): number {
  const digits = attemptId.replaceAll('-', '')
  if (!/^[0-9a-f]{32}$/i.test(digits)) throw new RangeError('an attempt id is a UUID')
  const millis = BigInt.asUintN(clockBits, BigInt(`0x${digits.slice(0, 12)}`) - epoch)
  const low = BigInt.asUintN(Number(lowBits), BigInt(`0x${digits.slice(-4)}`))
  return Number((millis << lowBits) | low)
}
