import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import { Verdict } from '#app/ui/Verdict.tsx'

/** A well-formed code that belongs to nothing, for people to compare theirs with. */
const EXAMPLE = '7K3M-2QXW-9BDFE'

/** Nobody's code: whether it is a slip of the finger or a stranger's pack, and a field to try again. */
export function UnknownCode({ typed, mistyped }: { typed: string; mistyped: boolean }) {
  const t = useT()
  const path = usePath()
  return (
    <>
      <Verdict kind="unknown" title={<h1 className="text-lg!">{t('trace:unknown.title')}</h1>}>
        {typed && <p className="break-all">{t('trace:unknown.typed', { code: typed })}</p>}
      </Verdict>
      <p>{mistyped ? t('trace:unknown.mistyped', { example: EXAMPLE }) : t('trace:unknown.not_ours')}</p>
      <form className="card stack" action={path('/t/tim')} method="get">
        <TextField
          field={{
            id: 'ma',
            name: 'ma',
            errorId: 'ma-error',
            descriptionId: 'ma-hint',
            initialValue: typed,
            required: true,
          }}
          label={t('trace:unknown.label')}
          hint={t('trace:unknown.hint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button wide>{t('trace:unknown.button')}</Button>
      </form>
    </>
  )
}
