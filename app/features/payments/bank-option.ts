/** A bank that money can be sent to. */
export interface Bank {
  readonly bin: string
  /** Its everyday name. */
  readonly name: string
  /** What it is called on paper, after "Ngân hàng"; empty where nobody says it. */
  readonly onPaper: string
}

/** A bank in a list to choose from, under both of its names: a person may know only the one on paper. */
export const bankOption = ({ bin, name, onPaper }: Bank) => ({
  value: bin,
  label: onPaper === '' ? name : `${name} (${onPaper})`,
})
