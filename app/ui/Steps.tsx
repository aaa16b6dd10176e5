interface StepsProps {
  label: string
  names: readonly string[]
  /** 0-based. */
  current: number
}

/** How far along: checkout, onboarding. */
export function Steps({ label, names, current }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {names.map((name, place) => (
        <li
          key={name}
          className={place < current ? 'done' : undefined}
          aria-current={place === current ? 'step' : undefined}
        >
          {name}
        </li>
      ))}
    </ol>
  )
}
