// A page that listens as the Guardian’s iframe-messenger does.
addEventListener('message', ({ data, source }) => {
  if (typeof data !== 'string' || !data.startsWith('{')) return;
  const { id, type, value } = JSON.parse(data);
  if (!/^iframeMessenger:\w+$/.test(id) || type !== 'set-height') return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = `${value}px`;
});
