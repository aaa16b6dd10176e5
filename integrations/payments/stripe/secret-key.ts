/**
 * Whether a key moves real money. Restricted keys (`rk_`) are as good as secret ones.
 * @throws RangeError when it is no key of Stripe's
 */
export function isLiveKey(secretKey: string): boolean {
  const mode = /^(?:sk|rk)_(live|test)_[A-Za-z0-9_]+$/.exec(secretKey)?.[1]
  // The key itself must never stand in a message.
  if (mode === undefined) throw new RangeError('the Stripe key is none: sk_test_…, sk_live_…, rk_…')
  return mode === 'live'
}
