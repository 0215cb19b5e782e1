/** A document as paths and values: `settlement.dueDays` is `7`. */
export function flattened(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) found.set(path, JSON.stringify(value))
  else if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    found.set(path, value.join(', ') || '[]')
  else for (const [name, inner] of Object.entries(value)) flattened(inner, path ? `${path}.${name}` : name, found)
  return found
}
