import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

interface CopyTextProps {
  /** What is copied. */
  text: string
  /** What is shown, when it differs (spaces in an account number). */
  shown?: string
  words: { copy: string; copied: string }
}

/** One press selects the text; with script a button copies it and says so. */
export function CopyText({ text, shown = text, words }: CopyTextProps) {
  return (
    <span className="copy">
      <code translate="no">{shown}</code>
      <Button type="button" kind="quiet" data-copy={text} data-copied={words.copied}>
        <Icon name="copy" small />
        <span aria-live="polite">{words.copy}</span>
      </Button>
    </span>
  )
}
