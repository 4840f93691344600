// What goes wrong is always one of these. The code is 'query' (with start and end in the query), 'missing', 'version' or
// 'damaged' (with the name of the file), or 'column': then no results are given from the rest, since they would be the wrong ones.
export class SearchError extends Error {
  constructor(code, message, details) {
    super(message)
    this.name = 'SearchError'
    this.code = code
    Object.assign(this, details)
  }
}
