import type { PublishCheck } from './publish-check.ts'

export const insiderStaysHidden: PublishCheck = {
  name: 'insider_stays_hidden',
  title: { 'zh-CN': '内部券不公开', en: 'An insider coupon is hidden' },
  from: 'submit',
  judge({ instrument, visibility }) {
    if (instrument !== 'insider_coupon' || visibility === 'hidden') return []
    return [
      {
        severity: 'warn',
        says: { 'zh-CN': '内部券将公开可见。', en: 'Everybody will see this insider coupon.' },
        figures: { visibility },
      },
    ]
  },
}
