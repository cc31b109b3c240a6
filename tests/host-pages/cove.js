// A page that marks its frames as CDC’s helper does.
for (const [i, frame] of document.querySelectorAll('iframe').entries()) {
  const id = `cove-${i}`;
  frame.addEventListener('load', () =>
    frame.contentWindow?.postMessage({ type: 'cove:setId', id, embedPageUrl: location.href }, '*')
  );
  addEventListener('message', ({ data }) => {
    if (data?.type === 'cove:resize' && data.id === id) frame.style.height = `${data.height}px`;
  });
}
