import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  listBankChanges,
  listRuns,
  proposeRun,
  readPayoutTerms,
  readPayoutsWaiting,
  setPayoutTerms,
  stopBankChange,
} from '#app/features/settlement/index.server.ts'
import { weekdays } from '#app/features/settlement/index.ts'
import { BankChanges } from '#app/features/settlement/ui/payouts/BankChanges.tsx'
import { PayoutsDeedSchema } from '#app/features/settlement/ui/payouts/payout-forms.ts'
import { RunsTable } from '#app/features/settlement/ui/payouts/RunsTable.tsx'
import { TermsForm } from '#app/features/settlement/ui/payouts/TermsForm.tsx'
import { WaitingPayouts } from '#app/features/settlement/ui/payouts/WaitingPayouts.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/chi-tra'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const [runs, terms, changes, waiting] = await Promise.all([
    listRuns(call, page),
    readPayoutTerms(call),
    listBankChanges(call),
    readPayoutsWaiting(call),
  ])
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('settlement:runs.title')),
    runs,
    terms,
    changes,
    waiting,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, PayoutsDeedSchema)
  if (!form.ok) return form.reply()
  const deed = form.value
  if (deed.do === 'propose') {
    const made = await proposeRun(call)
    return made.ok
      ? redirectWithMessage(call, `${HERE}/${made.value.code}`, 'settlement:done.proposed')
      : redirectWithMessage(call, HERE, failureKey(made.failure), { tone: 'info' })
  }
  const answer =
    deed.do === 'terms'
      ? await setPayoutTerms(call, { ...deed, reserveBp: deed.reservePercent * 100 })
      : await stopBankChange(call, { changeId: deed.id, reason: deed.reason })
  if (answer.ok) return redirectWithMessage(call, HERE, `settlement:done.${deed.do}`)
  if (answer.failure.field) return form.fail(answer.failure)
  return redirectWithMessage(call, HERE, failureKey(answer.failure), { tone: 'info' })
}

export default function Payouts() {
  const t = useT()
  const path = usePath()
  const { runs, terms, changes, waiting } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const weekday = weekdays.find((day) => day === terms.weekday) ?? 1
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('settlement:runs.title') },
        ]}
      />
      <h1>{t('settlement:runs.title')}</h1>
      <p className="hint">
        {t('settlement:runs.words', {
          weekday: t(`settlement:weekday.${weekday}`),
          count: terms.holdDays,
        })}
      </p>
      <WaitingPayouts waiting={waiting} />
      {changes.length > 0 && <BankChanges changes={changes} lastResult={lastResult} />}
      {runs.items.length === 0 ? (
        <EmptyState picture="gift-box" title={t('settlement:runs.empty')}>
          {t('settlement:runs.empty_words')}
        </EmptyState>
      ) : (
        <RunsTable runs={runs.items} />
      )}
      <ListPages page={runs.page} pages={runs.pages} hrefOf={(one) => path(`${HERE}?trang=${one}`)} />
      <section className="stack tight">
        <h2>{t('settlement:runs.new')}</h2>
        <p>{t('settlement:runs.new_words')}</p>
        <form method="post">
          <Button kind="quiet" name="do" value="propose">
            {t('settlement:runs.propose')}
          </Button>
        </form>
      </section>
      <MoreDetails title={t('settlement:terms.title')} open={lastResult?.initialValue?.['do'] === 'terms'}>
        <TermsForm terms={terms} lastResult={lastResult} />
      </MoreDetails>
    </>
  )
}
