import type { ReactNode } from 'react'

export interface Day {
  key: string
  /** Machine-readable moment or day. */
  at?: string
  when: ReactNode
  title: ReactNode
  detail?: ReactNode
  /** `ahead`: still to come; `bad`: went wrong. */
  state?: 'done' | 'ahead' | 'bad'
}

/** What happened, day by day. */
export function Timeline({ days }: { days: readonly Day[] }) {
  return (
    <ol className="timeline">
      {days.map((day) => (
        <li key={day.key} className={day.state === 'done' ? undefined : day.state}>
          <time dateTime={day.at}>{day.when}</time>
          <h3>{day.title}</h3>
          {day.detail && <div className="small">{day.detail}</div>}
        </li>
      ))}
    </ol>
  )
}
