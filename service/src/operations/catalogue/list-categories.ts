import { z } from 'zod'
import { categories } from '../../storage/catalogue.ts'
import { operation } from '../operation.ts'
import { art, localized, nothing } from '../shapes/basics.ts'

export const listCategories = operation({
  id: 'listCategories',
  method: 'GET',
  path: '/v1/categories',
  tag: 'Catalogue',
  summary: 'All categories; `path` is what scopes name',
  ability: 'catalogue:read',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z
    .object({
      data: z.array(
        z.object({ id: z.string(), path: z.string(), name: localized, parent: z.string().nullable(), art }),
      ),
    })
    .meta({ id: 'Categories' }),
  problems: [],
  idempotency: 'none',
  handle: async ({ sql }) => ({ data: await categories(sql) }),
})
