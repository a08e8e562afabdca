// The network's script: starts a drawing in every network of the page.
export {};
