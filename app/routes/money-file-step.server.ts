import type { LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { FileReading } from '#app/features/payments/index.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo, redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseFormData } from '#app/platform/http/form.server.ts'

/** Back to the list: the file was read in already, or waited for more than a day. */
export const fileGone = (call: Call, list: string): Promise<Response> =>
  redirectWithMessage(call, list, 'money:file.gone', { tone: 'warn' })

interface FileKind<Rows, Preview> {
  /** Where files of this kind are listed. */
  readonly list: string
  readonly title: string
  readonly read: (
    call: Call,
    draftId: string,
  ) => Promise<{ readonly file: { readonly fileName: string }; readonly reading: FileReading<Rows> } | null>
  /** What the page shows of the lines, and what reading them in would do. */
  readonly preview: (call: Call, rows: Rows) => Promise<Preview>
}

/**
 * What the second step shows: the lines of the file as `preview`, or why there are none yet as `reading`.
 * @throws a redirect to the list where the file is gone
 */
export async function loadStep<Rows extends { readonly kind: 'rows' }, Preview>(
  { params, context }: LoaderFunctionArgs,
  { list, title, read, preview }: FileKind<Rows, Preview>,
) {
  const call = callOf(context)
  const draftId = params['draftId'] ?? ''
  const draft = isId(draftId) ? await read(call, draftId) : null
  if (!draft) throw await fileGone(call, list)
  const { reading, file } = draft
  const page = { title: pageTitle(call.locale, title), fileName: file.fileName }
  if (reading.kind !== 'rows') return { ...page, reading, preview: null }
  return { ...page, reading: null, preview: await preview(call, reading) }
}

/** Somebody says what the columns of the file mean, and looks at it again. */
export async function answerColumns<Columns>(
  call: Call,
  { draftId, list, sent }: { readonly draftId: string; readonly list: string; readonly sent: FormData },
  schema: z.ZodType<Columns>,
  save: (
    call: Call,
    input: { readonly draftId: string; readonly columns: Columns },
  ) => Promise<Result<undefined>>,
) {
  const form = parseFormData(sent, schema)
  if (!form.ok) return form.reply()
  const saved = await save(call, { draftId, columns: form.value })
  if (saved.ok) return redirectTo(call, `${list}/xem/${draftId}`)
  return saved.failure.key === 'money:file.gone' ? fileGone(call, list) : form.fail(saved.failure)
}
