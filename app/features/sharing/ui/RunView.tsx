import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { ConfirmDetails } from '#app/ui/ConfirmDetails.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { RunPage } from '../sharing.types.ts'
import { LotShares, LotSums } from './LotShares.tsx'
import { useSharingWords } from './sharing-words.ts'

const creditOf = ({ households }: RunPage) => households.reduce((sum, { credit }) => sum + credit, 0n)

/** What each household gets of all lots together, with what its account said before. */
export function RunHouseholds({ run }: { run: RunPage }) {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const draft = run.status === 'draft'
  return (
    <section className="stack">
      <Table
        caption={<h2>{t('sharing:run.households')}</h2>}
        rows={run.households}
        rowKey={({ memberId }) => memberId}
        columns={[
          {
            key: 'name',
            head: t('sharing:run.household'),
            cell: ({ memberId, memberName }) => (
              <a className="inline-block py-3" href={path(`/ban-hang/ho-thanh-vien/${memberId}`)}>
                {memberName}
              </a>
            ),
          },
          ...(draft
            ? [
                {
                  ...{ key: 'before', head: t('sharing:run.before'), numeric: true },
                  cell: ({ balanceBefore }: Row) => words.dong(balanceBefore),
                },
              ]
            : []),
          {
            ...{ key: 'credit', head: t('sharing:run.credit'), numeric: true },
            cell: ({ credit }: Row) => <strong>{words.dong(credit)}</strong>,
          },
          ...(draft
            ? [
                {
                  ...{ key: 'after', head: t('sharing:run.after'), numeric: true },
                  cell: ({ balanceBefore, credit }: Row) => words.dong(balanceBefore + credit),
                },
              ]
            : []),
        ]}
        totals={{ name: t('sharing:run.total'), credit: words.dong(creditOf(run)) }}
      />
      {draft && <p className="small muted">{t('sharing:run.before_hint')}</p>}
    </section>
  )
}

type Row = RunPage['households'][number]

/** Every lot with its sums and shares. */
export function RunLots({ run }: { run: RunPage }) {
  const t = useT()
  const words = useSharingWords()
  return run.lots.map((lot) => (
    <section className="stack" key={lot.lotId}>
      <h2>{words.text(lot.productName)}</h2>
      <p className="small muted">{t('sharing:lots.number', { number: lot.makersNumber })}</p>
      <LotSums lot={lot} />
      <LotShares lot={lot} />
    </section>
  ))
}

/** Confirms a draft at the figures that it showed, or puts it away. */
export function RunDeeds({ run }: { run: RunPage }) {
  const t = useT()
  const words = useSharingWords()
  const credited = run.households.filter(({ credit }) => credit !== 0n).length
  return (
    <section className="stack">
      <Card>
        <p>{t('sharing:run.confirm_words', { amount: words.dong(creditOf(run)), count: credited })}</p>
        <form method="post">
          <input type="hidden" name="shown" value={run.shown} />
          <Button wide name="do" value="confirm">
            {t('sharing:run.confirm')}
          </Button>
        </form>
      </Card>
      <ConfirmDetails ask={t('sharing:run.drop')} wide>
        <p>{t('sharing:run.drop_words')}</p>
        <form method="post">
          <Button kind="danger" wide name="do" value="drop">
            {t('sharing:run.drop_button')}
          </Button>
        </form>
      </ConfirmDetails>
    </section>
  )
}
