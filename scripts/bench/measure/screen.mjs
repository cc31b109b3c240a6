/** @typedef {{ at: number, jpeg: string }} Frame shown at `at`, in ms since 1970 */

/**
 * Keeps each frame that the page puts on the screen.
 * @param {import('@playwright/test').CDPSession} session
 */
export async function filmOf(session) {
  /** @type {Frame[]} */
  const frames = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    frames.push({ at: (metadata.timestamp ?? 0) * 1000, jpeg: data });
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 90, everyNthFrame: 1 });
  return frames;
}

/** The softening that JPEG adds; classes that lie side by side on the ramp are three times further apart. */
const TOLERANCE = 16;

/** @typedef {{ x: number, y: number, color: string }} Sample what is expected at a point, in CSS pixels */

/**
 * The first frame in which every sample has its colour.
 * @param {import('@playwright/test').Page} reader any page of the same browser: it unpacks the pictures
 * @param {readonly Frame[]} frames
 * @param {readonly Sample[]} samples
 * @returns {Promise<number | null>} when it was shown
 */
export async function firstFrame(reader, frames, samples) {
  for (const { at, jpeg } of frames) {
    const fits = await reader.evaluate(
      async ({ jpeg, samples, tolerance }) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/jpeg;base64,${jpeg}`)).blob());
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('no canvas to unpack a frame on');
        context.drawImage(bitmap, 0, 0);
        return samples.every(({ x, y, color }) => {
          const pixel = context.getImageData(Math.round(x), Math.round(y), 1, 1).data;
          return [1, 3, 5].every(
            (digit, i) => Math.abs((pixel[i] ?? 0) - parseInt(color.slice(digit, digit + 2), 16)) <= tolerance
          );
        });
      },
      { jpeg, samples, tolerance: TOLERANCE }
    );
    if (fits) return at;
  }
  return null;
}
