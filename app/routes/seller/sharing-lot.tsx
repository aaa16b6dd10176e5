import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  agreePrice,
  listDeliveries,
  readSharingLot,
  recordCost,
  reverseCost,
  setRule,
} from '#app/features/sharing/index.server.ts'
import { DeliveryLine } from '#app/features/sharing/ui/AccountView.tsx'
import { answerTo, CostForm, LotCosts, PriceForm } from '#app/features/sharing/ui/LotForms.tsx'
import { LotShares, LotSums } from '#app/features/sharing/ui/LotShares.tsx'
import { RuleForm } from '#app/features/sharing/ui/RuleForm.tsx'
import { SharingLotSchema, type SharingLotDeed } from '#app/features/sharing/ui/sharing-forms.ts'
import { useSharingWords } from '#app/features/sharing/ui/sharing-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/ban-hang/ho-thanh-vien'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = orNotFound(await readSharingLot(call, params['code'] ?? ''))
  const { lot } = page
  return {
    ...page,
    title: pageTitle(call.locale, `${lot.productName.vi} ${lot.makersNumber}`),
    deliveries: (await listDeliveries(call, { lotId: lot.lotId })).items,
    today: vnDay(call.clock.now()),
    // One deed however often a form of this page is sent.
    key: newId(),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const lotCode = params['code'] ?? ''
  const form = await parseForm(request, SharingLotSchema)
  if (!form.ok) return form.reply()
  const answer = await doDeed(call, lotCode, form.value)
  if (answer.ok) return redirectWithMessage(call, `${HERE}/lo/${lotCode}`, answer.value)
  if (answer.failure.key === 'sharing:failure.not_there') throw notFound()
  return form.fail(answer.failure)
}

/** @returns the words for what was done */
async function doDeed(call: Call, lotCode: string, deed: SharingLotDeed): Promise<Result<string>> {
  switch (deed.do) {
    case 'cost': {
      const recorded = await recordCost(call, { ...deed, lotCode })
      return recorded.ok ? ok('sharing:done.cost') : recorded
    }
    case 'undo-cost': {
      const reversed = await reverseCost(call, deed)
      return reversed.ok ? ok('sharing:done.cost_reversed') : reversed
    }
    case 'price': {
      const agreed = await agreePrice(call, { ...deed, lotCode })
      return agreed.ok ? ok(`sharing:done.price|count=${agreed.value.count}`) : agreed
    }
    case 'rule': {
      const { way, keeps: keepsBp, first, second, third, note, key } = deed
      const weights = { first, second, third }
      const validFrom = vnDay(call.clock.now())
      const set = await setRule(call, { way, keepsBp, weights, lotCode, validFrom, note, key })
      return set.ok ? ok('sharing:done.rule') : set
    }
  }
}

export default function SharingLot() {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { lot, costs, sharedOnce, deliveries, today, key } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const ruleAnswer = answerTo('rule', { lastResult })
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('sharing:lots.title'), href: path(`${HERE}/lo`) }, { name: lot.makersNumber }]}
      />
      <h1>{words.text(lot.productName)}</h1>
      <p className="muted">{t('sharing:lots.number', { number: lot.makersNumber })}</p>
      <h2>{t('sharing:lot.sums')}</h2>
      <LotSums lot={lot} />
      <h2>{t('sharing:lot.costs_title')}</h2>
      <LotCosts costs={costs} />
      <CostForm today={today} formKey={key} lastResult={lastResult} />
      <h2>{t('sharing:lot.shares')}</h2>
      <LotShares lot={lot} />
      <ButtonLink wide href={path(`${HERE}/chia-tien`)}>
        {t('sharing:lot.run')}
      </ButtonLink>
      <PriceForm unit={lot.unit} lastResult={lastResult} />
      {sharedOnce ? (
        <p className="small muted">{t('sharing:lot.rule_shared')}</p>
      ) : (
        <MoreDetails title={t('sharing:lot.rule_title')} open={ruleAnswer !== undefined}>
          <RuleForm today={null} formKey={key} lastResult={ruleAnswer} />
        </MoreDetails>
      )}
      <h2>{t('sharing:lot.deliveries')}</h2>
      <ul className="card rows">
        {deliveries.map((one) => (
          <DeliveryLine
            key={one.deliveryId}
            delivery={one}
            withMember
            href={path(`${HERE}/phieu-nhan/${one.deliveryId}`)}
          />
        ))}
      </ul>
      <ButtonLink kind="quiet" wide href={path(`${HERE}/nhan-hang?lo=${lot.lotCode}`)}>
        {t('sharing:deliveries.new')}
      </ButtonLink>
    </>
  )
}
