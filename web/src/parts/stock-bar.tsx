import { useVoice } from '../speech.ts'

/** How much of a batch is gone, by the real numbers. Only an empty stock may say 100 %. */
export function StockBar({ stock }: { stock: { total: number; claimed: number } }) {
  const { words, language } = useVoice()
  const left = Math.max(0, stock.total - stock.claimed)
  const percent = Math.floor((Math.min(stock.claimed, stock.total) * 100) / Math.max(1, stock.total))
  const count = (value: number): string => value.toLocaleString(language)
  return (
    <div className="stock">
      <progress
        className="stock-bar"
        max={Math.max(1, stock.total)}
        value={Math.min(stock.claimed, stock.total)}
        aria-label={words.card.stockLabel(count(stock.claimed), count(stock.total))}
      />
      <span className="stock-text">
        {words.card.taken(percent)}
        {left > 0 && <span className="stock-left">{words.card.left(count(left))}</span>}
      </span>
    </div>
  )
}
