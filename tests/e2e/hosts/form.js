// What is sent is noted, not sent.
const sent = [];
Object.assign(window, { sent });
document.getElementById('form').addEventListener('submit', (event) => {
  event.preventDefault();
  sent.push(Object.fromEntries(new FormData(event.target)));
});
