// What a student's page does by itself: it is brought up to date when the table has changed and never while something is
// being typed, counts the clock down, says when the turn comes, and says when the host cannot be reached. Everything it
// shows comes from the host; without this script the page works by links and forms.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("script");

  const main = () => document.getElementById("main");

  // ----- the clock: the host says what is left as the page is made; from there it is counted here.
  let due = 0;
  const setClock = () => {
    const clock = document.getElementById("clock");
    due = clock ? performance.now() + Number(clock.dataset.left) : 0;
  };
  const showClock = () => {
    const clock = document.getElementById("clock");
    if (!clock || "stands" in clock.dataset) return;
    const left = Math.max(0, Math.ceil((due - performance.now()) / 1000));
    clock.textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    clock.classList.toggle("short", left <= 30);
  };
  setInterval(showClock, 500);

  // ----- moments stand there as the world reckons; here they are shown by this clock.
  const showMoments = () => {
    for (const time of document.querySelectorAll("time[datetime]")) {
      time.textContent = new Date(time.dateTime).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    }
  };

  // ----- whose turn it is: said aloud and felt as it comes, once.
  let turn = main() ? main().dataset.turn : "";
  const noteTurn = () => {
    const now = main() ? main().dataset.turn : "";
    if (now === turn) return;
    turn = now;
    const heading = document.querySelector("#bar h1");
    const live = document.getElementById("live");
    if (live && heading) live.textContent = heading.textContent;
    // A browser lets nobody shake a phone that has not been touched yet.
    const isTouched = navigator.userActivation && navigator.userActivation.hasBeenActive;
    if (now === "own" && isTouched && navigator.vibrate) navigator.vibrate([200, 100, 200]);
  };

  // ----- what is new: the number of news told when they were last read, a seat each.
  const noteNews = () => {
    const tab = document.getElementById("to-news");
    if (!tab) return;
    const name = "told" + tab.pathname;
    const told = Number(tab.dataset.told);
    try {
      if (tab.hasAttribute("aria-current") || sessionStorage.getItem(name) === null) {
        sessionStorage.setItem(name, String(told));
      }
      tab.querySelector(".new").hidden = told <= Number(sessionStorage.getItem(name));
    } catch {
      // A browser that keeps nothing shows no dot.
    }
  };

  // ----- what is kept when the middle is swapped: what lies open, and what was typed.
  const typed = "#main textarea, #main input:not([type=hidden]):not([type=radio]), #main select";
  const isTyping = () => {
    const field = document.activeElement;
    if (!field || !field.matches(typed)) return false;
    return field.tagName === "SELECT" || field.value !== field.defaultValue;
  };
  let kept = null;
  const keep = (event) => {
    const page = main();
    if (!page) return;
    // What was just sent is typed no more, unless it was refused.
    const { requestConfig, serverResponse } = event.detail;
    const isRefused = String(serverResponse).includes("notice refused");
    const sent = isRefused || !requestConfig ? null : requestConfig.elt.closest("form");
    const focus = document.activeElement ? document.activeElement.id : "";
    kept = { here: page.dataset.here, open: [], text: [], focus, scroll: scrollY };
    for (const open of page.querySelectorAll("details[open][id]")) kept.open.push(open.id);
    for (const field of page.querySelectorAll("textarea[id]")) {
      if (sent && sent.contains(field)) continue;
      if (field.value !== field.defaultValue) kept.text.push([field.id, field.value]);
    }
  };
  const bringBack = () => {
    const page = main();
    if (!kept || !page || page.dataset.here !== kept.here) return;
    for (const id of kept.open) {
      const details = document.getElementById(id);
      if (details) details.open = true;
    }
    for (const [id, value] of kept.text) {
      const field = document.getElementById(id);
      if (field) field.value = value;
    }
    const focus = kept.focus ? document.getElementById(kept.focus) : null;
    if (focus && focus !== document.activeElement) focus.focus({ preventScroll: true });
    scrollTo({ top: kept.scroll, behavior: "instant" });
    kept = null;
  };

  // ----- bringing the page up to date.
  let isStale = false;
  const refresh = () => {
    const page = main();
    if (!page) return;
    if ("reload" in page.dataset) {
      location.reload();
      return;
    }
    if (isTyping() || document.querySelector(".htmx-request")) {
      isStale = true;
      return;
    }
    isStale = false;
    const asked = htmx.ajax("GET", page.dataset.here, { target: "#main", swap: "outerHTML" });
    // What became of it is told by the events of htmx.
    asked.catch(() => {});
  };
  const catchUp = () => {
    if (isStale) refresh();
  };
  document.addEventListener("focusout", () => setTimeout(catchUp, 0));

  // ----- the stream: open while the page is seen. What has changed while it was closed is asked for as it opens. Where the
  // host is out of reach it is tried again by and by, not by all phones of a class at once.
  const address = document.body.dataset.stream;
  let stream = null;
  let again = 0;
  let wasLost = false;
  const showBanner = (isShown) => {
    const banner = document.getElementById("offline");
    if (banner) banner.hidden = !isShown;
  };
  const close = () => {
    clearTimeout(again);
    again = 0;
    if (stream) stream.close();
    stream = null;
  };
  const open = () => {
    if (!address || stream || document.hidden) return;
    stream = new EventSource(address);
    stream.addEventListener("open", () => {
      showBanner(false);
      if (wasLost) refresh();
      wasLost = false;
    });
    stream.addEventListener("changed", refresh);
    stream.addEventListener("error", lost);
  };
  const lost = () => {
    wasLost = true;
    showBanner(true);
    close();
    again = setTimeout(open, 2000 + 2000 * Math.random());
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      close();
    } else {
      open();
      refresh();
    }
  });
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => {
    open();
    // A page out of the browser's memory is an old one.
    if (event.persisted) refresh();
  });
  addEventListener("offline", lost);
  addEventListener("online", () => {
    close();
    open();
  });

  // ----- htmx: what surrounds a swap.
  document.addEventListener("htmx:beforeSwap", keep);
  document.addEventListener("htmx:afterSwap", bringBack);
  document.addEventListener("htmx:afterSettle", () => {
    setClock();
    showClock();
    showMoments();
    noteTurn();
    noteNews();
    catchUp();
  });
  document.addEventListener("htmx:sendError", lost);
  document.addEventListener("htmx:timeout", lost);
  // Whoever is no longer known is told so by a whole page.
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 403) location.reload();
  });

  setClock();
  showClock();
  showMoments();
  noteNews();
  open();
})();
