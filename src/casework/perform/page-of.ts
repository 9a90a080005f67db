/** One page of a list: eight rows, so that each can have its buttons. */
export interface PageOf<Row> {
  rows: readonly Row[];
  page: number;
  pages: number;
  total: number;
}

export const rowsOnPage = 8;

/** A page that is not there is the nearest one that is. */
export function pageOf<Row>(all: readonly Row[], asked: number, most = rowsOnPage): PageOf<Row> {
  const { from, ...place } = placeIn(all.length, asked, most);
  return { ...place, rows: all.slice(from, from + most) };
}

/** Where a page begins in a list that is too long to be read whole. */
export function placeIn(
  total: number,
  asked: number,
  most = rowsOnPage,
): Omit<PageOf<never>, 'rows'> & { from: number } {
  const pages = Math.max(1, Math.ceil(total / most));
  const page = Math.min(Math.max(asked, 1), pages);
  return { page, pages, total, from: (page - 1) * most };
}
