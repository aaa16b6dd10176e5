import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Locale } from '#app/kernel/locale.ts'
import type { SeriesPoint } from './types.ts'

use([BarChart, LineChart, GridComponent, SVGRenderer])

interface ChartSize {
  readonly width: number
  readonly height: number
}

const sizes = { wide: { width: 640, height: 320 }, narrow: { width: 340, height: 220 } } as const

/** The same curve drawn for a desk and for a phone, where a shrunk one could not be read. SVG text. */
export interface Curve {
  readonly wide: string
  readonly narrow: string
}

/**
 * The curve of a period over the one before it (dashed), in millions of đồng.
 * @param labels of the points, in their order
 */
export function drawCurve(points: readonly SeriesPoint[], labels: readonly string[], locale: Locale): Curve {
  return {
    wide: plain(draw(points, labels, sizes.wide, locale), 'wide'),
    narrow: plain(draw(points, labels, sizes.narrow, locale), 'narrow'),
  }
}

const million = (amount: bigint) => Number(amount) / 1_000_000
const muted = { color: 'var(--muted)', fontSize: 13 }
const line = { lineStyle: { color: 'var(--line)' } }
const still = { silent: true, clip: false, animation: false, emphasis: { disabled: true } }

function draw(
  points: readonly SeriesPoint[],
  labels: readonly string[],
  { width, height }: ChartSize,
  locale: Locale,
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  const bars = points.length <= 7
  const numbers = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB')
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 46, right: 14, top: 14, bottom: 28 },
    xAxis: {
      ...{
        type: 'category',
        boundaryGap: bars,
        data: [...labels],
        axisTick: { show: false },
        axisLine: line,
      },
      axisLabel: { ...muted, hideOverlap: true },
    },
    yAxis: {
      ...{ type: 'value', splitNumber: 3, splitLine: line },
      axisLabel: { ...muted, formatter: (value: number) => numbers.format(value) },
    },
    series: [
      {
        ...{ ...still, type: 'line', showSymbol: false },
        data: points.map(({ before }) => (before === null ? null : million(before))),
        lineStyle: { color: 'var(--muted)', type: 'dashed', width: 2 },
      },
      {
        ...still,
        ...(bars ? { type: 'bar', barMaxWidth: 36 } : { type: 'line', showSymbol: points.length < 2 }),
        data: points.map(({ net, come }) => (come ? million(net) : null)),
        lineStyle: { color: 'var(--leaf)', width: 3 },
        itemStyle: { color: 'var(--leaf)', borderRadius: [4, 4, 0, 0] },
      },
    ],
  })
  const svg = chart.renderToSVGString()
  // A chart that is kept keeps the process alive.
  chart.dispose()
  return svg
}

/**
 * The page's policy takes no <style>, and its rules are for a pointer that has nothing to point at. Ids count up
 * with every chart of the process: made the same for the same figures, so that a page that is read again is equal.
 */
const plain = (svg: string, name: string): string =>
  svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|pointer-events)="[^"]*"/g, '')
    .replace(/\bzr\d+-/g, `curve-${name}-`)
