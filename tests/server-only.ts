// Stands in for the marker package "server-only", which stops whatever is not a server component.
export {};
