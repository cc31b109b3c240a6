/** The first call in a stack, as Chromium, Firefox and Safari write it: a script's address, line and column at its end. */
const FIRST_CALL = /^(?:\w*Error.*\n)?.*?(https?:\/\/\S+?)(?::\d+){1,2}\)?(?:\n|$)/;
const FILE = /^[^?#]*\/embed\.js(?:[?#]|$)/;

/**
 * The folder that embed.js has come from, with a slash at its end. No other script of the page is looked at: there are
 * sites whose own scripts have the same name.
 * @param src address of the script that runs; a module is not told it
 * @param stack of an error made in embed.js, which names its file however it was loaded
 */
export function ownSite(src: string | undefined, stack: string): string | undefined {
  const address = [src, FIRST_CALL.exec(stack)?.[1]].find((known) => known && FILE.test(known));
  return address && new URL('.', address).href;
}
