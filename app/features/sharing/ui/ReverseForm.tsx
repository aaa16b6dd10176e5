import type { SubmissionResult } from '@conform-to/react'
import { Button } from '#app/ui/Button.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'

interface ReverseFormProps {
  words: { ask: string; words: string; reason: string; button: string }
  lastResult: SubmissionResult<string[]> | undefined
}

/** A paper that was written wrongly is turned round by another; nothing is changed. */
export function ReverseForm({ words, lastResult }: ReverseFormProps) {
  const { props, fields } = usePostedForm<{ reason: string }>({ id: 'reverse', lastResult })
  return (
    <ConfirmDetails ask={words.ask} wide open={lastResult !== undefined}>
      <p>{words.words}</p>
      <form method="post" className="stack" {...props}>
        <TextField field={fields.reason} label={words.reason} autoComplete="off" />
        <Button kind="danger" wide>
          {words.button}
        </Button>
      </form>
    </ConfirmDetails>
  )
}
