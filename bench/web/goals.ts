import { median, type Seen } from './look.ts'

export type Face = 'buyer' | 'merchant' | 'platform'
type Goal = {
  form: 'mobile' | 'desktop'
  slowdown: number
  /** Told beside the goal, as a slower phone has it. */
  reported?: number
  performance: number
  accessibility: number
  bestPractices: number
  /** Consoles are for nobody's search. */
  seo?: number
  shift: number
  lcpMs: number
  tbtMs: number
  /** The screens that are timed; every other is judged by what does not depend on the machine. */
  timed: readonly string[]
}

const desk: Omit<Goal, 'timed'> = {
  form: 'desktop',
  slowdown: 1,
  performance: 90,
  accessibility: 100,
  bestPractices: 95,
  shift: 0.05,
  lcpMs: 1500,
  tbtMs: 200,
}
export const goals: Record<Face, Goal> = {
  buyer: {
    form: 'mobile',
    slowdown: 2,
    reported: 4,
    performance: 95,
    accessibility: 100,
    bestPractices: 100,
    seo: 100,
    shift: 0.02,
    lcpMs: 1800,
    tbtMs: 150,
    timed: ['coupon-centre', 'wallet', 'cart'],
  },
  merchant: { ...desk, timed: ['home', 'coupons'] },
  platform: { ...desk, timed: ['home', 'coupons'] },
}

/** What is the same on every machine. */
export function exactShortfalls(face: Face, seen: Seen): string[] {
  const goal = goals[face]
  const [, accessibility = 0, bestPractices = 0, seo = 0] = seen.scores
  return [
    ...(accessibility < goal.accessibility ? [`accessibility ${accessibility} < ${goal.accessibility}`] : []),
    ...(bestPractices < goal.bestPractices ? [`best practices ${bestPractices} < ${goal.bestPractices}`] : []),
    ...(goal.seo !== undefined && seo < goal.seo ? [`SEO ${seo} < ${goal.seo}`] : []),
    ...(seen.shift > goal.shift ? [`layout shift ${seen.shift.toFixed(3)} > ${goal.shift}`] : []),
  ].map((one) => `${one}${seen.failed.length > 0 ? ` (${seen.failed.join(', ')})` : ''}`)
}

export function timedShortfalls(face: Face, rounds: readonly Seen[]): string[] {
  const goal = goals[face]
  const performance = median(rounds.map((seen) => seen.performance))
  const lcpMs = median(rounds.map((seen) => seen.lcpMs))
  const tbtMs = median(rounds.map((seen) => seen.tbtMs))
  return [
    ...(performance < goal.performance ? [`performance ${performance} < ${goal.performance}`] : []),
    ...(lcpMs > goal.lcpMs ? [`largest paint after ${Math.round(lcpMs)} ms > ${goal.lcpMs}`] : []),
    ...(tbtMs > goal.tbtMs ? [`blocked for ${Math.round(tbtMs)} ms > ${goal.tbtMs}`] : []),
  ]
}
