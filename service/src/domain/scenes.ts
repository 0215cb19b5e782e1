/** Where a buyer is shopping: the page of the goods, a presale, a live room, a group order. Only the shop’s backend knows. */
export const scenes = ['normal', 'presale', 'live', 'group'] as const
export type Scene = (typeof scenes)[number]
