import type { ReactNode } from 'react'
import { classes } from './classes.ts'

export interface Column<Row> {
  /** Unique in the table. */
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** Right-aligned figures of equal width. */
  numeric?: boolean
}

interface TableProps<Row> {
  caption: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /**
   * On a phone: `folds` turns each row into a small card (lists that are read), `leads` puts the first and the last
   * column on one line and the others small below (what a row comes to), `scrolls` keeps the table and its first column
   * in sight (figures that are compared). In the first two an empty cell takes no room.
   */
  narrow?: 'folds' | 'leads' | 'scrolls'
  /** So many columns that a folding table scrolls on what is wider than a phone. */
  wide?: boolean
  /** Cells of a closing row, by column key. */
  totals?: Readonly<Record<string, ReactNode>>
}

/** The first column names the row. A region that can be scrolled with the keyboard when it is too wide. */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  narrow = 'folds',
  wide,
  totals,
}: TableProps<Row>) {
  const scrolls = wide || narrow === 'scrolls'
  return (
    <div className={classes('table-frame', narrow, wide && 'wide')} tabIndex={scrolls ? 0 : undefined}>
      <table className="data-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'num' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, place) => {
                const className = column.numeric ? 'num' : undefined
                return place === 0 ? (
                  <th key={column.key} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={className} data-label={column.head}>
                    {column.cell(row)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        {totals && (
          <tfoot>
            <tr>
              {columns.map((column, place) => (
                <td
                  key={column.key}
                  className={column.numeric ? 'num' : undefined}
                  data-label={place === 0 ? undefined : column.head}
                >
                  {totals[column.key]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
