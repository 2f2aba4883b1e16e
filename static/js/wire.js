// The line to the server: one socket for this seat, and how things stand with it.

import { io } from "../vendor/socket.io.js"

const here = document.body.dataset
export const seat = here.seat
export const known = { seq: Number(here.seq), own: Number(here.own || 0) }

export const socket = io({
  auth: (give) => give({ meeting: here.meeting, seat, language: document.documentElement.lang, seq: known.seq, own: known.own }),
  transports: ["websocket", "polling"],
  reconnectionDelay: 300,
  reconnectionDelayMax: 4000,
})

// Asks for what was missed; the answer comes as an ordinary packet.
export function attend() {
  if (socket.connected) socket.emit("attend", known)
}

function lineIs(state) {
  document.documentElement.dataset.line = state
  document.dispatchEvent(new CustomEvent("line", { detail: state }))
}

socket.on("connect", () => lineIs("up"))
socket.on("disconnect", () => lineIs("down"))
socket.on("connect_error", (error) => {
  lineIs("down")
  // A refusal by the server ends socket.io's own tries; a lost line does not.
  if (error.data?.code) document.dispatchEvent(new CustomEvent("refused", { detail: error.data }))
})
document.addEventListener("visibilitychange", () => document.hidden || attend())
setInterval(attend, 30_000)
