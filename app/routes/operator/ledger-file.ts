import type { LoaderFunctionArgs } from '@remix-run/node'
import {
  accountFile,
  kindOfSlug,
  nameOfAccount,
  trialBalanceFile,
} from '#app/features/settlement/index.server.ts'
import { statementPeriod } from '#app/features/settlement/index.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'

export const handle = { access: 'operator' }

/** The trial balance, or the book of one account: `/dieu-hanh/so-cai/tep?tai-khoan=cong&cua=vnpay&tu=…&den=…`. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const asked = { month: query.get('thang'), from: query.get('tu'), to: query.get('den') }
  const period = statementPeriod(asked, vnDay(call.clock.now()))
  const slug = query.get('tai-khoan')
  const file = slug === null ? await trialBalanceFile(call, period) : await ofAccount(slug)
  return new Response(file.body, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Cache-Control': 'private, no-store',
    },
  })

  async function ofAccount(named: string) {
    const account = { kind: orNotFound(kindOfSlug(named)), subject: query.get('cua') ?? '' }
    return orNotFound(await accountFile(call, { account, period, name: await nameOfAccount(call, account) }))
  }
}
