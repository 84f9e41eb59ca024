// The page is touched when the button is pressed, and at no other time; pressed again, all is undone.
chrome.action.onClicked.addListener((tab) => {
  if (tab.id === undefined) return;
  chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["content.js"] }).catch(() => {
    // The browser's own pages cannot be read.
  });
});
