import type { z } from 'zod'
import { isId } from '#app/kernel/ids.ts'
import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { redirectTo, redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseFormData } from '#app/platform/http/form.server.ts'

/** Back to the list: the file was read in already, or waited for more than a day. */
export const fileGone = (call: Call, list: string): Promise<Response> =>
  redirectWithMessage(call, list, 'money:file.gone', { tone: 'warn' })

/**
 * The file that the second step is about.
 * @param list where its kind is listed
 * @throws a redirect to the list where it is gone
 */
export async function draftOrList<Draft>(
  call: Call,
  { draftId = '', list }: { readonly draftId: string | undefined; readonly list: string },
  read: (call: Call, draftId: string) => Promise<Draft | null>,
): Promise<Draft> {
  const draft = isId(draftId) ? await read(call, draftId) : null
  if (!draft) throw await fileGone(call, list)
  return draft
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
