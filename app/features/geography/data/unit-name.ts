const KINDS = ['Đặc khu', 'Thành phố', 'Thị trấn', 'Thị xã', 'Phường', 'Huyện', 'Quận', 'Tỉnh', 'Xã'] as const

/**
 * Splits 'Thị trấn Hương Canh' into its kind ('thị trấn') and its short name ('Hương Canh').
 * A name without a kind comes back whole, with kind ''.
 */
export function splitUnitName(name: string): { kind: string; shortName: string } {
  const kind = KINDS.find((each) => name.startsWith(`${each} `))
  return kind
    ? { kind: kind.toLocaleLowerCase('vi'), shortName: name.slice(kind.length + 1) }
    : { kind: '', shortName: name }
}
