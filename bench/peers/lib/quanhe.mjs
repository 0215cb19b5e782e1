// The neutral rules S0 in the words of engine/: an instance of lib/workload.mjs becomes a request with its own policy.
// Every basis is `list`, so that a value depends on the original eligible amount alone; layers in order item, shop,
// category, platform; exclusion by limits, except in the category layer, where the category is the group.
// A `noStackShop` discount has a kind of its own, which shares one limit per shop with the shop discounts.
import { parseRequest, quote } from '../../../engine/src/index.ts';

const LAYERS = ['item', 'shop', 'category', 'platform'];

function benefitOf(d) {
  switch (d.form) {
    case 'fixed': case 'instant': return { kind: 'amount_off', offMinor: d.off };
    case 'percent': return { kind: 'percent_off', offBasisPoints: d.rateBp, ...(d.cap > 0 && { maxMinor: d.cap }) };
    case 'per': return { kind: 'amount_off_per', perMinor: d.step, offMinor: d.minus, ...(d.maxTimes > 0 && { maxTimes: d.maxTimes }) };
    case 'tiered': return { kind: 'amount_off_tiers', tiers: d.tiers.map((t) => ({ spendMinor: t.threshold, offMinor: t.off })) };
    default: throw new Error(d.form);
  }
}

function scopeOf({ type, skus, shop, category }) {
  switch (type) {
    case 'item': return { skus };
    case 'shop': return { shops: [shop] };
    case 'category': return { categories: [category] };
    default: return undefined;
  }
}

const kindOf = (d) => (d.noStackShop ? `${d.scope.type}/${d.id}` : d.scope.type);

function offerOf(d) {
  const scope = scopeOf(d.scope);
  const threshold = (d.form === 'fixed' || d.form === 'percent') && d.threshold > 0;
  return {
    id: d.id, kind: kindOf(d), benefit: benefitOf(d),
    ...(threshold && { threshold: { spendMinor: d.threshold } }),
    ...(scope && { scope }),
    ...(d.scope.type === 'category' && { group: `category:${d.scope.category}` }),
  };
}

function policyOf(discounts) {
  const flagged = discounts.filter((d) => d.noStackShop);
  const kindsOf = (layer) => [layer, ...flagged.filter((d) => d.scope.type === layer).map(kindOf)];
  const bases = { thresholdBasis: 'list', amountBasis: 'list', weightBasis: 'list' };
  return {
    id: 's0', version: 1,
    layers: LAYERS.map((id) => ({ id, kinds: kindsOf(id), ...bases })),
    limits: [
      { kinds: ['item'], per: 'line', max: 1 },
      { kinds: ['shop'], per: 'shop', max: 1 },
      { kinds: kindsOf('platform'), per: 'order', max: 1 },
      ...flagged.map((d) => ({ kinds: ['shop', kindOf(d)], per: 'shop', max: 1 })),
    ],
    rounding: 'half_up',
  };
}

/** What an engine takes in ahead of time: another format, and the checks at the edge. Nothing is computed. */
export function requestOf({ cart, discounts }, detail) {
  return parseRequest({
    at: '2026-11-11T12:00:00Z', policy: policyOf(discounts), detail,
    lines: cart.lines.map((l) => ({ id: l.id, sku: l.sku, shop: l.shop, category: l.category, unitPriceMinor: l.unitPrice, quantity: l.qty })),
    offers: discounts.map(offerOf),
  });
}

export function priceRequest(request) {
  const q = quote(request);
  return { total: q.discountMinor, applied: q.applied.map((a) => a.offer), lines: q.lines.map((l) => l.discountMinor), proven: q.proof.optimal };
}
