// 场景: bought in one of these places of the app.
import { codes, defineCondition, met, unmet } from './condition.ts'

export const scene = defineCondition({
  kind: 'scene',
  params: { anyOf: codes },
  needs: ['scene'],
  on: 'moment',
  check: ({ scene }, { anyOf }) => (scene !== undefined && anyOf.includes(scene) ? met : unmet(scene)),
})
