import { parseWithZod } from '@conform-to/zod/v4'
import type { Submission, SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import { z } from 'zod'
import type { Failure } from '#app/kernel/result.ts'
import { errorKeyOf } from './error-keys.ts'

export type FormReply = SubmissionResult<string[]>

/** What an action sends back when the form has to be shown again: 422, with everything that was typed. */
type Reply = ReturnType<typeof data<FormReply>>

type ParsedForm<T> =
  | {
      readonly ok: true
      readonly value: T
      readonly fail: (failure: Failure) => Reply
      /** The same page with everything that was typed, where nothing was to be kept yet. */
      readonly echo: () => Reply
    }
  | { readonly ok: false; readonly reply: () => Reply }

/**
 * Reads a posted form and parses it with its schema.
 * On bad input `reply()` is what the action returns; on a refusal by the domain, `fail(failure)` puts
 * the words beside the field that the failure names, or above the form.
 */
export async function parseForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<ParsedForm<z.output<S>>> {
  return parseFormData(await readForm(request), schema)
}

/**
 * Reads a posted form as it came; `parseFormData` gives it its shape.
 * @throws the answer 400 where the body is no form
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch (error) {
    if (error instanceof TypeError) throw data(null, { status: 400 })
    throw error
  }
}

/**
 * The same for form data that was read already (uploads).
 * @param list the list to which the form's own buttons add rows, and from which they take them
 */
export function parseFormData<S extends z.ZodType>(
  form: FormData,
  schema: S,
  list?: string,
): ParsedForm<z.output<S>> {
  const submission: Submission<z.output<S>, string[]> = parseWithZod(tidy(form, list), {
    schema,
    error: errorKeyOf,
  })
  if (submission.status !== 'success') {
    return { ok: false, reply: () => data(submission.reply(), { status: 422 }) }
  }
  return {
    ok: true,
    value: submission.value,
    echo: () => data(submission.reply(), { status: 200 }),
    fail: (failure) => data(submission.reply(failureToErrors(failure)), { status: 422 }),
  }
}

const INTENT = '__intent__'
const STATE = '__state__'

const isOf = (list: string, name: string): boolean => new RegExp(`^${list}(?![A-Za-z0-9_])`).test(name)
const isRowOf = (list: string, name: string): boolean => new RegExp(`^${list}\\[\\d{1,3}\\]\\.`).test(name)

/** More rows than any list of ours can have. */
const ROWS = 1_000

const Press = z.discriminatedUnion('type', [
  z.object({ type: z.literal('insert'), payload: z.object({ name: z.string() }) }),
  z.object({
    type: z.literal('remove'),
    payload: z.object({ name: z.string(), index: z.int().min(0).max(ROWS) }),
  }),
])

/** Which button of the list was pressed, in conform's words; null where none was, or somebody made it up. */
function pressOn(list: string, form: FormData): string | null {
  const sent = form.get(INTENT)
  if (typeof sent !== 'string') return null
  const press = Press.safeParse(parseJson(sent))
  return press.success && press.data.payload.name === list ? JSON.stringify(press.data) : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** No page of ours has a longer name, or a longer list: `rows[3000000]` alone would make a list that no process survives. */
const namedByUs = (name: string): boolean => name.length <= 100 && !/\[\d{4,}\]/.test(name)

/**
 * The form without fields that no page of ours has, and without NUL, which PostgreSQL keeps in no text. Conform's own
 * two fields carry names and places in their values: nothing of them passes but a press on a button of `list`.
 */
function tidy(form: FormData, list: string | undefined): FormData {
  const tidied = new FormData()
  const press = list === undefined ? null : pressOn(list, form)
  if (press !== null) tidied.append(INTENT, press)
  for (const [name, value] of form) {
    if (name === INTENT || name === STATE || !namedByUs(name)) continue
    // Rows or nothing: a press on a list that is none would throw.
    if (press !== null && list !== undefined && isOf(list, name) && !isRowOf(list, name)) continue
    if (typeof value === 'string') tidied.append(name, value.replaceAll('\0', ''))
    else tidied.append(name, value)
  }
  return tidied
}

/** A failure's key with its details as parameters, as pages read them: 'errors:too_many|max=3'. */
export function failureKey(failure: Failure): string {
  const details = Object.entries(failure.details ?? {}).map(([name, value]) => `|${name}=${String(value)}`)
  return failure.key + details.join('')
}

function failureToErrors(failure: Failure) {
  const words = [failureKey(failure)]
  return failure.field ? { fieldErrors: { [failure.field]: words } } : { formErrors: words }
}
