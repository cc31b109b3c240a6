const NODES = /generated\/client(?:-optimized)?\/app\.js$/;

/**
 * The scripts of a page are looked at as they come: see src/lib/site/whole.ts. SvelteKit would put an empty page in the place
 * of the one that was sent.
 * @returns {import('vite').Plugin}
 */
export const wholeNodes = () => ({
  name: 'whole-nodes',
  transform(code, id) {
    if (!NODES.test(id)) return undefined;
    const checked = code.replace(/\(\) => import\((.+?)\)/g, '() => import($1).then(whole)');
    if (checked === code) throw new Error(`${id} names the pages' scripts in another way than expected`);
    return { code: `import { whole } from '$lib/site/whole';\n${checked}`, map: null };
  }
});
