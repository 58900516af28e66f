// Keeps an open page as its files are: reloads it when its own bytes have changed, swaps stylesheets
// without that, and shows what is wrong while something is.
(() => {
  'use strict';
  const { seen } = document.currentScript.dataset;
  const own = '/__keste/';
  let stream = null;
  let report = null;

  // A browser keeps few connections to one host: a page that nobody looks at has none, and asks what
  // it missed when it is looked at again.
  function listen() {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (stream?.readyState !== EventSource.OPEN && stream?.readyState !== EventSource.CONNECTING) {
      const query = new URLSearchParams({ page: location.pathname, seen });
      stream = new EventSource(`${own}stream?${query}`);
      stream.addEventListener('reload', () => location.reload());
      stream.addEventListener('styles', ({ data }) => restyle(JSON.parse(data)));
      stream.addEventListener('problems', ({ data }) => show(JSON.parse(data)));
      stream.addEventListener('mended', hide);
    }
  }

  // A stylesheet is known by its address without the fingerprint. Until the new one is there the old
  // one stays, or the page would stand naked for a moment.
  const leaving = new Set();
  const nameOf = (address) => address.replace(/\.[0-9a-f]{8}(?=\.[^./]+$)/, '');

  function restyle(addresses) {
    const current = new Map(addresses.map((address) => [nameOf(address), address]));
    for (const old of document.querySelectorAll('link[rel="stylesheet"]')) {
      const href = old.getAttribute('href');
      const address = current.get(nameOf(href));
      if (leaving.has(old) || !address || address === href) continue;
      const link = old.cloneNode();
      link.href = address;
      leaving.add(old);
      link.addEventListener('load', () => {
        while (leaving.delete(link.previousElementSibling)) link.previousElementSibling.remove();
      });
      link.addEventListener('error', () => {
        // The one before it stays, unless another is already on its way.
        if (!leaving.delete(link)) leaving.delete(link.previousElementSibling);
        link.remove();
      });
      old.after(link);
    }
  }

  function show({ language, title, text }) {
    report ??= frame();
    report.lang = language;
    report.querySelector('h1').textContent = title;
    report.querySelector('pre').textContent = text;
  }

  // Not to be seen before its styles are there.
  function frame() {
    const section = document.createElement('section');
    section.className = 'keste-report';
    section.hidden = true;
    section.setAttribute('role', 'alert');
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `${own}report.css`;
    link.addEventListener('load', () => { section.hidden = false; });
    const pre = document.createElement('pre');
    pre.tabIndex = 0;
    section.append(link, document.createElement('h1'), pre);
    document.body.append(section);
    return section;
  }

  function hide() {
    report?.remove();
    report = null;
  }

  document.addEventListener('visibilitychange', listen);
  // A page that comes out of the browser's own memory may be an old one.
  addEventListener('pageshow', listen);
  listen();
})();
