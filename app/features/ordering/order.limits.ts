/** Cash orders of one phone that are not yet delivered: more than this is no shopping, it is a joke on a seller. */
export const MOST_OPEN_CASH_ORDERS = 3

/** Orders of one phone that wait for a transfer: each of them keeps goods from others. */
export const MOST_AWAITED_TRANSFERS = 5

/** After its last part has ended an order stays open so long for what may still come back. */
export const CLOSE_MILLIS = 7 * 24 * 60 * 60 * 1000

/** Look-ups by code and phone. */
export const FIND_BY_PHONE = { max: 10, windowSeconds: 15 * 60 } as const
export const FIND_BY_ADDRESS = { max: 30, windowSeconds: 15 * 60 } as const

/** Why the market itself cancelled an order; a person's reason is their own words. */
export const EXPIRED = 'order:reason.expired'
