// The line to the server: one socket for this seat, how things stand with it, and what this machine remembers.

import { io } from "../vendor/socket.io.js"

const here = document.body.dataset
const sign = document.getElementById("line")
const A_BLINK = 1500
export const seat = here.seat
export const known = { seq: Number(here.seq), own: Number(here.own || 0) }

// Where the browser keeps nothing (blocked, full), memory does until the page closes; `safe` tells.
const memory = new Map()
export const shelf = {
  safe: true,
  get(key) {
    if (memory.has(key)) return memory.get(key)
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value)
      memory.delete(key)
    } catch {
      memory.set(key, value)
      this.safe = false
    }
  },
  remove(key) {
    memory.delete(key)
    try {
      localStorage.removeItem(key)
    } catch {}
  },
  keys(prefix) {
    try {
      return [...memory.keys(), ...Object.keys(localStorage)].filter((key) => key.startsWith(prefix))
    } catch {
      return [...memory.keys()].filter((key) => key.startsWith(prefix))
    }
  },
}

export const socket = io({
  auth: (give) => give({ meeting: here.meeting, seat, language: document.documentElement.lang, seq: known.seq, own: known.own }),
  transports: ["websocket", "polling"],
  tryAllTransports: true,
  reconnectionDelay: 300,
  reconnectionDelayMax: 4000,
})

// Asks for what was missed; the answer comes as an ordinary packet.
export const attend = () => socket.connected && socket.emit("attend", known)

// An answer that does not come means a line that looks whole and is not: a new one is quicker than waiting for the old.
export const redial = () => socket.io.engine?.close()

let signing = null
function lineIs(state) {
  // Every try that fails says once more that the line is down: a blink counts from when it went.
  const anew = document.documentElement.dataset.line !== state
  if (sign && anew) signing = (clearTimeout(signing), setTimeout(() => (sign.hidden = state === "up"), state === "up" ? 0 : A_BLINK))
  document.documentElement.dataset.line = state
  document.dispatchEvent(new CustomEvent("line", { detail: state }))
}

socket.on("connect", () => lineIs("up"))
socket.on("disconnect", (reason) => {
  lineIs("down")
  if (reason === "io server disconnect") socket.connect()
})
socket.on("connect_error", ({ data }) => {
  lineIs("down")
  // A refusal by the server ends socket.io's own tries; a lost line does not.
  if (!data?.code) return
  document.dispatchEvent(new CustomEvent("refused", { detail: data }))
  setTimeout(() => socket.connect(), 20_000)
})
addEventListener("offline", () => lineIs("down"))
addEventListener("online", redial)
document.addEventListener("visibilitychange", () => document.hidden || attend())
setInterval(attend, 30_000)
