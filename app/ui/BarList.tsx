import type { ReactNode } from 'react'

export interface Bar {
  key: string
  name: ReactNode
  /** Written out: `412 tr`. */
  figure: string
  /** Not negative; the longest bar is the largest. */
  value: number
}

/** A table that can be looked at: the bar repeats the figure, the figure is the truth. */
export function BarList({ caption, bars }: { caption: ReactNode; bars: readonly Bar[] }) {
  const largest = Math.max(...bars.map((bar) => bar.value), 0)
  return (
    <table className="data-table bars">
      <caption>{caption}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.name}</th>
            <td className="bar" aria-hidden="true">
              <svg className="bar-track">
                <rect width={`${largest > 0 ? (100 * bar.value) / largest : 0}%`} height="100%" rx="6" />
              </svg>
            </td>
            <td className="num">{bar.figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
