/** The way to one paper, as whoever was shown it has it. */
export interface Shown {
  url: string;
  digits: string;
}

/** The link and its digits in what somebody was shown: a message’s blocks, or a page’s. */
export function linkIn(shown: unknown): Shown {
  const said = JSON.stringify(shown);
  const [url] = /http:\/\/127\.0\.0\.1:\d+\/papers\/[\w-]{43}/.exec(said) ?? [];
  const [, digits] = /these four digits: \*(\d{4})\*/.exec(said) ?? [];
  if (url === undefined || digits === undefined) throw new Error(`No link: ${said}`);
  return { url, digits };
}

/** What its form sends. */
export const posted = (url: string, sent: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(sent) });

export const pressed = ({ url, digits }: Shown, as = 'html') => posted(url, { digits, as });

/** What the page of an opened paper holds in place of the digits. */
export const passOn = (page: string): string => /name="pass" value="([\w-]+)"/.exec(page)?.[1] ?? '';

export const wrongFor = (digits: string): string => String((Number(digits) + 1) % 10_000).padStart(4, '0');
