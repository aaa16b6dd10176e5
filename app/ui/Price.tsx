import { classes } from './classes.ts'

interface PriceProps {
  /** Written out: `185.000 đ`. */
  amount: string
  unit?: string
  /** The price before, with the words a screen reader needs to tell the two apart. */
  before?: { amount: string; label: string }
  large?: boolean
}

export function Price({ amount, unit, before, large = false }: PriceProps) {
  return (
    <div>
      <p className={classes('price', large && 'large')}>
        {amount}
        {before && (
          <>
            {' '}
            <s>
              <span className="sr-only">{before.label} </span>
              {before.amount}
            </s>
          </>
        )}
      </p>
      {unit && <p className="unit">{unit}</p>}
    </div>
  )
}
