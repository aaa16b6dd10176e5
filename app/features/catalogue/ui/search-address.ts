import { parseDong } from '#app/kernel/money.ts'
import { SEARCH_SORTS, type SearchQuery, type SearchSort } from '../types.ts'

/** Longer than any name that we know; what is cut off could not be found anyway. */
const MOST_LETTERS = 120

/** What each part of a search is called in the address. */
export const searchNames = {
  text: 'q',
  ocopGroup: 'nhom',
  stars: 'sao',
  communeCode: 'xa',
  place: 'noi',
  priceFrom: 'gia-tu',
  priceTo: 'gia-den',
  inStock: 'con-hang',
  seasonMonth: 'thang',
  sort: 'xep',
  page: 'trang',
} as const satisfies Partial<Record<keyof SearchQuery, string>>

export type SearchPart = keyof typeof searchNames

/** Reads a search from an address that anybody may have typed: what makes no sense was not asked. */
export function readSearch(params: URLSearchParams): SearchQuery {
  const words = (part: SearchPart) =>
    (params.get(searchNames[part]) ?? '')
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
      .trim()
      .slice(0, MOST_LETTERS)
      .trim() || undefined
  const number = (part: SearchPart, from: number, to: number) => {
    const text = params.get(searchNames[part]) ?? ''
    const value = /^\d{1,4}$/.test(text) ? Number(text) : 0
    return value >= from && value <= to ? value : undefined
  }
  const dong = (part: SearchPart) => parseDong(params.get(searchNames[part]) ?? '') ?? undefined
  const commune = params.get(searchNames.communeCode) ?? ''
  return {
    text: words('text'),
    ocopGroup: number('ocopGroup', 1, 6),
    stars: number('stars', 3, 5),
    communeCode: /^\d{5}$/.test(commune) ? commune : undefined,
    place: words('place'),
    priceFrom: dong('priceFrom'),
    priceTo: dong('priceTo'),
    inStock: params.has(searchNames.inStock) || undefined,
    seasonMonth: number('seasonMonth', 1, 12),
    sort: readSort(params.get(searchNames.sort)),
    page: number('page', 1, 1000),
  }
}

/** The address of a search, `path` with its query. Empty parts are left out, so one search has one address. */
export function searchAddress(path: string, query: SearchQuery): string {
  const params = new URLSearchParams()
  for (const part of Object.keys(searchNames).filter(isPart)) {
    const value = query[part]
    if (value === undefined || value === false || (part === 'page' && value === 1)) continue
    params.set(searchNames[part], value === true ? '1' : String(value))
  }
  const asked = params.toString()
  return asked ? `${path}?${asked}` : path
}

const isPart = (name: string): name is SearchPart => name in searchNames

const readSort = (text: string | null): SearchSort | undefined => SEARCH_SORTS.find((sort) => sort === text)
