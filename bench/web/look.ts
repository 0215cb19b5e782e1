/** What Lighthouse says of one load of one address. */
export type Seen = {
  /** Performance, accessibility, best practices, search, each of 100. */
  scores: number[]
  performance: number
  shift: number
  lcpMs: number
  tbtMs: number
  /** What this machine is worth at this moment, by Lighthouse's own measure. */
  benchmarkIndex: number
  /** Which checks of the exact categories were not passed. */
  failed: string[]
  report: unknown
}

type Audit = { score: number | null; numericValue?: number }
type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, Audit>
  environment: { benchmarkIndex: number }
  runtimeError?: { message: string }
}
type Lighthouse = (address: string, flags: object, config?: object) => Promise<{ lhr: Report } | undefined>

// This folder has its own dependencies, so that the project's stay small: the types are those parts that are read here.
const packageName: string = 'lighthouse'
const { default: lighthouse, desktopConfig } = (await import(packageName)) as {
  default: Lighthouse
  desktopConfig: object
}
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo']

/** Loads the address with an empty cache; what was signed in stays. */
export async function look(
  address: string,
  port: number,
  form: 'mobile' | 'desktop',
  cpuSlowdownMultiplier: number,
): Promise<Seen> {
  const mobile = { throttling: { ...MOBILE, cpuSlowdownMultiplier } }
  const flags = { port, logLevel: 'error', onlyCategories: CATEGORIES, ...(form === 'mobile' ? mobile : {}) }
  const report = await loaded(() => lighthouse(address, flags, form === 'desktop' ? desktopConfig : undefined), address)
  const { categories, audits, environment } = report
  const scores = CATEGORIES.map((id) => Math.round((categories[id]?.score ?? 0) * 100))
  const exact = CATEGORIES.slice(1).flatMap((id) => categories[id]?.auditRefs ?? [])
  const value = (id: string): number => audits[id]?.numericValue ?? 0
  return {
    scores,
    performance: scores[0] ?? 0,
    shift: value('cumulative-layout-shift'),
    lcpMs: value('largest-contentful-paint'),
    tbtMs: value('total-blocking-time'),
    benchmarkIndex: environment.benchmarkIndex,
    failed: exact.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id),
    report,
  }
}

const TRIES = 3

/** On a busy machine a recording sometimes misses the beginning of its page: then it is made again. */
async function loaded(load: () => ReturnType<Lighthouse>, address: string): Promise<Report> {
  for (let left = TRIES - 1; ; left--) {
    const report = (await load())?.lhr
    if (report && !report.runtimeError) return report
    if (left === 0) throw new Error(`${address}: ${report?.runtimeError?.message ?? 'no answer'}`)
  }
}

// A slow 4G line, as Lighthouse's own phone has it.
const MOBILE = {
  rttMs: 150,
  throughputKbps: 1638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1474.56,
  uploadThroughputKbps: 675,
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
