import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { firstDayOfRaise } from '#app/features/settlement/index.ts'
import {
  addCommissionRule,
  endCommissionRule,
  listCommissionRules,
  readGatewayTerms,
  readNotice,
  readRuleTargets,
  setGatewayTerms,
  setNotice,
  tryCommission,
} from '#app/features/settlement/index.server.ts'
import { CommissionDeedSchema, type CommissionDeed } from '#app/features/settlement/ui/fees/fee-forms.ts'
import { GatewayTermsForm } from '#app/features/settlement/ui/fees/GatewayTermsForm.tsx'
import { NoticeForm } from '#app/features/settlement/ui/fees/NoticeForm.tsx'
import { ReturnedForm } from '#app/features/settlement/ui/fees/ReturnedForm.tsx'
import { RuleCards } from '#app/features/settlement/ui/fees/RuleCards.tsx'
import { RuleForm } from '#app/features/settlement/ui/fees/RuleForm.tsx'
import { TryOut } from '#app/features/settlement/ui/fees/TryOut.tsx'
import { lawName } from '#app/features/settlement/ui/law-name.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatDay, vnDay } from '#app/kernel/clock.ts'
import { parseDong } from '#app/kernel/money.ts'
import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/hoa-hong'
/** More packs than this are no order of a shopper. */
const MOST_PACKS = 9_999

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const asked = {
    product: query.get('san-pham')?.trim().slice(0, 300) ?? '',
    price: query.get('gia')?.slice(0, 30) ?? '',
    packs: query.get('so-goi')?.slice(0, 10) ?? '1',
  }
  const quantity = Math.min(MOST_PACKS, Math.max(1, Math.trunc(Number(asked.packs)) || 1))
  const [rules, targets, notice, gateways, tried] = await Promise.all([
    listCommissionRules(call),
    readRuleTargets(call),
    readNotice(call),
    readGatewayTerms(call),
    asked.product === ''
      ? null
      : tryCommission(call, { product: asked.product, price: parseDong(asked.price), quantity }),
  ])
  const now = call.clock.now()
  const title = pageTitle(call.locale, wordsFor(call.locale)('fees:page.title'))
  const days = { today: vnDay(now), firstRaise: firstDayOfRaise(now, notice) }
  return {
    title,
    ...days,
    rules,
    targets,
    notice,
    gateways,
    tried,
    asked: { ...asked, packs: String(quantity) },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, CommissionDeedSchema)
  if (!form.ok) return form.reply()
  const answer = await doDeed(call, form.value)
  if (answer.ok) return redirectWithMessage(call, HERE, `fees:done.${form.value.do}`)
  if (answer.failure.key === 'fees:failure.not_there') throw notFound()
  return form.fail(answer.failure)
}

function doDeed(call: Call, deed: CommissionDeed): Promise<Result<unknown>> {
  switch (deed.do) {
    case 'add': {
      const { percent, vat, fixed, ...rule } = deed
      return addCommissionRule(call, { ...rule, percentBp: percent, vatBp: vat, fixed: fixed ?? 0n })
    }
    case 'end':
      return endCommissionRule(call, { ruleId: deed.id, until: deed.until })
    case 'gateway': {
      const { method, percent, fixed, source } = deed
      return setGatewayTerms(call, { method, percentBp: percent, fixed: fixed ?? 0n, source })
    }
    case 'notice':
      return setNotice(call, { days: deed.days, source: deed.source })
  }
}

export default function Commission() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { rules, targets, notice, gateways, tried, asked, today, firstRaise } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('money:trail'), href: path('/dieu-hanh/tien') }, { name: t('fees:page.title') }]}
      />
      <h1>{t('fees:page.title')}</h1>
      <ReturnedForm lastResult={lastResult} />
      <p>{t('fees:page.intro')}</p>
      <p className="hint">{t('fees:page.order')}</p>
      <h2>{t('fees:page.rules')}</h2>
      {rules.length === 0 ? (
        <EmptyState picture="rattan" title={t('fees:page.empty')}>
          {t('fees:page.empty_words')}
        </EmptyState>
      ) : (
        <RuleCards rules={rules} today={today} lastResult={lastResult} />
      )}
      <h2>{t('fees:page.try')}</h2>
      <TryOut asked={asked} tried={tried} rules={rules} />
      <h2>{t('fees:page.add')}</h2>
      <Message tone="info">
        {t('fees:page.notice', {
          days: notice.days,
          day: formatDay(firstRaise),
          source: lawName(notice.source, locale),
        })}
      </Message>
      <NoticeForm notice={notice} lastResult={lastResult} />
      <RuleForm targets={targets} today={today} firstRaise={firstRaise} lastResult={lastResult} />
      <h2>{t('fees:gateway.title')}</h2>
      <p className="hint">{t('fees:gateway.intro')}</p>
      <GatewayTermsForm terms={gateways} lastResult={lastResult} />
    </>
  )
}
