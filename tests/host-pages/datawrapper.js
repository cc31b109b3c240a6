// A page that listens as Datawrapper’s snippet does.
// Finds the frame by the source of its message; any id stands for it.
addEventListener('message', ({ data, source }) => {
  const heights = data['datawrapper-height'];
  if (heights === undefined) return;
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source)
      for (const height of Object.values(heights)) frame.style.height = `${height}px`;
});
