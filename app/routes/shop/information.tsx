import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readTariff } from '#app/features/delivery/index.server.ts'
import { TariffTable } from '#app/features/delivery/ui/TariffTable.tsx'
import { wordsForKey } from '#app/i18n/i18n.ts'
import { useKeyWords, useT } from '#app/i18n/locale-context.tsx'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { useSite } from '#app/routes/site-frame.ts'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

/** What the law wants said in public (domain: law), page by page: the sections in their order. */
const pages = {
  've-cho-lang': ['what', 'who', 'stars', 'codes'],
  'quy-che': ['parties', 'listing', 'orders', 'forbidden', 'removal', 'records'],
  'giao-hang-doi-tra': ['fee', 'time', 'payment', 'returns', 'refund'],
  'khieu-nai': ['first', 'market', 'authority'],
  'rieng-tu': ['kept', 'why', 'seen', 'long', 'rights', 'cookies'],
  'thu-tu-hang': ['default', 'words', 'chosen', 'paid'],
  'bieu-phi': ['now', 'later'],
} as const

type InformationPage = keyof typeof pages

const isPage = (name: string): name is InformationPage => Object.hasOwn(pages, name)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const name = params['page'] ?? ''
  const page = orNotFound(isPage(name) ? name : null)
  const tariff = page === 'giao-hang-doi-tra' ? await readTariff(call, call.clock.now()) : null
  const say = (part: string) => wordsForKey(call.locale, `shop:information.${page}.${part}`)
  const head = headOf(call, { page: say('title'), description: say('lead'), path: `/thong-tin/${page}` })
  return { page, steps: tariff?.steps ?? null, head }
}

export default function Information() {
  const t = useT()
  const words = useKeyWords()
  const { mode } = useSite()
  const { page, steps } = useLoaderData<typeof loader>()
  const say = (part: string) => words(`shop:information.${page}.${part}`)
  return (
    <article className="prose">
      <h1>{say('title')}</h1>
      <p className="lead">{say('lead')}</p>
      {mode === 'demo' && <Message tone="info">{t('shop:information.demo')}</Message>}
      {pages[page].map((section) => (
        <section key={section} className="stack tight" id={section}>
          <h2>{say(`${section}.title`)}</h2>
          {say(`${section}.words`)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          {section === 'fee' && steps && <TariffTable steps={steps} />}
        </section>
      ))}
    </article>
  )
}
