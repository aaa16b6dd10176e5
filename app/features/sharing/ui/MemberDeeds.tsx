import type { SubmissionResult } from '@conform-to/react'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import type { Day } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { DateField } from '#app/ui/form/DateField.tsx'
import { usePostedForm } from '#app/ui/form/use-posted-form.ts'
import { QrFigure } from '#app/ui/QrFigure.tsx'
import type { MemberPage } from '../sharing.types.ts'

/** The code of the household's own page, and how a lost one is renewed. */
export function MemberLink({
  member,
  code,
}: {
  member: MemberPage & { link: string }
  code: { path: string; size: number }
}) {
  const t = useT()
  return (
    <section className="stack">
      <h2>{t('sharing:member.link')}</h2>
      <Card>
        <p>{t('sharing:member.link_words')}</p>
        <QrFigure
          label={t('sharing:member.link_code', { name: member.name })}
          path={code.path}
          size={code.size}
        />
        <ButtonLink kind="quiet" wide href={member.link}>
          {t('sharing:member.link_open')}
        </ButtonLink>
        <ConfirmDetails ask={t('sharing:member.renew')} wide>
          <p>{t('sharing:member.renew_words')}</p>
          <form method="post">
            <Button kind="danger" wide name="do" value="renew">
              {t('sharing:member.renew_button')}
            </Button>
          </form>
        </ConfirmDetails>
      </Card>
    </section>
  )
}

interface MemberEndProps {
  member: MemberPage
  today: Day
  lastResult: SubmissionResult<string[]> | undefined
}

/** Changing a household, and ending its membership or taking it up again. */
export function MemberEnd({ member, today, lastResult }: MemberEndProps) {
  const t = useT()
  const path = usePath()
  const { props, fields } = usePostedForm<{ leftOn: string }>({
    ...{ id: 'end', lastResult, defaultValue: { leftOn: today } },
  })
  return (
    <section className="stack">
      <ButtonLink kind="quiet" wide href={path(`/ban-hang/ho-thanh-vien/${member.memberId}/sua`)}>
        {t('sharing:member.edit')}
      </ButtonLink>
      {member.leftOn ? (
        <form method="post">
          <Button kind="quiet" wide name="do" value="reopen">
            {t('sharing:member.reopen')}
          </Button>
        </form>
      ) : (
        <ConfirmDetails ask={t('sharing:member.end')} wide open={lastResult !== undefined}>
          <p>{t('sharing:member.end_words')}</p>
          <form method="post" className="stack" {...props}>
            <DateField field={fields.leftOn} label={t('sharing:member.end_day')} until={today} />
            <Button kind="danger" wide name="do" value="end">
              {t('sharing:member.end_button')}
            </Button>
          </form>
        </ConfirmDetails>
      )}
    </section>
  )
}
