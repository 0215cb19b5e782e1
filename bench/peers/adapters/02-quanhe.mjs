// Our engine, whole: the plan with its proof, the shares by line and funder, the units, every refused discount with its reason.
// Needs a Node that runs TypeScript as it is (24).
import { priceRequest, requestOf } from '../lib/quanhe.mjs';
export const name = 'quanhe (detail: plan)';
export const kind = 'exact';
export const prepare = (inst) => requestOf(inst, 'plan');
export const price = (cart, discounts, request) => priceRequest(request);
