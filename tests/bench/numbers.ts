// Medians with their spread, because two measurements on a shared machine never agree.

/** @param values at least one */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that this share (0 to 1) of the values does not exceed; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** `1,234 (1,100–1,300)`: the median, and the least and the most. */
export function spread(values: readonly number[]): string {
  const [least, middle, most] = [Math.min(...values), median(values), Math.max(...values)].map(show)
  return least === most ? `${middle}` : `${middle} (${least}–${most})`
}

/** How many times the one median is the other's. */
export function ratio(values: readonly number[], others: readonly number[]): string {
  return `${(median(values) / median(others)).toFixed(2)} ×`
}

/** Three digits that mean something, and whole numbers from a hundred up. */
export function show(value: number): string {
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

export function bytes(value: number): string {
  return value.toLocaleString('en')
}
