// Who is writing, and nothing of what: this screen says when its own seat types, and shows who else does.

import { seat, socket } from "./wire.js"

const AGAIN = 60_000
const LEFT = 8000
const SILENT = new Set(["citizen", "interpreter", "wall"])
const FORMS = "form[data-command]"
const NAMES = "[data-seat]:has(> .writing)"

// Own typing

const hasWords = (form) => Array.from(form.elements).some(({ type, value }) => /^text/.test(type) && value.trim())
let writing = false
let saidAt = 0
let leaving = null

// A mark that finds no line is dropped: it would be old when it came. (Not `volatile`: that drops what follows a command at once.)
function say(now) {
  if (!socket.connected || (now === writing && (!now || performance.now() - saidAt < AGAIN))) return
  writing = now
  saidAt = performance.now()
  socket.emit("writing", now)
}

// In the quiet phase a mark ends by silence alone, so that nobody can count another's drafts by it (P6).
function stop() {
  if (document.body.dataset.phase === "quiet-writing") return
  clearTimeout(leaving)
  say(false)
}

function typed({ target }) {
  const form = target.closest(FORMS)
  if (!form || !/^text/.test(target.type)) return
  if (!hasWords(form)) return stop()
  say(true)
  clearTimeout(leaving)
  leaving = setTimeout(say, LEFT, false)
}

if (!SILENT.has(document.body.dataset.role)) {
  document.addEventListener("input", typed)
  document.addEventListener("sent", stop)
}

// Everybody's

let writers = new Set()
// Who has said that they are done is done, though their mark has yet to fade.
const writes = ({ dataset }) => writers.has(dataset.seat) && dataset.seat !== seat && dataset.done !== "yes"
function show() {
  for (const name of document.querySelectorAll(NAMES)) name.toggleAttribute("data-writing", writes(name))
}

socket.on("writing", ({ seats }) => {
  writers = new Set(seats)
  show()
})
socket.on("disconnect", () => {
  writers = new Set()
  writing = false
  show()
})
// Fragments that were morphed in know nothing of it.
document.addEventListener("board", show)
