/** A conical hat over a market basket, the sun behind. Follows the scheme. */
export function Logo() {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true">
      <circle cx="32" cy="17" r="8" fill="var(--turmeric)" />
      <path
        d="M4 34c7-1 13-5 17-11 3 3 7 4 11 4s8-1 11-4c4 6 10 10 17 11-3 3-7 4-11 4H15c-4 0-8-1-11-4Z"
        fill="var(--leaf)"
      />
      <path
        d="M14 42h36l-3 14a4 4 0 0 1-4 3H21a4 4 0 0 1-4-3l-3-14Z"
        fill="none"
        stroke="var(--leaf)"
        strokeWidth="4"
      />
      <path d="M18 50h28M26 42l2 16M38 42l-2 16" stroke="var(--leaf)" strokeWidth="3" />
    </svg>
  )
}
