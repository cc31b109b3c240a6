// A page that listens as Flourish’s script does.
addEventListener('message', ({ data, source }) => {
  if (typeof data !== 'string' || !data.startsWith('{')) return;
  const { sender, context, method, height, src } = JSON.parse(data);
  if (sender !== 'Flourish' || context !== 'iframe.resize' || method !== 'resize') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source && new URL(src).origin === new URL(frame.src).origin)
      frame.style.height = `${height}px`;
});
