// The seating plan: a name is dragged to a place, or on another name to swap with it. What is dropped is sent as the form in
// the student's row would send it; the page then hears that something has changed and brings itself up to date.
"use strict";

(() => {
  document.documentElement.classList.add("script");

  // A key nobody else makes, so that a drop sent twice is one.
  const key = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  const send = async (command, fields) => {
    const body = new URLSearchParams({ key: key(), ...fields });
    try {
      const answer = await fetch("/teacher/" + command, { method: "POST", body, redirect: "manual" });
      const said = document.getElementById("said");
      // What is taken answers with the way back to this page.
      if (answer.type === "opaqueredirect") {
        said.replaceChildren();
        return;
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const why = fresh.getElementById("said");
      if (why) said.replaceWith(document.adoptNode(why));
      document.getElementById("said").scrollIntoView({ block: "nearest" });
    } catch {
      document.getElementById("offline").hidden = false;
    }
  };

  const chip = (event) => event.target.closest?.("[data-student]");
  const zone = (event) => event.target.closest?.("[data-side][data-table]");
  let dragged = null;
  const unmark = () => {
    for (const marked of document.querySelectorAll(".over")) marked.classList.remove("over");
  };

  document.addEventListener("dragstart", (event) => {
    const from = chip(event);
    if (!from) return;
    dragged = from.dataset.student;
    from.dataset.dragged = "";
    event.dataTransfer.setData("text/plain", from.textContent);
    event.dataTransfer.effectAllowed = "move";
  });
  document.addEventListener("dragover", (event) => {
    const on = dragged && (chip(event) || zone(event));
    if (!on) return;
    event.preventDefault();
    unmark();
    on.classList.add("over");
  });
  document.addEventListener("drop", (event) => {
    const student = dragged;
    if (!student) return;
    const other = chip(event);
    const place = zone(event);
    if (other || place) event.preventDefault();
    if (other && other.dataset.student !== student) {
      send("swap", { student, other: other.dataset.student });
    } else if (!other && place) {
      send("place", { student, table: place.dataset.table, side: place.dataset.side });
    }
  });
  document.addEventListener("dragend", () => {
    dragged = null;
    unmark();
    for (const from of document.querySelectorAll("[data-dragged]")) delete from.dataset.dragged;
  });
})();
