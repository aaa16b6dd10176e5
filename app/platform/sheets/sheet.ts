/** A cell of a table that goes out: text, a number, or a day. */
export type Cell = string | number | bigint | null

export interface ExportColumn {
  readonly key: string
  readonly head: string
  readonly kind: 'text' | 'whole' | 'money' | 'day' | 'moment'
  readonly width: number
}

export const textColumn = (key: string, head: string, width = 28): ExportColumn => ({
  ...{ key, head, kind: 'text', width },
})
export const moneyColumn = (key: string, head: string): ExportColumn => ({
  ...{ key, head, kind: 'money', width: 18 },
})
