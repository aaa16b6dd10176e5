import { getFormProps, useForm, type DefaultValue, type SubmissionResult } from '@conform-to/react'

interface PostedForm<T extends Record<string, unknown>> {
  /** Unique on the page; field ids are made of it. */
  id: string
  /** What the action sent back: errors as keys and everything that was typed. */
  lastResult?: SubmissionResult<string[]> | null
  defaultValue?: DefaultValue<T>
}

/**
 * A form that the server answers (`form` has the buttons that add and remove rows): `const { props, fields, errors } = usePostedForm<z.input<typeof Schema>>({ id, lastResult })`,
 * then `<form method="post" {...props}>`. Browsers do not check it themselves (noValidate): their messages are
 * not in the page's language and vanish; ours stand beside the field.
 */
export function usePostedForm<T extends Record<string, unknown>>({
  id,
  lastResult,
  defaultValue,
}: PostedForm<T>) {
  const [form, fields] = useForm<T, string[]>({ id, lastResult, defaultValue, defaultNoValidate: true })
  return { props: getFormProps(form), fields, errors: form.errors ?? [], form }
}
