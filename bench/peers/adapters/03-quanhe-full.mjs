// As 02, and by how much less the best plan with it saves, for every discount that costs more: a search of its own each.
import { priceRequest, requestOf } from '../lib/quanhe.mjs';
export const name = 'quanhe (detail: full)';
export const kind = 'exact';
export const prepare = (inst) => requestOf(inst, 'full');
export const price = (cart, discounts, request) => priceRequest(request);
