import type { Benefit, Threshold, Tier } from './shapes.ts'
import type { Voice } from './speech.ts'

/** The loud part of a coupon card: one big figure with a small sign before or after it, and the lines under it. */
export type Face = { lead?: string; main: string; tail?: string; lines: string[] }

/** How a rate is said: 8.5折 in Chinese, 15% off in English. */
export function rateText(offBasisPoints: number, voice: Voice): string {
  const kept = (10_000 - offBasisPoints) / 1000
  return voice.words.face.rate(String(kept), String(offBasisPoints / 100))
}

const amountFace = (minor: number, voice: Voice): Pick<Face, 'lead' | 'main'> => {
  const text = voice.shortMoney(minor)
  const digits = text.search(/\d/)
  return { lead: text.slice(0, digits), main: text.slice(digits) }
}

const rateFace = (offBasisPoints: number, voice: Voice): Pick<Face, 'main' | 'tail'> => {
  const text = rateText(offBasisPoints, voice)
  const digits = /^[\d.]+/.exec(text)?.[0] ?? ''
  return { main: digits || text, tail: digits ? text.slice(digits.length) : '' }
}

function thresholdLine(threshold: Threshold | null | undefined, voice: Voice): string {
  const { face } = voice.words
  if (threshold?.spendMinor) return face.spend(voice.ruleMoney(threshold.spendMinor))
  if (threshold?.quantity) return face.pieces(threshold.quantity)
  return face.free
}

function tierLine(tier: Tier, voice: Voice): string {
  const { face } = voice.words
  if (tier.offMinor !== undefined) {
    const off = voice.ruleMoney(tier.offMinor)
    return tier.spendMinor !== undefined
      ? face.tierSpend(voice.ruleMoney(tier.spendMinor), off)
      : face.tierPieces(tier.quantity ?? 1, off)
  }
  const rate = rateText(tier.offBasisPoints ?? 0, voice)
  return tier.spendMinor !== undefined
    ? face.tierSpendRate(voice.ruleMoney(tier.spendMinor), rate)
    : face.tierPiecesRate(tier.quantity ?? 1, rate)
}

type FaceOf = (benefit: Benefit, threshold: Threshold | null | undefined, voice: Voice) => Face

const CRUMB_MINOR = 100

const cap = (benefit: Benefit, voice: Voice): string[] =>
  benefit.maxMinor ? [voice.words.face.capped(voice.ruleMoney(benefit.maxMinor))] : []

/** One entry for each form of benefit that the engine knows. */
const faces: Record<string, FaceOf> = {
  amount_off: (benefit, threshold, voice) => ({
    ...amountFace(benefit.offMinor ?? 0, voice),
    lines: [thresholdLine(threshold, voice)],
  }),
  amount_off_per: (benefit, _threshold, voice) => {
    const [per, off] = [voice.ruleMoney(benefit.perMinor ?? 0), voice.ruleMoney(benefit.offMinor ?? 0)]
    const most = benefit.maxMinor ?? (benefit.maxTimes ? benefit.maxTimes * (benefit.offMinor ?? 0) : undefined)
    const capLine = most ? [voice.words.face.capped(voice.ruleMoney(most))] : []
    // A balance is given in crumbs (5 fen off each yuan): what it is worth is its cap.
    const crumbs = most !== undefined && (benefit.offMinor ?? 0) < CRUMB_MINOR
    return {
      ...amountFace(crumbs ? most : (benefit.offMinor ?? 0), voice),
      lines: [...(crumbs ? [voice.words.face.atMost] : capLine), voice.words.face.per(per, off)].toReversed(),
    }
  },
  amount_off_tiers: (benefit, _threshold, voice) => ({
    ...amountFace(Math.max(0, ...(benefit.tiers ?? []).map((tier) => tier.offMinor ?? 0)), voice),
    lines: (benefit.tiers ?? []).slice(-3).map((tier) => tierLine(tier, voice)),
  }),
  percent_off: (benefit, threshold, voice) => ({
    ...rateFace(benefit.offBasisPoints ?? 0, voice),
    lines: [thresholdLine(threshold, voice), ...cap(benefit, voice)],
  }),
  percent_off_tiers: (benefit, _threshold, voice) => ({
    ...rateFace(Math.max(0, ...(benefit.tiers ?? []).map((tier) => tier.offBasisPoints ?? 0)), voice),
    lines: [...(benefit.tiers ?? []).slice(-3).map((tier) => tierLine(tier, voice)), ...cap(benefit, voice)],
  }),
  unit_price: (benefit, _threshold, voice) => ({
    ...amountFace(benefit.priceMinor ?? 0, voice),
    lines: [voice.words.face.each, ...(benefit.maxUnits ? [voice.words.face.units(benefit.maxUnits)] : [])],
  }),
  group_units_off: (benefit, _threshold, voice) => {
    const [size, units] = [benefit.groupSize ?? 1, benefit.units ?? 1]
    const rate = benefit.offBasisPoints ?? 0
    const { face } = voice.words
    if (rate === 10_000) return { main: face.groupFree(size, units), lines: [thresholdLine(undefined, voice)] }
    return { ...rateFace(rate, voice), lines: [face.group(size, units, rateText(rate, voice))] }
  },
  bundle_price: (benefit, _threshold, voice) => ({
    ...amountFace(benefit.priceMinor ?? 0, voice),
    lines: [voice.words.face.bundle(benefit.quantity ?? 1)],
  }),
  shipping_off: (benefit, threshold, voice) => {
    const { face } = voice.words
    const lines = [thresholdLine(threshold, voice)]
    if (benefit.offMinor) return { ...amountFace(benefit.offMinor, voice), lines: [face.shippingOff, ...lines] }
    const rate = benefit.offBasisPoints ?? 10_000
    if (rate < 10_000) return { ...rateFace(rate, voice), lines: [face.shippingRate, ...lines] }
    return { main: face.shippingFree, lines }
  },
  gift: (benefit, threshold, voice) => ({
    main: voice.words.face.gift,
    lines: [voice.words.face.giftPieces(benefit.quantity ?? 1), thresholdLine(threshold, voice)],
  }),
  interest_free: (benefit, threshold, voice) => ({
    ...rateLess(voice.words.face.instalments(benefit.instalments ?? 1)),
    lines: [voice.words.face.interestFree, thresholdLine(threshold, voice)],
  }),
}

const rateLess = (text: string): Pick<Face, 'main' | 'tail'> => {
  const digits = /^\d+/.exec(text)?.[0] ?? ''
  return digits ? { main: digits, tail: text.slice(digits.length) } : { main: text }
}

export const FACED_BENEFITS = Object.keys(faces)

export function faceOf(benefit: Benefit, threshold: Threshold | null | undefined, voice: Voice): Face {
  return faces[benefit.kind]?.(benefit, threshold, voice) ?? { main: voice.words.face.other, lines: [] }
}

/** Colour follows whose offer it is; the word on the tag says it as well. */
export function toneOf(kind: string): 'platform' | 'shop' | 'allowance' {
  if (/allowance|points|shipping|interest/.test(kind)) return 'allowance'
  return /shop|item/.test(kind) && !kind.startsWith('cross_shop') ? 'shop' : 'platform'
}
