// What is said anew begins with what stands: until somebody writes other words there, and never while they write.

export function beginWith(standing, field) {
  if (!field || field === document.activeElement || (field.value && field.value !== field.dataset.filled)) return
  field.value = field.dataset.filled = document.querySelector(standing)?.textContent.trim() ?? ""
}
