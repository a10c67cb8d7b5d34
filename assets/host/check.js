// What the page before the lesson tries: how long the way to the host is, and whether a stream comes through. Every sentence
// stands in the page already; this script shows those that are true.
(() => {
  "use strict";
  const show = (id) => document.getElementById(id).hidden = false;
  const hide = (id) => document.getElementById(id).hidden = true;
  const WAIT = 3000;
  const TIMES = 5;

  hide("without-script");
  if (!navigator.cookieEnabled) show("without-cookies");

  const middle = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];

  const way = async () => {
    const took = [];
    for (let time = 0; time < TIMES; time += 1) {
      const begun = performance.now();
      const answer = await fetch("/check/ping", { cache: "no-store" });
      if (!answer.ok) throw new Error();
      took.push(performance.now() - begun);
    }
    return Math.max(1, Math.round(middle(took)));
  };

  way().then((milliseconds) => {
    document.getElementById("milliseconds").textContent = String(milliseconds);
    show(milliseconds <= 500 ? "way-short" : "way-long");
    show("way");
  }, () => show("way-lost")).finally(() => hide("way-tried"));

  show("way-tried");
  show("stream-tried");
  const stream = new EventSource("/check/stream");
  const begun = performance.now();
  const end = (shown) => {
    stream.close();
    clearTimeout(late);
    hide("stream-tried");
    show(shown);
  };
  const late = setTimeout(() => end("stream-lost"), WAIT);
  stream.addEventListener("here", () => end(performance.now() - begun < WAIT ? "stream-comes" : "stream-lost"));
})();
