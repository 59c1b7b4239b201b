"""The command line: parse arguments, call the api, print, exit; nothing else in briefkit prints or exits."""
