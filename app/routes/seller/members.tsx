import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listMembers } from '#app/features/sharing/index.server.ts'
import { MemberCards } from '#app/features/sharing/ui/MemberCards.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'
import { SharingTabs } from '#app/features/sharing/ui/SharingTabs.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/ban-hang/ho-thanh-vien'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const standing: 'members' | 'left' = query.get('loc') === 'da-thoi' ? 'left' : 'members'
  const text = (query.get('q') ?? '').slice(0, 80)
  const page = pageNumberOf(query.get('trang'))
  const members = await listMembers(call, { standing, text, page })
  const title = pageTitle(call.locale, wordsFor(call.locale)('sharing:members.title'))
  return { title, standing, text, members }
}

export default function Members() {
  const t = useT()
  const path = usePath()
  const { standing, text, members } = useLoaderData<typeof loader>()
  const addressOf = (to: 'members' | 'left', page = 1) => {
    const query = new URLSearchParams({
      ...(to === 'left' && { loc: 'da-thoi' }),
      ...(text && { q: text }),
      ...(page > 1 && { trang: String(page) }),
    })
    return path(query.size > 0 ? `${HERE}?${query}` : HERE)
  }
  return (
    <>
      <h1>{t('sharing:members.title')}</h1>
      <SharingTabs current="members" />
      <p className="lead">{t('sharing:members.lead')}</p>
      <ButtonLink wide href={path(`${HERE}/nhan-hang`)}>
        <Icon name="box" small />
        {t('sharing:members.receive')}
      </ButtonLink>
      <ButtonLink kind="quiet" wide href={path(`${HERE}/moi`)}>
        <Icon name="plus" small />
        {t('sharing:members.add')}
      </ButtonLink>
      <SearchForm
        action={path(HERE)}
        query={text || undefined}
        words={{
          label: t('sharing:members.search'),
          placeholder: t('sharing:members.search'),
          submit: t('sharing:members.search_button'),
        }}
      />
      <Chips label={t('sharing:members.filter')}>
        {(['members', 'left'] as const).map((one) => (
          <Chip key={one} href={addressOf(one)} current={one === standing ? 'page' : undefined}>
            {t(`sharing:members.${one}`)}
          </Chip>
        ))}
      </Chips>
      {members.items.length === 0 ? (
        <EmptyState
          picture="rice"
          title={t(text ? 'sharing:members.empty_search' : 'sharing:members.empty')}
          action={
            text ? (
              <ButtonLink kind="quiet" href={path(HERE)}>
                {t('sharing:members.see_all')}
              </ButtonLink>
            ) : undefined
          }
        >
          {t('sharing:members.empty_words')}
        </EmptyState>
      ) : (
        <MemberCards members={members.items} />
      )}
      <ListPages page={members.page} pages={members.pages} hrefOf={(one) => addressOf(standing, one)} />
    </>
  )
}
