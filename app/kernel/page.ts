/** One page of a list that may be long. */
export type Page<T> = {
  readonly items: readonly T[]
  /** How many there are on all pages. */
  readonly total: number
  /** 1-based. */
  readonly page: number
  /** How many pages there are; at least 1, so that an empty list has a page too. */
  readonly pages: number
}

/** What a query takes for a page: `page` counts from 1, and whatever is no page counts as the first. */
export function sliceOf(page: number, size: number): { readonly skip: number; readonly take: number } {
  return { skip: (readPage(page) - 1) * size, take: size }
}

export function pageOf<T>(items: readonly T[], total: number, page: number, size: number): Page<T> {
  return { items, total, page: readPage(page), pages: Math.max(1, Math.ceil(total / size)) }
}

/** Far pages cost a database as much as near ones are worth: nobody turns a thousand. */
const LAST_PAGE = 1000

function readPage(page: number): number {
  return Number.isSafeInteger(page) && page >= 1 ? Math.min(page, LAST_PAGE) : 1
}
