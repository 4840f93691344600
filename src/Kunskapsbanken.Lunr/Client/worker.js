// A Web Worker that searches: new Worker('kunskapsbanken-lunr-worker.js?base=/sok/', { type: 'module' }). The address of the
// shards' folder stands in the worker's own address, relative to it. Messages in: { id, method, argument }; messages out:
// { id, value } or { id, error: { code, message, start, end, file } }.
import { open } from './open.js'

let index

onmessage = async ({ data: { id, method, argument } }) => {
  try {
    // A failed opening is tried again at the next message.
    index ??= await open(new URL(new URL(location.href).searchParams.get('base') ?? '.', location.href).href)
    postMessage({ id, value: await index[method](argument) })
  } catch (error) {
    postMessage({ id, error: { ...error, message: error.message } })
  }
}
