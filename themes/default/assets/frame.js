// Tells the page around a frame how high the list in it is: when it is shown, when its height changes, and when that
// page asks, because nobody knows which of the two is ready first. A height is no secret, so any page may hear it.
const tell = () => parent.postMessage({ kesteHeight: Math.ceil(document.body.getBoundingClientRect().height) }, "*");

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.kesteHeight === "asked") tell();
  });
}
