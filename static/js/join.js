// Hands the secret of a link over to the server, and goes to the seat it opens.

const token = location.hash.slice(1)
history.replaceState(null, "", location.pathname)
const answer = await fetch("/join", {
  method: "POST",
  headers: { "Content-Type": "application/json", "X-CSRFToken": document.body.dataset.csrf },
  body: JSON.stringify({ token }),
})
const { to, message } = await answer.json()
if (to) location.replace(to)
else document.getElementById("sentence").textContent = message
