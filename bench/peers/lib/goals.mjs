// What ours has to reach against the others: the goals that the table of goals in the report holds its figures against.
const OURS = '02-quanhe', FULL = '03-quanhe-full', FLOOR = '01-floor-evaluate';
const MEDIAN = (list) => { const s = [...list].sort((x, y) => x - y); return s.length % 2 ? s[(s.length - 1) / 2] : (s[s.length / 2 - 1] + s[s.length / 2]) / 2; };

/** The workloads with the median over their runs of how many times as long `key` takes as `than`, both in one process. */
function ratios(timings, key, than, of) {
  const runs = new Map();
  for (const { workload, results } of timings) {
    const a = results[key]?.p50, b = results[than]?.p50;
    if (a == null || b == null || !of(workload)) continue;
    runs.set(workload.key, [...(runs.get(workload.key) ?? []), a / b]);
  }
  return [...runs].map(([workload, list]) => ({ workload, ratio: MEDIAN(list) }));
}

const isLarge = ({ L, C }) => L >= 20 && C >= 20;
const named = (...keys) => ({ key }) => keys.includes(key);
const peers = [['50-medusa-all', 'Medusa computeActions'], ['51-medusa-guarded', 'Medusa, guarded'], ['60-vendure', 'Vendure']];

/** `least`: ours has to be so many times as fast. `most`: it may take so many times as long. */
const goals = [
  { text: 'faster than yalps', of: () => true, key: '31-yalps', than: OURS, least: 1 },
  ...peers.flatMap(([key, name]) => [
    { text: `30 × as fast as ${name}, from 20 lines and 20 discounts up`, of: isLarge, key, than: OURS, least: 30 },
    { text: `10 × as fast as ${name}, below that`, of: (w) => !isLarge(w), key, than: OURS, least: 10 },
  ]),
  ...['L20-M5-C20', 'L200-M20-C200'].map((w) => ({ text: `at most 15 × the floor "evaluate all" at ${w}`, of: named(w), key: OURS, than: FLOOR, most: 15 })),
  { text: 'detail: full at most 6 × detail: plan at 20 discounts', of: ({ C }) => C === 20, key: FULL, than: OURS, most: 6 },
];

const figure = ({ workload, ratio }) => `${ratio.toFixed(ratio < 10 ? 2 : 0)} (${workload})`;

function judged({ text, of, key, than, least, most }, timings) {
  const found = ratios(timings, key, than, of).sort((a, b) => (least ? a.ratio - b.ratio : b.ratio - a.ratio));
  const missed = found.filter(({ ratio }) => (least ? ratio <= least : ratio > most));
  return {
    text, found: found.length ? `worst ${figure(found[0])} of ${found.length}` : 'not timed',
    met: found.length > 0 && missed.length === 0, missed: missed.map(figure),
  };
}

/** Each goal with the worst figure found, and whether it is met. A goal that nothing was timed for is not. */
export function goalsOf(timings, qualities) {
  const own = qualities.map((q) => q.adapters[OURS]).filter(Boolean);
  const carts = own.reduce((s, a) => s + a.carts, 0), optimal = own.reduce((s, a) => s + a.optimal, 0);
  const choice = { text: 'optimal on every cart', found: carts ? `${optimal} of ${carts} carts` : 'not judged', met: carts > 0 && optimal === carts, missed: [] };
  return [choice, ...goals.map((goal) => judged(goal, timings))];
}
