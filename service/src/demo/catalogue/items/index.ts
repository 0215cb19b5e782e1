import type { DemoItem } from '../shape.ts'
import { apparel } from './apparel.ts'
import { appliances } from './appliances.ts'
import { beauty } from './beauty.ts'
import { digital } from './digital.ts'
import { food } from './food.ts'
import { fresh } from './fresh.ts'
import { home } from './home.ts'
import { jewellery } from './jewellery.ts'
import { virtual } from './virtual.ts'

/** Every item of the demo marketplace, category by category. */
export const items: DemoItem[] = [
  ...apparel,
  ...beauty,
  ...digital,
  ...home,
  ...appliances,
  ...fresh,
  ...food,
  ...jewellery,
  ...virtual,
]
