// What was sent and not yet acknowledged. It stays on this machine until the server says it is on disk (P16).
// Every parcel lies under a key of its own, so that two tabs of one seat never write over each other's.

import { redial, seat, shelf, socket } from "./wire.js"

export const SHELF = `outbox-${document.body.dataset.meeting}-${seat}-`
const LATER = new Set(["not-saved", "too-fast", "not-signed-in", "went-wrong"])
const PATIENCE = 8000
const TRIES_AT_A_FAULT = 5
const SHOWN_FOR = 4000

const box = new Map()
const outcomes = new Map()
let busy = false
const list = document.getElementById("outbox")
const saved = document.getElementById("saved")
export const say = document.getElementById("say")?.dataset ?? {}

// The browser names the post: sending twice is harmless.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

// Half an emoji cannot be sent: the server could neither read such a packet nor answer it, and all that follows would wait.
function whole(fields) {
  return JSON.parse(JSON.stringify(fields), (_name, value) => (typeof value === "string" ? value.replace(/\p{Surrogate}/gu, "\ufffd") : value))
}

// Queues a command; the promise gives the server's answer, however late it comes. `origin` is the form it came from.
// What a form wrote and the board refused stays here, under `answer.id`, until it is taken back or thrown away.
export function send(name, fields = {}, origin = null) {
  const command = { id: newId(), name, ...whole(fields) }
  put({ command, origin, at: Date.now() })
  const answered = new Promise((resolve) => outcomes.set(command.id, resolve))
  flush()
  return answered
}

export function take(id) {
  const parcel = box.get(id)
  box.delete(id)
  shelf.remove(SHELF + id)
  draw()
  return parcel
}

export function put(parcel) {
  box.set(parcel.command.id, parcel)
  shelf.set(SHELF + parcel.command.id, JSON.stringify(parcel))
  if (saved) saved.textContent = ""
  draw()
}

// What an earlier page of this seat, or another tab that is gone, has left on the shelf.
function adopt() {
  for (const key of shelf.keys(SHELF)) {
    try {
      const parcel = JSON.parse(shelf.get(key))
      if (!box.has(parcel.command.id)) box.set(parcel.command.id, parcel)
    } catch {
      shelf.remove(key)
    }
  }
  draw()
}

const next = () => [...box.values()].filter(({ refused, done }) => !refused && !done).sort((a, b) => a.at - b.at)[0]

async function flush() {
  if (busy) return
  busy = true
  try {
    for (let parcel; socket.connected && (parcel = next()); ) await deliver(parcel)
  } finally {
    busy = false
  }
}

async function deliver(parcel) {
  const answer = await ask(parcel.command)
  if (!box.has(parcel.command.id)) return
  if (answer && !LATER.has(answer.code)) return settle(parcel, answer)
  parcel.faults = (parcel.faults ?? 0) + (answer?.code === "went-wrong")
  if (parcel.faults >= TRIES_AT_A_FAULT) return settle(parcel, answer)
  if (!answer || answer.code === "not-signed-in") redial()
  await new Promise((resume) => setTimeout(resume, 1000))
}

async function ask(command) {
  try {
    return await socket.timeout(PATIENCE).emitWithAck("command", command)
  } catch {
    return null
  }
}

function settle(parcel, answer) {
  const { id } = parcel.command
  if (!answer.ok && parcel.origin) put({ ...parcel, refused: answer.message })
  else if (answer.ok && wordsOf(parcel.command)) showSaved(parcel)
  else take(id)
  if (saved && answer.ok) saved.textContent = say.saved
  outcomes.get(id)?.({ ...answer, id })
  outcomes.delete(id)
}

function showSaved(parcel) {
  shelf.remove(SHELF + parcel.command.id)
  parcel.done = true
  draw()
  setTimeout(() => take(parcel.command.id), SHOWN_FOR)
}

// Of a helper's text `words` is the id.
const wordsOf = ({ name, text, what, words }) => text ?? what ?? (name.endsWith("HelpersWords") ? null : words)

// Says how things stand with each: waiting, offline, saved; or not taken, and why.
function draw() {
  if (!list) return
  list.replaceChildren(...[...box.values()].map(line))
  list.hidden = !box.size
  if (saved && !shelf.safe && next()) saved.textContent = say.keepOpen
}

function line({ command, origin, refused, done }) {
  const item = document.createElement("li")
  item.dataset.state = refused ? "refused" : done ? "saved" : document.documentElement.dataset.line === "down" ? "offline" : "waiting"
  const state = document.createElement("strong")
  state.textContent = refused ? `${say.refused}: ${refused}` : say[item.dataset.state]
  const words = document.createElement("span")
  words.textContent = wordsOf(command) ?? ""
  // Where its form is gone there is nothing to take it back into.
  const does = document.getElementById(origin?.form) ? ["takeBack", "throwAway"] : ["throwAway"]
  item.append(state, " ", words, ...(refused ? does.map((one) => button(one, command.id)) : []))
  return item
}

function button(does, id) {
  const made = document.createElement("button")
  made.type = "button"
  made.dataset[does] = id
  made.textContent = say[does]
  return made
}

document.addEventListener("line", draw)
socket.on("connect", () => {
  adopt()
  flush()
})
addEventListener("storage", ({ key, newValue }) => {
  const id = key?.startsWith(SHELF) && newValue === null && key.slice(SHELF.length)
  if (!id || outcomes.has(id) || box.get(id)?.done) return
  box.delete(id)
  draw()
})
addEventListener("beforeunload", (event) => {
  if (!shelf.safe && next()) event.preventDefault()
})
adopt()
