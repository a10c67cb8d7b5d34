// The wall and the teacher's pages: clocks that count down, parts that are fetched anew when something has changed, and a
// screen kept awake. Every page works without it, if more slowly.
"use strict";

(() => {
  const page = document.body;
  const offline = document.getElementById("offline");

  // Clocks: what was left when it arrived, and when that was.
  const arrived = new WeakMap();
  const note = (root) => {
    // Moments stand there as the world reckons; here they are shown by this clock.
    for (const time of root.querySelectorAll("time[datetime]")) {
      time.textContent = new Date(time.dateTime).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    }
    for (const clock of root.querySelectorAll("[data-left]")) {
      arrived.set(clock, { left: Number(clock.dataset.left), at: performance.now() });
    }
  };
  const tick = () => {
    for (const clock of document.querySelectorAll("[data-left][data-runs]")) {
      const from = arrived.get(clock);
      if (!from) continue;
      const left = Math.max(0, from.left - (performance.now() - from.at));
      const seconds = Math.ceil(left / 1000);
      clock.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
      clock.classList.toggle("short", seconds <= 20);
    }
  };
  note(document);
  setInterval(tick, 500);

  // A part in which somebody types, or from which he drags something, is left alone until he has done.
  const isTypedIn = (part) => {
    if (part.querySelector("[data-dragged]")) return true;
    const here = document.activeElement;
    return here && part.contains(here) && here.matches("input:not([type=hidden]), textarea, select");
  };
  // What lay open or shut in a part lies so again.
  const unfold = (part, was) => {
    for (const [id, open] of was) part.querySelector("#" + CSS.escape(id))?.toggleAttribute("open", open);
  };
  const replace = (old, fresh) => {
    const inside = [...old.querySelectorAll("details[id]")].map((one) => [one.id, one.open]);
    const here = document.activeElement;
    const focused = here && old.contains(here) ? here.closest("[id]")?.id : null;
    old.replaceWith(fresh);
    unfold(fresh, inside);
    note(fresh);
    if (focused) document.getElementById(focused)?.querySelector("summary, button, a")?.focus();
  };

  let busy = false;
  let again = false;
  const refresh = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    try {
      const answer = await fetch(location.href, { cache: "no-store", redirect: "error" });
      if (!answer.ok) throw new Error(String(answer.status));
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      offline.hidden = true;
      let left = false;
      const isAnother = ["stage", "showing"].some((of) => fresh.body.dataset[of] !== page.dataset[of]);
      if (isAnother) {
        if (isTypedIn(page)) left = true;
        else location.reload();
      } else {
        for (const old of document.querySelectorAll("[data-live]")) {
          const part = fresh.getElementById(old.id);
          if (!part || part.isEqualNode(old)) continue;
          if (isTypedIn(old)) left = true;
          else replace(old, document.adoptNode(part));
        }
      }
      if (left) {
        for (const done of ["focusout", "dragend"]) {
          page.addEventListener(done, () => setTimeout(refresh, 0), { once: true });
        }
      }
    } catch {
      offline.hidden = false;
      setTimeout(refresh, 3000);
    } finally {
      busy = false;
      if (again) {
        again = false;
        setTimeout(refresh, 250);
      }
    }
  };

  // One stream a page, closed while nobody sees it.
  let stream = null;
  const listen = () => {
    if (stream || !page.dataset.stream) return;
    stream = new EventSource(page.dataset.stream);
    stream.onmessage = refresh;
    stream.addEventListener("changed", refresh);
    stream.onopen = () => {
      offline.hidden = true;
      // What changed between the page and its stream, nobody would tell of.
      refresh();
    };
    stream.onerror = () => {
      offline.hidden = false;
      // What was refused once the browser does not ask for again by itself.
      if (stream?.readyState !== EventSource.CLOSED) return;
      leave();
      setTimeout(() => {
        if (!document.hidden) listen();
      }, 3000);
    };
  };
  const leave = () => {
    stream?.close();
    stream = null;
  };

  // The screen stays awake where the browser lets a page ask for that.
  const stayAwake = async () => {
    try {
      await navigator.wakeLock?.request("screen");
    } catch {
      // It is asked for again when the page is next seen.
    }
  };

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      leave();
    } else {
      listen();
      refresh();
      stayAwake();
    }
  });
  listen();
  stayAwake();
})();
