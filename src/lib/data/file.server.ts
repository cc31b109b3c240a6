/** An answer that is written as a JSON file, indented: people open these too. */
export const jsonFile = (value: unknown): Response =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, { headers: { 'content-type': 'application/json' } });

/** An answer that is written as a file of this media type. */
export const textFile = (text: string, type: string): Response =>
  new Response(text, { headers: { 'content-type': type } });
