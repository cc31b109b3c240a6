/**
 * A path with one slash where several stand in a row, as some hosts take them: to the browser what follows two at its beginning
 * is another host. Those of an address that the path has in it, as archives do, stay: `/web/https://…`.
 *
 * app.html and the 404 page carry this function's text in their scripts: it calls nothing outside itself.
 */
export const singleSlashes = (path: string): string => path.replace(/(^|[^:])\/+/g, '$1/');
