/** Stars for the eye, words for everybody. `of` draws the empty rest too (ratings), else only what was given (OCOP). */
export function Stars({ count, of = count, text }: { count: number; of?: number; text: string }) {
  return (
    <span className="small">
      <span className="stars" aria-hidden="true">
        {'★'.repeat(count)}
        {of > count && <span className="none">{'★'.repeat(of - count)}</span>}
      </span>{' '}
      {text}
    </span>
  )
}
