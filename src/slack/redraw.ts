import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';

/** Puts a new face on an open page. Somebody may have closed it meanwhile: then there is nobody to show it to. */
export async function redraw(client: WebClient, page: string, view: ModalView): Promise<void> {
  await client.views.update({ view_id: page, view }).catch((error: unknown) => {
    if (!isClosed(error)) throw error;
  });
}

const isClosed = (error: unknown) =>
  error instanceof Error && 'data' in error && (error.data as { error?: unknown }).error === 'not_found';
