const DAY = 24 * 60 * 60 * 1000

/**
 * Until an operator sets another. Most refunds of a small market are one box of fruit or a jar, so one person sends them;
 * what is worth a month's shopping takes two.
 */
export const builtInRefundLimit = 2_000_000n

/** Whether a refund of so many đồng takes two people. */
export const takesTwo = (amount: bigint, limit: bigint): boolean => amount > limit

/**
 * From when a limit holds. A lower one asks for more care and holds at once. A higher one holds a day later, in the sight of
 * everybody: else whoever is to send a large refund lifts it, sends, and lowers it again.
 * @param now the limit that holds now, đồng
 */
export const limitHoldsFrom = (amount: bigint, now: bigint, at: Date): Date =>
  amount > now ? new Date(at.getTime() + DAY) : at

/**
 * Whether somebody may say that a refund was sent: where it takes two, not who wrote its account down, and nobody where
 * that is not known.
 * @param hands `setById`: who wrote the account down; `me`: who asks
 */
export const maySend = (
  { amount, setById }: { readonly amount: bigint; readonly setById: string | null },
  { limit, me }: { readonly limit: bigint; readonly me: string | null },
): boolean => !takesTwo(amount, limit) || (setById !== null && setById !== me)
