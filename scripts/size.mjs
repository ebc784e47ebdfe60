// Holds the first page's size: the JavaScript that a browser with its own Temporal loads before the map is drawn, gzipped.
import { join } from 'node:path'
import { firstPageLimit, scriptSizes, totalBytes, waysToTheMap } from './firstPage.mjs'
import { ensureBuilt, root } from './workspace.mjs'

ensureBuilt()
for (const [way, modules] of Object.entries(waysToTheMap)) {
  const sizes = scriptSizes(join(root, 'dist', 'tab'), modules)
  const total = totalBytes(sizes)
  console.log(`${way}:`)
  for (const { file, bytes } of sizes) console.log(`${String(bytes).padStart(8)}  ${file}`)
  console.log(`${String(total).padStart(8)}  bytes of gzipped JavaScript before the map, of at most ${firstPageLimit}`)
  if (total > firstPageLimit) {
    console.error(`The first page (${way}) is ${total - firstPageLimit} bytes too heavy: load something of it later.`)
    process.exitCode = 1
  }
}
