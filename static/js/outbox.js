// What was sent and not yet acknowledged. It stays on this machine until the server says it is on disk (P16).

import { seat, socket } from "./wire.js"

const SHELF = `outbox-${document.body.dataset.meeting}-${seat}`
const LATER = new Set(["not-saved", "too-fast", "went-wrong"])
const PATIENCE = 8000

let box = JSON.parse(localStorage.getItem(SHELF) || "[]")
let busy = false
const outcomes = new Map()
const list = document.getElementById("outbox")
const saved = document.getElementById("saved")
const say = list?.dataset ?? {}

// The browser names the post: sending twice is harmless.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

// Queues a command; the promise gives the server's answer, however late it comes.
export function send(name, fields = {}) {
  const command = { id: newId(), name, ...fields }
  box.push(command)
  keep()
  const answered = new Promise((resolve) => outcomes.set(command.id, resolve))
  flush()
  return answered
}

async function flush() {
  if (busy) return
  busy = true
  while (box.length && socket.connected) {
    const [command] = box
    const answer = await ask(command)
    if (!answer || LATER.has(answer.code)) {
      await new Promise((resume) => setTimeout(resume, 1000))
      continue
    }
    box = box.filter(({ id }) => id !== command.id)
    keep()
    if (saved && answer.ok) saved.textContent = saved.dataset.saved
    outcomes.get(command.id)?.(answer)
    outcomes.delete(command.id)
  }
  busy = false
}

async function ask(command) {
  try {
    return await socket.timeout(PATIENCE).emitWithAck("command", command)
  } catch {
    return null
  }
}

function keep() {
  localStorage.setItem(SHELF, JSON.stringify(box))
  if (saved && box.length) saved.textContent = ""
  draw()
}

// Says how things stand with each: waiting, offline; and when all is saved.
function draw() {
  if (!list) return
  const offline = document.documentElement.dataset.line === "down"
  list.replaceChildren(
    ...box.map((command) => {
      const item = document.createElement("li")
      const words = command.text ?? command.what ?? command.words
      const state = document.createElement("strong")
      state.textContent = offline ? say.offline : say.waiting
      item.append(state, words ? ` ${words}` : "")
      return item
    }),
  )
  list.hidden = !box.length
}

document.addEventListener("line", draw)
socket.on("connect", flush)
addEventListener("storage", (event) => event.key === SHELF && (box = JSON.parse(event.newValue || "[]")))
draw()
