import path from 'node:path';
import { build } from 'vite';
import * as EDITION from '$lib/report/edition';
import { TOLD_ADDRESS } from '$lib/site/address.server';

const SOURCE = 'src/lib/embed/define.ts';

/**
 * The script of the element, whole in one file: a classic script that also runs as a module.
 * @throws when the source cannot be built into one file
 */
export async function embedScript(): Promise<string> {
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { $lib: path.resolve('src/lib'), $year: path.resolve(`data/${EDITION.year}`) } },
    define: { __TOLD_ADDRESS__: JSON.stringify(TOLD_ADDRESS) },
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      lib: { entry: path.resolve(SOURCE), formats: ['iife'], name: 'missingChildrenMap', fileName: 'embed' },
      // Only what is called: a module's own constants need not come along.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => id.endsWith(SOURCE) } }
    }
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const [file, ...others] = outputs;
  if (file?.type !== 'chunk' || others.length > 0) throw new Error('embed.js is not one file');
  return file.code;
}
