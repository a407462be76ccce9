/** Endings of hosts that folders and files of crawls are named for; `page.html` and `v1.2` are none. */
const HOST =
  /^(?:[a-z\d](?:[a-z\d-]{0,62})\.){1,8}(?:com|cn|net|org|gov|edu|info|biz|hk|tw|mo|sg|int|eu|uk|us|jp|io|cc|tv|me)$/;
const ADDRESS = /^https?:\/\/(?:[^/@?#]*@)?([^/:?#\s]{1,255})/i;

/**
 * The site a page belongs to: the host of its address without `www.`, else a folder of its name that is called like a
 * host, else a host that its file name starts with (`www.example.gov.cn_2024_3.txt`). Null where nothing tells.
 *
 * @param url the page's address where it is known
 * @param name the page's name below the imported folder, parts separated by `/` or `\`
 */
export function siteOf(url: string | null, name: string): string | null {
  const host = url === null ? undefined : ADDRESS.exec(url)?.[1];
  if (host) return plainHost(host);
  const parts = name.toLowerCase().split(/[/\\]/);
  const file = parts.pop() ?? '';
  const named = parts.findLast((part) => HOST.test(part)) ?? file.split(/[_ ]/)[0];
  return named !== undefined && HOST.test(named) ? plainHost(named) : null;
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\d?\./, '');
}
