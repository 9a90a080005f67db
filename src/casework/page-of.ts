/** One page of a list: eight rows, so that each can have its buttons. */
export interface PageOf<Row> {
  rows: readonly Row[];
  page: number;
  pages: number;
  total: number;
}

export const rowsOnPage = 8;

/** A page that is not there is the nearest one that is. */
export function pageOf<Row>(all: readonly Row[], asked: number): PageOf<Row> {
  const pages = Math.max(1, Math.ceil(all.length / rowsOnPage));
  const page = Math.min(Math.max(asked, 1), pages);
  return { rows: all.slice((page - 1) * rowsOnPage, page * rowsOnPage), page, pages, total: all.length };
}
