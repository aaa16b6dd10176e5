import { Button } from './Button.tsx'

interface SearchFormProps {
  action: string
  words: { label: string; placeholder: string; submit: string }
  /** What was searched for, so that it can be mended. */
  query?: string
}

export function SearchForm({ action, words, query }: SearchFormProps) {
  return (
    <form className="search" role="search" action={action}>
      <input
        type="search"
        name="q"
        aria-label={words.label}
        placeholder={words.placeholder}
        defaultValue={query}
        enterKeyHint="search"
        autoComplete="off"
      />
      <Button>{words.submit}</Button>
    </form>
  )
}
