own-word = theme en
