/** By what sales are broken down; part of the address (`?xem=xa`). */
export const viewNames = ['ngay', 'xa', 'nhom', 'sao', 'chu-the', 'san-pham', 'cach-tra'] as const
export type ViewName = (typeof viewNames)[number]

export const placeNames = ['lam-ra', 'tru-so'] as const
/** Which place counts: where the goods are made (the definition), or the seller's seat. */
export type PlaceName = (typeof placeNames)[number]

/** Every table that can be downloaded. */
export const tableNames = ['tong', ...viewNames, 'moi-nhat', 'chung-nhan'] as const
export type TableName = (typeof tableNames)[number]

export const readView = (text: string | null): ViewName => viewNames.find((name) => name === text) ?? 'ngay'

export const readPlace = (text: string | null): PlaceName =>
  placeNames.find((name) => name === text) ?? 'lam-ra'

export const readTable = (text: string | undefined): TableName | null =>
  tableNames.find((name) => name === text) ?? null

/** How far the list of certificates looks ahead, days (QĐ 26/2026, Điều 7: 180 to 120 days before). */
export const certificateWindows = [60, 120, 180] as const
export type CertificateWindow = (typeof certificateWindows)[number]
/** Lapsed ones stay on the list for so many days. */
export const LAPSED_DAYS = 365

export const readWindow = (text: string | null): CertificateWindow =>
  certificateWindows.find((days) => String(days) === text) ?? 180
