// The wall as a picture, loaded when somebody opens it: asked for anew when the board has changed, and never while nobody looks.

import { tick } from "./board.js"

const WIDTH = 1280
const AT_MOST_EVERY = 1500
const box = document.getElementById("wall-picture")
const frame = box.querySelector("iframe")
const pictured = box.querySelector(".pictured")
const larger = box.querySelector(".larger")

const inside = () => (frame.src && frame.contentDocument?.getElementById("board") ? frame.contentDocument : null)
const tell = (name, detail) => inside()?.dispatchEvent(new frame.contentWindow.CustomEvent(name, { detail }))

let soon = null
let stale = false
function changed() {
  stale = true
  soon ??= setTimeout(() => ((soon = null), refresh()), AT_MOST_EVERY)
}

async function refresh() {
  if (!box.open || document.hidden || !stale || !inside()) return
  stale = false
  const answer = await fetch(frame.src).catch(() => null)
  if (!answer?.ok) return (stale = true)
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html")
  // Its script goes on with the board it knows; only what is in it is new.
  for (const part of ["#board", ".top"]) inside()?.querySelector(part).replaceChildren(...fresh.querySelector(part).children)
  for (const part of ["#voices", "#part"]) inside()?.querySelector(part).replaceWith(fresh.querySelector(part))
  wind()
  tell("board", {})
  giveWay()
}

// On a covered wall the citizen's words are not to be seen: then it does not lie over those on this page (P2).
const isCovered = () => inside()?.getElementById("board").dataset.shows === "curtain"
function giveWay() {
  larger.setAttribute("aria-disabled", isCovered())
  if (isCovered()) enlarge(false)
}

// The clocks of the wall's own page are wound by board.js, which it does not load here.
const wind = () => inside() && tick(inside())

function open() {
  // No wall hangs: there is nothing to ask for.
  if (!frame.dataset.src) return
  pictured.hidden = false
  if (!frame.src) frame.src = frame.dataset.src
  stale = true
  refresh()
}

function lineIs(state) {
  const page = inside()
  if (page) page.documentElement.dataset.line = state
  tell("line", state)
}

const size = () => frame.style.setProperty("--scale", pictured.clientWidth / WIDTH)
new ResizeObserver(size).observe(pictured)
frame.addEventListener("load", () => (wind(), giveWay(), lineIs(document.documentElement.dataset.line ?? "up")))
box.addEventListener("toggle", () => box.open && open())
document.addEventListener("board", changed)
document.addEventListener("visibilitychange", () => document.hidden || refresh())
document.addEventListener("line", ({ detail }) => lineIs(detail))
setInterval(() => box.open && wind(), 1000)

const enlarge = (is) => box.classList.toggle("large", is && !isCovered())
larger.addEventListener("click", () => enlarge(!box.classList.contains("large")))
box.addEventListener("keydown", ({ key }) => key === "Escape" && enlarge(false))
if (box.open) open()
