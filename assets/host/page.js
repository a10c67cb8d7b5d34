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

  // ----- what has not reached the host yet, words chosen in the treaty and a line begun, is kept by this tab alone, over
  // a host out of reach and a page loaded anew, and sent as soon as it can be.
  const seat = "unsent" + location.pathname.split("/").slice(0, 3).join("/");
  const unsent = () => {
    try {
      return { picks: {}, lines: {}, ...JSON.parse(sessionStorage.getItem(seat)) };
    } catch {
      return { picks: {}, lines: {} };
    }
  };
  const keepUnsent = (change) => {
    const all = unsent();
    change(all);
    try {
      if (Object.keys(all.picks).length + Object.keys(all.lines).length) {
        sessionStorage.setItem(seat, JSON.stringify(all));
      } else {
        sessionStorage.removeItem(seat);
      }
    } catch {
      // A browser that keeps nothing loses what was never sent.
    }
  };
  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!field.closest("#main")) return;
    keepUnsent((all) => {
      if (field.matches("#draft input[type=radio]")) all.picks[field.name] = field.value;
      if (field.matches("textarea[id]")) {
        if (field.value) all.lines[field.id] = field.value;
        else delete all.lines[field.id];
      }
    });
  });
  // What was answered has been sent, whatever the answer: a refusal is shown, and what was written then stands in the page.
  document.addEventListener("htmx:afterRequest", (event) => {
    // The form itself may be gone from the page by now.
    const form = event.detail.requestConfig.elt.closest("form");
    if (!form || !event.detail.successful) return;
    keepUnsent((all) => {
      for (const field of form.elements) {
        if (field.type === "radio" && field.checked && all.picks[field.name] === field.value) {
          delete all.picks[field.name];
        }
        if (field.tagName === "TEXTAREA" && all.lines[field.id] === field.value) {
          delete all.lines[field.id];
        }
      }
    });
  });
  // Chosen again in the page as it is now, so that nothing others have chosen meanwhile is overwritten.
  const takeUpUnsent = () => {
    const { picks, lines } = unsent();
    for (const [id, line] of Object.entries(lines)) {
      const field = document.getElementById(id);
      if (field && !field.value) field.value = line;
    }
    const form = document.getElementById("draft");
    if (!form || document.querySelector(".htmx-request")) return;
    let chosen = null;
    for (const [name, value] of Object.entries(picks)) {
      const found = [...form.elements].find((one) => one.name === name && one.value === value);
      if (found && !found.disabled && !found.defaultChecked) {
        found.checked = true;
        found.closest("details").open = true;
        chosen = found;
      } else {
        keepUnsent((all) => delete all.picks[name]);
      }
    }
    if (chosen) chosen.dispatchEvent(new Event("change", { bubbles: true }));
  };

  // ----- bringing the page up to date.
  let isStale = false;
  const REFRESH = "X-Refresh";
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
    const how = { target: "#main", swap: "outerHTML", headers: { [REFRESH]: page.dataset.here } };
    const asked = htmx.ajax("GET", page.dataset.here, how);
    // What became of it is told by the events of htmx.
    asked.catch(() => {});
  };
  const catchUp = () => {
    if (isStale) refresh();
  };
  document.addEventListener("focusout", () => setTimeout(catchUp, 0));

  // ----- the stream: open while the page is seen. What has changed while it was closed is said as it opens. Where the host
  // is out of reach it is tried again by and by, not by all phones of a class at once. A page that lies behind another asks
  // now and then, so that its title says whose turn it is.
  const BEHIND = 15000;
  let behind = 0;
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
    // The host says at once what has changed since the page was made, even while there was no stream.
    stream = new EventSource(address + "?at=" + encodeURIComponent(main().dataset.at));
    stream.addEventListener("open", () => {
      showBanner(false);
      if (!wasLost) return;
      wasLost = false;
      if ("reload" in main().dataset) refresh();
      else takeUpUnsent();
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
    clearInterval(behind);
    if (document.hidden) {
      close();
      behind = setInterval(refresh, BEHIND);
    } else {
      open();
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
  document.addEventListener("htmx:beforeSwap", (event) => {
    // Whoever has turned to another page meanwhile is not thrown back to the one that was being brought up to date.
    const of = event.detail.requestConfig?.headers?.[REFRESH];
    if (of && of !== main()?.dataset.here) {
      event.detail.shouldSwap = false;
      return;
    }
    keep(event);
  });
  document.addEventListener("htmx:afterSwap", bringBack);
  document.addEventListener("htmx:afterSettle", () => {
    setClock();
    showClock();
    showMoments();
    noteTurn();
    noteNews();
    takeUpUnsent();
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
  takeUpUnsent();
  open();
})();
