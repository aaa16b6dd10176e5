import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isScan, readTrace, recordScan, verifyChain } from '#app/features/traceability/index.server.ts'
import { TracePage } from '#app/features/traceability/ui/TracePage.tsx'
import { UnknownCode } from '#app/features/traceability/ui/UnknownCode.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'

export const handle = { access: 'anyone', font: 'none' }

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

/** What the form for typing a code again asks for: /t/tim?ma=… */
const TYPED = 'tim'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const t = wordsFor(call.locale)
  const query = new URL(request.url).searchParams
  const asked = params['code'] ?? ''
  const typed = (asked === TYPED ? (query.get('ma') ?? '') : asked).slice(0, 60)
  const code = readLotCode(typed)
  if (code && code !== asked) throw redirectTo(call, `/t/${code}`)
  const trace = code ? await readTrace(call, code) : null
  if (!trace) {
    const head = headOf(call, { page: t('trace:unknown.head'), path: null })
    return data({ trace: null, typed, mistyped: code === null, head }, { status: 404 })
  }
  const check = query.has('kiem-chung')
  const chain = check ? await verifyChain(call, trace.lotId) : null
  if (!check && isScan(request)) await recordScan(call, trace.lotId)
  const { lot, maker, story } = trace
  const pick = (text: { vi: string; en: string }) => (call.locale === 'en' && text.en ? text.en : text.vi)
  const product = pick(trace.product.name)
  const head = headOf(call, {
    page: t('trace:title', { product, number: lot.makersNumber }),
    description: story ? pick(story.headline) : t('trace:description', { product, maker: maker.name }),
    // A code is for whoever holds the pack, not for search engines.
    path: null,
  })
  return data({ trace, chain, head })
}

export default function TraceLot() {
  const found = useLoaderData<typeof loader>()
  if (!found.trace) return <UnknownCode typed={found.typed} mistyped={found.mistyped} />
  return <TracePage trace={found.trace} chain={found.chain} />
}
