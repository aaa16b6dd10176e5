import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Message } from '#app/ui/Message.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { SharedLot } from '../sharing.types.ts'
import { useSharingWords } from './sharing-words.ts'

/** What a lot earned, line by line. */
export function LotSums({ lot }: { lot: SharedLot }) {
  const t = useT()
  const { dong } = useSharingWords()
  return (
    <Card>
      <Facts
        sums
        facts={[
          { name: t('sharing:lot.goods'), value: dong(lot.goods) },
          { name: t('sharing:lot.commission'), value: dong(-lot.commission) },
          ...(lot.tax === 0n ? [] : [{ name: t('sharing:lot.tax'), value: dong(-lot.tax) }]),
          { name: t('sharing:lot.costs'), value: dong(-lot.costs) },
          { name: t('sharing:lot.net'), value: dong(lot.net), total: true },
        ]}
      />
      <p className="small muted">{t('sharing:lot.words')}</p>
    </Card>
  )
}

/** Who gets what of a lot, with what the fund and the cooperative get; sums to what is shared. */
export function LotShares({ lot }: { lot: SharedLot }) {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { rule, lines } = lot
  if (!rule) {
    return (
      <>
        <Message tone="warn">{t('sharing:lot.shares_none')}</Message>
        <ButtonLink kind="quiet" wide href={path('/ban-hang/ho-thanh-vien/cach-chia')}>
          {t('sharing:lot.set_rule')}
        </ButtonLink>
      </>
    )
  }
  const bears = lot.cooperative < 0n
  return (
    <>
      {lot.unpriced > 0 && (
        <Message tone="warn">{t('sharing:lot.unpriced', { count: lot.unpriced })}</Message>
      )}
      <Table
        caption={<span className="small muted">{words.rule(rule)}</span>}
        rows={lines}
        rowKey={({ memberId }) => memberId}
        columns={[
          { key: 'name', head: t('sharing:lot.household'), cell: ({ memberName }) => memberName },
          {
            ...{ key: 'quantity', head: t('sharing:lot.quantity'), numeric: true },
            cell: ({ quantity }) => words.quantity(quantity, lot),
          },
          {
            ...{ key: 'target', head: t('sharing:lot.target'), numeric: true },
            cell: ({ target }) => words.dong(target),
          },
          {
            ...{ key: 'credit', head: t('sharing:lot.credit'), numeric: true },
            cell: ({ credit }) => <strong>{words.dong(credit)}</strong>,
          },
        ]}
      />
      <Card>
        <Facts
          sums
          facts={[
            { name: t('sharing:lot.to_households'), value: words.dong(creditOf(lot)) },
            ...(lot.fund === 0n ? [] : [{ name: t('sharing:lot.fund'), value: words.dong(lot.fund) }]),
            ...(lot.cooperative === 0n
              ? []
              : [
                  {
                    name: t(bears ? 'sharing:lot.cooperative_bears' : 'sharing:lot.cooperative'),
                    value: words.dong(lot.cooperative),
                  },
                ]),
            { name: t('sharing:lot.shared'), value: words.dong(lot.shared), total: true },
          ]}
        />
      </Card>
    </>
  )
}

const creditOf = ({ lines }: SharedLot) => lines.reduce((sum, { credit }) => sum + credit, 0n)
